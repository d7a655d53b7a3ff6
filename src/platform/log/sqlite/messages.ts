/** What the calling thread and the writing thread say to each other. Texts and numbers only: they are copied fast. */
import type { Prepared } from '../canonical.ts';
import type { Collision } from '../log.ts';

/** What the writing thread of an SQLite log is started with. */
export interface WriterData {
  readonly file: string;
}

/** One message holds all that was asked in one turn of the event loop, in order. */
export type ToWriter = readonly Request[];

export type Request = CommitRequest | AdoptRequest | CatchUpRequest | { readonly kind: 'close' };

export interface CommitRequest {
  readonly kind: 'commit';
  /** Names the request in its outcome; counts up. */
  readonly ticket: number;
  readonly at: string | undefined;
  /** The batch's first entry opens an example book. */
  readonly opensExample: boolean;
  readonly appends: readonly {
    readonly stream: string;
    readonly expected: number;
    readonly entries: readonly Prepared[];
  }[];
}

export interface AdoptRequest {
  readonly kind: 'adopt';
  readonly ticket: number;
  /** The position of the first; the others follow it. */
  readonly first: number;
  readonly entries: readonly AdoptedEntry[];
}

/** Asks only of a log that others write to as well. Its outcome's position is that of the last entry others wrote. */
export interface CatchUpRequest {
  readonly kind: 'catch-up';
  readonly ticket: number;
}

/** An entry as it stands elsewhere, already known to be canonical. */
export interface AdoptedEntry {
  readonly stream: string;
  readonly revision: number;
  readonly commandId: string;
  readonly recordedAt: string;
  readonly json: string;
}

/** The first message, once: the file is open, or why it cannot be written, or why it cannot be used at all. */
export type Opening =
  | { readonly state: 'open'; readonly head: number }
  | { readonly state: 'unavailable'; readonly why: string }
  | { readonly state: 'unreadable'; readonly why: string };

/** Before that, where a replica must first catch up: how far it is, and how far the others are as far as is known. */
export interface CatchingUp {
  readonly state: 'catching-up';
  readonly position: number;
  readonly head: number;
}

/** One message holds the outcomes of all requests that were made durable together, and where the log ends since. */
export interface FromWriter {
  /** The position of the last entry that is durable, -1 if there is none. */
  readonly head: number;
  readonly outcomes: readonly Outcome[];
}

export type Outcome =
  | {
      readonly ticket: number;
      /** The position of the request's first entry, and the instant all of them were written at. */
      readonly position: number;
      readonly recordedAt: string;
    }
  | { readonly ticket: number; readonly failure: Failure };

export type Failure =
  | { readonly kind: 'conflict'; readonly at: Collision }
  | { readonly kind: 'instant'; readonly at: string; readonly why: string }
  | { readonly kind: 'adoption'; readonly position: number; readonly why: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };
