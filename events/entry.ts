/**
 * The stored entry: the one shape in which a fact stands in the log, for ever.
 *
 * STORAGE FORMAT. What is written here is read again in twenty years. A field may be added, never renamed, retyped or
 * given another meaning.
 */

/** Anything RFC 8259 can say. `undefined` is not among it: unknown is written as a value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** How well a fact is known: the primary document says so, somebody reports it, or nobody said which. */
export type Confidence = 'primary' | 'reported' | 'unstated';

/** Where a fact comes from: a source's record id, and the place in it (page, paragraph, quoted words). */
export interface SourceReference {
  readonly source: string;
  readonly locator?: string;
}

/**
 * One fact as it stands in the log: an RFC 8785 canonical JSON object of at most {@link ENTRY_LIMIT} bytes.
 * Its position is where it stands, dense from 0, and not part of it.
 */
export interface Entry {
  /** The record it belongs to, which is also the record's id: `visit-<uuid>`, `relationship-<slug>`, `book`. */
  readonly stream: string;
  /** Dense from 0 within the stream. Set by the log. */
  readonly revision: number;
  /** UUIDv5 of command id, command hash and the event's number within the command. */
  readonly id: string;
  /** The stored type name, written by hand in `events/`, and the version of its data. */
  readonly type: string;
  readonly version: number;
  /** When it was written: ISO 8601 UTC with milliseconds, never earlier than the entry before. Set by the log. */
  readonly recordedAt: string;
  /** `account-<uuid>` or `os:<user>`. */
  readonly actor: string;
  readonly commandId: string;
  /** Keyed hash of the command as received, 64 hex digits. */
  readonly commandHash: string;
  /** The sitting the command was part of; the command's own id if it was alone. */
  readonly correlationId: string;
  /** The id of the event that led to the command, where a reaction gave it. */
  readonly causationId?: string;
  readonly sources: readonly SourceReference[];
  readonly confidence: Confidence;
  readonly reason?: string;
  readonly data: { readonly [name: string]: Json };
}

/** The largest entry the log takes, in UTF-8 bytes of its canonical form. */
export const ENTRY_LIMIT = 32 * 1024;
