import type { Confidence, Entry, Json, SourceReference } from './entry.ts';

/** What a fold sees of an event besides its data: where and when it was written, by whom, and how well it is known. */
export interface Envelope {
  /** The record. */
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly sources: readonly SourceReference[];
  readonly confidence: Confidence;
  readonly reason?: string;
}

/** An event of the current version, as folds see it: decoded, upcast, and with its sealed fields opened. */
export interface Event<T extends string = string, D = object> extends Envelope {
  readonly type: T;
  readonly data: D;
}

/** What a decision answers: the event to be written, without what only the machine knows. */
export type Decided<E extends Event = Event> =
  E extends Event<infer T, infer D>
    ? { readonly type: T; readonly data: D; /** Another record than the command's own. */ readonly on?: string }
    : never;

/** The data of an event type in a union. */
export type DataOf<E extends Event, T extends E['type']> = Extract<E, { type: T }>['data'];

/** One step from version n to n + 1 of an event's data. */
export type Upcaster = (data: { readonly [name: string]: Json }) => { readonly [name: string]: Json };

export interface EventType {
  /** The version written today. */
  readonly version: number;
  /** `upcasters[n - 1]` leads from version n to n + 1; as many as versions have gone before. */
  readonly upcasters?: readonly Upcaster[];
  /** Fields of the data that are written sealed (see {@link Sealed}). */
  readonly sealed?: readonly string[];
  /** It tells a part of the record (a stop, a signature, an opening), and its sources say nothing of the rest. */
  readonly part?: boolean;
}

/** A kind of record: its event types, and what its events add up to. */
export interface Subject<S = unknown, E extends Event = Event> {
  /** The kind, and the prefix of its streams: `visit` for `visit-<uuid>`. */
  readonly kind: string;
  readonly types: { readonly [T in E['type']]: EventType };
  /** What a record is before its first event. */
  readonly initial: S;
  /**
   * Fields of the state that an event of their own tells, and the field beside each that keeps what vouches for it:
   * `openedOn: 'opening'`. Also of the elements of a list. The two come and go together.
   */
  readonly vouchers?: { readonly [field: string]: string };
  /** Adds one event. Total and pure: never throws, logs, awaits or asks the time. */
  evolve(state: S, event: E): S;
}

/**
 * A field of a person's that must one day be erasable: encrypted under that person's own key, which lives in the vault.
 * The commitment is a salted hash (the salt is sealed too), so that a proof over the log survives the erasure.
 */
export interface Sealed {
  readonly sealed: {
    /** The vault entry that holds the key: the stream of the person or account. */
    readonly key: string;
    /** Base64url of nonce (12 bytes), AES-256-GCM ciphertext, tag (16 bytes). */
    readonly box: string;
    /** SHA-256 of salt and plaintext, hex. */
    readonly commitment: string;
  };
}

/** A sealed field whose key is gone. */
export const ERASED = 'erased';

/** The record kind of a stream or record id: everything before the first hyphen. */
export const kindOf = (id: string): string => {
  const end = id.indexOf('-');
  return end === -1 ? id : id.slice(0, end);
};

/** The part of a stored entry that folds see. */
export const envelopeOf = (entry: Entry, position: number): Envelope => ({
  stream: entry.stream,
  revision: entry.revision,
  position,
  recordedAt: entry.recordedAt,
  actor: entry.actor,
  sources: entry.sources,
  confidence: entry.confidence,
  ...(entry.reason === undefined ? {} : { reason: entry.reason }),
});
