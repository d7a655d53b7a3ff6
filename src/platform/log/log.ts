import type { Observable } from 'rxjs';
import type { Entry } from '../../../events/entry.ts';

/** Everything of an entry but what only the log may set. */
export type Draft = Omit<Entry, 'stream' | 'revision' | 'recordedAt'>;

/** New entries for one stream, given that its last entry has revision `expected` (-1: the stream must not exist yet). */
export interface Append {
  readonly stream: string;
  readonly expected: number;
  readonly entries: readonly Draft[];
}

/**
 * One or more appends, written together or not at all. Order within a batch is the order of positions.
 * A stream stands in a batch at most once unless a later append's `expected` counts the earlier ones. An append without
 * entries only asks that its stream be at `expected`. The entries of a command stand together: a command id that comes
 * back after another one's has been used.
 */
export interface Batch {
  readonly appends: readonly Append[];
  /**
   * The instant to take instead of the clock's (ISO 8601 UTC, milliseconds), not before the last entry's. Only a book
   * whose first event says `example: true` takes it, and the batch that opens such a book; any other log refuses the
   * batch ({@link InstantRefused}).
   */
  readonly at?: string;
}

/** An entry as it was written: its position, and the very bytes (canonical JSON) that stand in the log. */
export interface Written {
  readonly position: number;
  readonly json: string;
}

/** Where a command id stands in the log: the position of its first entry. */
export interface Found {
  readonly commandId: string;
  readonly commandHash: string;
  /** The entries of this command; they stand at consecutive positions. */
  readonly entries: readonly Written[];
}

/**
 * The list of facts, one for a book. Every implementation passes `test/contracts/log.contract.ts`.
 *
 * Laws: positions are dense from 0; revisions are dense from 0 within a stream; `recordedAt` never decreases; an
 * acknowledged commit is durable; a reader never sees part of a batch, a gap, or an entry that later goes away.
 */
export interface Log {
  /**
   * Writes a batch durably, or nothing of it.
   * @returns the entries as written, in order.
   * @throws Conflict a command id is there already, or a stream is not at the expected revision; the first if both.
   * @throws EntryTooLarge one entry is over {@link ENTRY_LIMIT} bytes.
   * @throws BatchTooLarge it is more than the engine takes at once.
   * @throws InstantRefused the batch brings an instant of its own and may not.
   * @throws TypeError an entry is not of the stored form. That is the caller's mistake.
   * @throws LogUnavailable the log takes no writes now.
   * @throws OutcomeUnknown the engine failed in a way that leaves open whether the batch is there.
   */
  commit(batch: Batch): Promise<readonly Written[]>;
  /** The entries of a stream from revision `from` on, at most `limit` (1 to {@link PAGE_LIMIT}), in order; none if it does not exist. */
  readStream(stream: string, from: number, limit: number): Promise<readonly Written[]>;
  /** The entries after a position (-1: from the beginning), at most `limit` (1 to {@link PAGE_LIMIT}), in order. */
  readAll(after: number, limit: number): Promise<readonly Written[]>;
  /** The entries of a command id, if it had an effect. One index for the whole book. */
  find(commandId: string): Promise<Found | undefined>;
  /**
   * All entries after a position, in order: those there already, then each new one once it is acknowledged. Completes
   * when the log is closed. It holds one page at most and reads the next when `next` has returned: a subscriber that
   * must wait between entries takes this as a bell and reads with {@link readAll}.
   */
  follow(after: number): Observable<Written>;
  /** The position of the last acknowledged entry, -1 in an empty log. */
  head(): number;
  /**
   * Learns of everything that had been written when it was asked, wherever it was written.
   * @returns whether some of what stands after position `since` was written by others; never, where this process alone
   *   writes.
   * @throws LogUnavailable it cannot be known now.
   */
  caughtUp(since: number): Promise<boolean>;
  /** {@link head} now, and whenever it moves. */
  readonly heads: Observable<number>;
  /**
   * Takes over entries from another log or a backup into an empty one, byte for byte, in order, from position 0.
   * May be called again with the entries that follow, at most {@link PAGE_LIMIT} a call. Each must be canonical, dense
   * and of this format.
   * @throws NotAdoptable with the position and the reason; entries before it in the same call are not kept.
   * @throws OutcomeUnknown, LogUnavailable as for a commit.
   */
  adopt(entries: readonly Written[]): Promise<void>;
  /** Waits for the commits already made, then gives the store free. Later calls are refused with {@link LogUnavailable}. */
  close(): Promise<void>;
}

/** The most entries one call reads or adopts. More is a RangeError: a page cut short in silence would look like the end. */
export const PAGE_LIMIT = 10_000;

/** What a batch ran into: a stream at another revision than expected (-1: no such stream), or a command id used before. */
export type Collision =
  { readonly stream: string; readonly expected: number; readonly actual: number } | { readonly commandId: string };

/** The state of the log is not what the batch expected. Nothing was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly at: Collision;
  constructor(at: Collision) {
    super(
      'commandId' in at
        ? `command id ${at.commandId} has been used`
        : `${at.stream} is at revision ${at.actual}, not ${at.expected}`,
    );
    this.at = at;
  }
}

/** An entry is larger than the log takes. Nothing was written. */
export class EntryTooLarge extends Error {
  override readonly name = 'EntryTooLarge';
  readonly type: string;
  /** Of the canonical form, in UTF-8. */
  readonly bytes: number;
  readonly limit: number;
  constructor(type: string, bytes: number, limit: number) {
    super(`${type} is ${bytes} bytes, the limit is ${limit}`);
    this.type = type;
    this.bytes = bytes;
    this.limit = limit;
  }
}

/** A batch is larger than the engine behind the log takes in one piece. Nothing was written; in two parts it may fit. */
export class BatchTooLarge extends Error {
  override readonly name = 'BatchTooLarge';
  readonly bytes: number;
  readonly limit: number;
  constructor(bytes: number, limit: number) {
    super(`the batch is ${bytes} bytes, the limit is ${limit}`);
    this.bytes = bytes;
    this.limit = limit;
  }
}

/** A batch brought an instant of its own (`at`) to a log that takes none, or one before the last entry's. Nothing was written. */
export class InstantRefused extends Error {
  override readonly name = 'InstantRefused';
  readonly at: string;
  constructor(at: string, why: string) {
    super(`${at} is refused as the time of writing: ${why}`);
    this.at = at;
  }
}

/** Nobody can say whether the batch was written. Retrying with the same command ids is safe: it has at most one effect. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** The log takes no writes now: read-only or full disk, or closing. Nothing was written; reading goes on. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

/** An entry offered for adoption does not fit. */
export class NotAdoptable extends Error {
  override readonly name = 'NotAdoptable';
  readonly position: number;
  constructor(position: number, why: string) {
    super(`position ${position}: ${why}`);
    this.position = position;
  }
}

/** The file is not a log this version can open: no Bridgebook log, one written by a newer version, or a damaged one. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';
}

/** Injection token. */
export const LOG = Symbol('Log');
