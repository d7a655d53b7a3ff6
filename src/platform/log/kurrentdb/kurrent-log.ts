import { setTimeout as sleep } from 'node:timers/promises';
import { bufferTime, filter, type Observable, type Subscription } from 'rxjs';
import type { Entry } from '../../../../events/entry.ts';
import { isInstant } from '../canonical.ts';
import {
  InstantRefused,
  LogUnavailable,
  LogUnreadable,
  NotAdoptable,
  OutcomeUnknown,
  PAGE_LIMIT,
  type Batch,
  type Found,
  type Log,
  type Written,
} from '../log.ts';
import { openSqliteLog } from '../sqlite/sqlite-log.ts';
import { AppendUnknown, BookStream, EndMoved, explained } from './book-stream.ts';
import { Placing, type Waiting } from './placing.ts';

export interface KurrentOptions {
  /** As the client takes it, credentials and TLS included. */
  readonly url: string;
  /** The name of the book on the server; its stream is `book-<name>`. */
  readonly book: string;
  /** The file of this server's replica: the SQLite log's schema. */
  readonly replica: string;
}

/** Bytes and entries of one append, at most: well below the server's limit of 1 MiB. */
const APPEND_BYTES = 800 * 1024;
const APPEND_ENTRIES = 2_000;
/** Commits that may wait here. */
const WAITING = 10_000;
/** How often an append whose outcome is unknown is asked again, and the longest wait in between, in milliseconds. */
const TRIES = 8;
const LONGEST_WAIT = 2_000;
/** How long a commit or a question may wait for the replica to hear of what is on the server, in milliseconds. */
const PATIENCE = 10_000;

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * The log on a KurrentDB cluster: one book is one stream, position is the stream's revision. Every server follows the
 * stream into a replica of its own, on which revisions and command ids are checked; the server's expected revision is
 * the arbiter among them. There is no lock and no leader among the servers.
 *
 * @throws LogUnavailable the cluster cannot be reached; the message says what to do.
 * @throws LogUnreadable the replica is of another book, or the stream holds what is not ours.
 */
export async function openKurrentLog({ url, book, replica: file }: KurrentOptions): Promise<Log> {
  const stream = new BookStream(url, book);
  const replica = await openSqliteLog({ file });
  try {
    const last = await stream.last();
    await checkReplica(stream, replica, file, last);
    const log = new KurrentLog(stream, replica);
    await log.reach(last?.position ?? -1);
    return log;
  } catch (error) {
    await replica.close();
    await stream.dispose();
    throw error;
  }
}

/** A replica is a beginning of the stream, or of something else; then nobody may build on it. */
async function checkReplica(stream: BookStream, replica: Log, file: string, last: Written | undefined): Promise<void> {
  const head = replica.head();
  if (head === -1) return;
  const [ours] = await replica.readAll(head - 1, 1);
  const theirs = last?.position === head ? last : await stream.at(head);
  if (!theirs || theirs.json !== ours?.json) {
    throw new LogUnreadable(
      `${file} holds another book than the server's stream ${stream.name}: name another folder in BRIDGEBOOK_HOME, or delete the file to fetch this book's`,
    );
  }
}

class KurrentLog implements Log {
  readonly #stream: BookStream;
  readonly #replica: Log;
  readonly #queue: Waiting[] = [];
  #following: Subscription | undefined;
  #failures = 0;
  #pumping = false;
  #taking: Promise<void> = Promise.resolve();
  #closed = false;
  /** Why the stream can no longer be followed, where waiting does not help. */
  #broken: Error | undefined;
  #idle: (() => void) | undefined;

  constructor(stream: BookStream, replica: Log) {
    this.#stream = stream;
    this.#replica = replica;
    this.#follow();
  }

  commit(batch: Batch): Promise<readonly Written[]> {
    if (this.#closed) return Promise.reject(new LogUnavailable('the log is closed'));
    if (this.#broken) return Promise.reject(this.#broken);
    if (batch.at !== undefined && !isInstant(batch.at)) return Promise.reject(new InstantRefused(batch.at, 'it is not in UTC with milliseconds'));
    if (this.#queue.length >= WAITING) return Promise.reject(new LogUnavailable(`${WAITING} commits wait for the cluster already: try again`));
    return new Promise((resolve, reject) => {
      this.#queue.push(Placing.waiting(batch, resolve, reject));
      if (this.#pumping) return;
      this.#pumping = true;
      // Whoever commits in this turn of the event loop goes into the same append.
      setImmediate(() => void this.#pump());
    });
  }

  /** Appends all that waits, group by group. */
  async #pump(): Promise<void> {
    try {
      while (this.#queue.length > 0) await this.#appendGroup();
    } catch (error) {
      for (const { reject } of this.#queue.splice(0)) reject(error as Error);
    } finally {
      this.#pumping = false;
      this.#idle?.();
    }
  }

  /** Takes as many commits as one append holds, and sees them through: written, refused, or unknown. */
  async #appendGroup(): Promise<void> {
    let group = this.#takeGroup();
    for (let attempt = 1; group.length > 0; attempt += 1) {
      const placing = await Placing.of(this.#replica);
      const placed = [];
      for (const waiting of group) {
        const place = await placing.place(waiting);
        if (place) placed.push(place);
      }
      if (placed.length === 0) return;
      const entries = placed.flatMap(({ written }) => written);
      try {
        await this.#write(entries);
      } catch (error) {
        group = placed.map(({ waiting }) => waiting);
        if (error instanceof EndMoved && attempt < TRIES) {
          // Somebody else was faster: hear of it, look again, and decide again only where our own records moved.
          await this.caughtUp();
          continue;
        }
        for (const { reject } of group) reject(unknown(error));
        return;
      }
      for (const { waiting, written } of placed) waiting.resolve(written);
      return;
    }
  }

  #takeGroup(): Waiting[] {
    let [bytes, entries, count] = [0, 0, 0];
    for (const waiting of this.#queue) {
      bytes += waiting.bytes;
      entries += waiting.entries;
      if (count > 0 && (bytes > APPEND_BYTES || entries > APPEND_ENTRIES)) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  /** Appends entries and takes them into the replica; asks again, bounded, where the outcome is unknown. */
  async #write(entries: readonly Written[]): Promise<void> {
    const first = entries[0]?.position ?? 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#stream.append(first, entries.map(({ json }) => json), ANY_REVISION);
        break;
      } catch (error) {
        // The same entries at the same place: if they are there already, the server says so and writes nothing.
        if (!(error instanceof AppendUnknown) || attempt === TRIES || this.#closed) throw error;
        await sleep(waitAfter(attempt));
      }
    }
    await this.#take(entries);
  }

  /** Takes entries of the stream into the replica: those it has are passed over, one after a gap is not taken. */
  #take(entries: readonly Written[]): Promise<void> {
    const taking = this.#taking.then(async () => {
      const next = entries.filter(({ position }) => position > this.#replica.head());
      if (next[0] && next[0].position !== this.#replica.head() + 1) return;
      for (let from = 0; from < next.length; from += PAGE_LIMIT) await this.#replica.adopt(next.slice(from, from + PAGE_LIMIT));
    });
    this.#taking = taking.catch(() => undefined);
    return taking;
  }

  /** Follows the stream into the replica; after a failure again, from where the replica is. */
  #follow(): void {
    if (this.#closed) return;
    this.#following = this.#stream
      .after(this.#replica.head())
      .pipe(
        bufferTime(2, null, 500),
        filter((entries) => entries.length > 0),
      )
      .subscribe({
        next: (entries) => {
          this.#failures = 0;
          this.#take(entries).catch((error: unknown) => this.#stop(error));
        },
        error: (error: unknown) => {
          if (error instanceof LogUnreadable) return this.#stop(error);
          this.#failures += 1;
          setTimeout(() => this.#follow(), waitAfter(this.#failures)).unref();
        },
      });
  }

  /** What stands in the stream cannot be taken: nothing more is written, reading goes on. */
  #stop(error: unknown): void {
    this.#following?.unsubscribe();
    this.#broken = error instanceof NotAdoptable ? new LogUnreadable(`the book's stream cannot be followed: ${error.message}`) : explained(error);
  }

  async caughtUp(): Promise<boolean> {
    const before = this.#replica.head();
    if (this.#broken) throw this.#broken;
    const last = await this.#stream.last();
    await this.reach(last?.position ?? -1);
    return this.#replica.head() > before;
  }

  /** Waits until the replica has an entry. @throws LogUnavailable after {@link PATIENCE}. */
  async reach(position: number): Promise<void> {
    if (this.#replica.head() >= position) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.unsubscribe();
        reject(this.#broken ?? new LogUnavailable(`this server has heard of ${this.#replica.head()}, the cluster is at ${position}: try again`));
      }, PATIENCE);
      const waiting = this.#replica.heads.pipe(filter((head) => head >= position)).subscribe(() => {
        clearTimeout(timer);
        queueMicrotask(() => waiting.unsubscribe());
        resolve();
      });
    });
  }

  readStream(stream: string, from: number, limit: number): Promise<readonly Written[]> {
    return this.#replica.readStream(stream, from, limit);
  }

  readAll(after: number, limit: number): Promise<readonly Written[]> {
    return this.#replica.readAll(after, limit);
  }

  find(commandId: string): Promise<Found | undefined> {
    return this.#replica.find(commandId);
  }

  follow(after: number): Observable<Written> {
    return this.#replica.follow(after);
  }

  get heads(): Observable<number> {
    return this.#replica.heads;
  }

  head(): number {
    return this.#replica.head();
  }

  /** Entries of another log, written to the stream byte for byte; all of a call or, past a failure, a beginning of it. */
  async adopt(entries: readonly Written[]): Promise<void> {
    if (entries.length > PAGE_LIMIT) throw new RangeError(`${PAGE_LIMIT} entries are adopted in one call, at most`);
    await Placing.checkAdoptable(this.#replica, entries);
    for (let from = 0; from < entries.length; ) {
      let [bytes, to] = [0, from];
      while (to < entries.length && to - from < APPEND_ENTRIES) {
        bytes += Buffer.byteLength(entries[to]?.json ?? '');
        if (to > from && bytes > APPEND_BYTES) break;
        to += 1;
      }
      try {
        await this.#write(entries.slice(from, to));
      } catch (error) {
        throw error instanceof EndMoved ? new NotAdoptable(entries[from]?.position ?? 0, 'somebody else writes to this book') : unknown(error);
      }
      from = to;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#pumping) await new Promise<void>((resolve) => (this.#idle = resolve));
    this.#following?.unsubscribe();
    await this.#taking;
    await this.#replica.close();
    await this.#stream.dispose();
  }
}

/** The deliberate fault of the gate "leader kill": appends without an expected revision. Only tests can set it. */
const ANY_REVISION = process.env['NODE_ENV'] === 'test' && process.env['BRIDGEBOOK_FAULT'] === 'expected-revision-any';

const waitAfter = (failures: number) => Math.min(LONGEST_WAIT, 50 * 2 ** Math.min(failures, 10));

function unknown(error: unknown): Error {
  if (error instanceof LogUnavailable || error instanceof LogUnreadable) return error;
  return new OutcomeUnknown(`${message(error)}. The outcome is unknown: retry with the same command id`);
}

/** An entry's JSON, read. */
export type ReadEntry = Pick<Entry, 'stream' | 'revision' | 'commandId' | 'recordedAt'>;
