import type { Entry } from '../../../../events/entry.ts';
import { checkedEntry, prepared, stamped } from '../canonical.ts';
import { Conflict, InstantRefused, NotAdoptable, type Batch, type Log, type Written } from '../log.ts';

type Appends = ReturnType<typeof prepared>;

/** A commit that waits for its place. */
export interface Waiting {
  readonly appends: Appends;
  readonly at: string | undefined;
  readonly opensExample: boolean;
  readonly bytes: number;
  readonly entries: number;
  readonly resolve: (written: readonly Written[]) => void;
  readonly reject: (error: Error) => void;
}

/** A commit with the place it would have. */
export interface Placed {
  readonly waiting: Waiting;
  readonly written: readonly Written[];
}

/** Gives commits their positions, revisions and instants after the end of the replica, and refuses those that do not fit. */
export class Placing {
  readonly #replica: Log;
  #position: number;
  #recordedAt: string;
  #isExample: boolean;
  readonly #heads = new Map<string, number>();
  readonly #commands = new Set<string>();
  readonly #now = new Date().toISOString();

  private constructor(replica: Log, position: number, recordedAt: string, isExample: boolean) {
    this.#replica = replica;
    this.#position = position;
    this.#recordedAt = recordedAt;
    this.#isExample = isExample;
  }

  /** @throws what `prepared` throws: the batch is not of the stored form. */
  static waiting({ appends, at }: Batch, resolve: Waiting['resolve'], reject: Waiting['reject']): Waiting {
    const ready = prepared({ appends });
    const entries = ready.flatMap((append) => append.entries);
    const first = appends.find((append) => append.entries.length > 0)?.entries[0];
    return {
      appends: ready,
      at,
      opensExample: first?.type === 'BookOpened' && first.data['example'] === true,
      bytes: entries.reduce((sum, { before, after }) => sum + Buffer.byteLength(before) + Buffer.byteLength(after) + 24, 0),
      entries: entries.length,
      resolve,
      reject,
    };
  }

  static async of(replica: Log): Promise<Placing> {
    const position = replica.head();
    const [[last], [first]] = [position < 0 ? [] : await replica.readAll(position - 1, 1), position < 0 ? [] : await replica.readAll(-1, 1)];
    const opened = first && (JSON.parse(first.json) as Entry);
    const recordedAt = last ? (JSON.parse(last.json) as Entry).recordedAt : '';
    return new Placing(replica, position, recordedAt, opened?.type === 'BookOpened' && opened.data['example'] === true);
  }

  /** The commit's place; undefined, and the commit refused, where it does not fit. */
  async place(waiting: Waiting): Promise<Placed | undefined> {
    try {
      const recordedAt = this.#instantFor(waiting);
      const [heads, commands] = [new Map<string, number>(), new Set<string>()];
      let position = this.#position;
      const written: Written[] = [];
      for (const { stream, expected, entries } of waiting.appends) {
        for (const { command } of entries) {
          if (command !== null) await this.#demandUnused(command, commands);
        }
        const actual = heads.get(stream) ?? (await this.#headOf(stream));
        if (actual !== expected) throw new Conflict({ stream, expected, actual });
        heads.set(stream, expected + entries.length);
        for (const entry of entries) written.push({ position: (position += 1), json: stamped(entry, recordedAt) });
      }
      for (const [stream, head] of heads) this.#heads.set(stream, head);
      for (const command of commands) this.#commands.add(command);
      if (this.#position === -1 && written.length > 0) this.#isExample = waiting.opensExample;
      if (written.length > 0) this.#recordedAt = recordedAt;
      this.#position = position;
      if (written.length > 0) return { waiting, written };
      waiting.resolve([]);
    } catch (error) {
      waiting.reject(error as Error);
    }
    return undefined;
  }

  async #demandUnused(command: string, here: Set<string>): Promise<void> {
    if (here.has(command) || this.#commands.has(command) || (await this.#replica.find(command))) throw new Conflict({ commandId: command });
    here.add(command);
  }

  async #headOf(stream: string): Promise<number> {
    const known = this.#heads.get(stream);
    return known ?? (await headOf(this.#replica, stream));
  }

  #instantFor({ at, opensExample }: Waiting): string {
    if (at === undefined) return this.#now > this.#recordedAt ? this.#now : this.#recordedAt;
    if (!(this.#position === -1 ? opensExample : this.#isExample)) {
      throw new InstantRefused(at, 'only a book opened as an example takes one that is not the clock’s');
    }
    if (at < this.#recordedAt) throw new InstantRefused(at, `the last entry was written at ${this.#recordedAt}`);
    return at;
  }

  /** Refuses entries for adoption that the replica would refuse, before they are on the server. */
  static async checkAdoptable(replica: Log, entries: readonly Written[]): Promise<void> {
    const placing = await Placing.of(replica);
    const heads = new Map<string, number>();
    let [position, recordedAt, lastCommand] = [placing.#position, placing.#recordedAt, ''];
    const commands = new Set<string>();
    for (const written of entries) {
      const fail = (why: string) => new NotAdoptable(written.position, why);
      if (written.position !== position + 1) throw fail(`${position + 1} is next`);
      const entry = readEntry(written);
      const head = heads.get(entry.stream) ?? (await headOf(replica, entry.stream));
      if (entry.revision !== head + 1) throw fail(`${entry.stream} has revision ${entry.revision} where ${head + 1} is next`);
      if (entry.recordedAt < recordedAt) throw fail(`recordedAt ${entry.recordedAt} is before the entry before it, ${recordedAt}`);
      if (entry.commandId !== lastCommand && (commands.has(entry.commandId) || (position + 1 > 0 && heads.size === 0 ? false : await replica.find(entry.commandId)))) {
        throw fail(`command id ${entry.commandId} stands at another position already`);
      }
      commands.add(entry.commandId);
      heads.set(entry.stream, entry.revision);
      [position, recordedAt, lastCommand] = [written.position, entry.recordedAt, entry.commandId];
    }
  }
}

function readEntry({ position, json }: Written): Entry {
  try {
    return checkedEntry(json);
  } catch (error) {
    throw new NotAdoptable(position, (error as Error).message);
  }
}
