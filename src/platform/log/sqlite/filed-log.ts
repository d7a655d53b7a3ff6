import type { BehaviorSubject, Observable } from 'rxjs';
import type { Entry } from '../../../../events/entry.ts';
import { checkedEntry, isInstant, prepared, stamped } from '../canonical.ts';
import { following } from '../following.ts';
import {
  InstantRefused,
  LogUnavailable,
  NotAdoptable,
  PAGE_LIMIT,
  type Batch,
  type Found,
  type Log,
  type Written,
} from '../log.ts';
import type { LogReader } from './reader.ts';
import type { WriterThread } from './writer-thread.ts';

/** A log that is read from a file with the SQLite log's schema, and written by a thread, wherever that puts it. */
export class FiledLog implements Log {
  readonly #thread: WriterThread;
  readonly #reader: LogReader;
  readonly #heads: BehaviorSubject<number>;
  readonly #caughtUp: (since: number) => Promise<boolean>;
  #closing: Promise<void> | undefined;

  constructor(
    thread: WriterThread,
    reader: LogReader,
    heads: BehaviorSubject<number>,
    caughtUp: (since: number) => Promise<boolean>,
  ) {
    this.#thread = thread;
    this.#reader = reader;
    this.#heads = heads;
    this.#caughtUp = caughtUp;
  }

  async commit(batch: Batch): Promise<readonly Written[]> {
    const { at } = batch;
    if (at !== undefined && !isInstant(at)) throw new InstantRefused(at, 'it is not in UTC with milliseconds');
    const appends = prepared(batch);
    const { position, recordedAt } = await this.#thread.ask({
      kind: 'commit',
      at,
      opensExample: opensExample(batch),
      appends,
    });
    return appends
      .flatMap(({ entries }) => entries)
      .map((entry, i) => ({ position: position + i, json: stamped(entry, recordedAt) }));
  }

  async readStream(stream: string, from: number, limit: number): Promise<readonly Written[]> {
    return this.#reading().readStream(stream, from, limit);
  }

  async readAll(after: number, limit: number): Promise<readonly Written[]> {
    return this.#reading().readAll(after, limit);
  }

  async find(commandId: string): Promise<Found | undefined> {
    return this.#reading().find(commandId);
  }

  follow(after: number): Observable<Written> {
    return following(after, this.#heads, async (position, limit) => this.#reader.readAll(position, limit));
  }

  get heads(): Observable<number> {
    return this.#heads;
  }

  caughtUp(since: number): Promise<boolean> {
    return this.#caughtUp(since);
  }

  head(): number {
    return this.#heads.value;
  }

  async adopt(entries: readonly Written[]): Promise<void> {
    if (entries.length > PAGE_LIMIT) throw new RangeError(`${PAGE_LIMIT} entries are adopted in one call, at most`);
    const first = entries[0]?.position;
    if (first === undefined) return;
    const adopted = entries.map(({ position, json }, i) => {
      if (position !== first + i) throw new NotAdoptable(position, `it stands where ${first + i} is next`);
      return { ...placeOf(position, json), json };
    });
    await this.#thread.ask({ kind: 'adopt', first, entries: adopted });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#thread.finish();
    this.#heads.complete();
    // The writer closes last: the last connection copies the write-ahead log back into the file and removes it.
    this.#reader.close();
    await this.#thread.close();
  }

  #reading(): LogReader {
    if (this.#closing !== undefined) throw new LogUnavailable('the log is closed');
    return this.#reader;
  }
}

function placeOf(position: number, json: string): Pick<Entry, 'stream' | 'revision' | 'commandId' | 'recordedAt'> {
  try {
    const { stream, revision, commandId, recordedAt } = checkedEntry(json);
    return { stream, revision, commandId, recordedAt };
  } catch (error) {
    throw new NotAdoptable(position, (error as Error).message);
  }
}

function opensExample({ appends }: Batch): boolean {
  const first = appends.find(({ entries }) => entries.length > 0)?.entries[0];
  return first?.type === 'BookOpened' && first.data.example === true;
}
