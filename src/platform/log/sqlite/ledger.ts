/** The writing side of one open file: what stands in it is judged by, and judgements are written into it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Entry } from '../../../../events/entry.ts';
import { indexed } from '../faults.ts';
import { LogUnreadable } from '../log.ts';
import { saysExample, type Judgement, type Known, type Tail } from './judgement.ts';

/** Streams whose head is remembered. The others' is looked up: an index step, some microseconds. */
const HEADS_KEPT = 50_000;

const ADVICE = 'Restore it from a backup';

export class Ledger implements Known {
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #headOf: StatementSync;
  readonly #positionOf: StatementSync;
  readonly #dataVersion: StatementSync;
  readonly #heads = new LRUCache<string, number>({ max: HEADS_KEPT });
  #tail: Tail = { position: -1, recordedAt: '', commandId: undefined };
  #isExample = false;
  #seenVersion: unknown;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#insert = db.prepare('INSERT INTO entries (position, stream, revision, command, json) VALUES (?, ?, ?, ?, ?)');
    this.#headOf = db.prepare('SELECT max(revision) AS head FROM entries WHERE stream = ?');
    this.#positionOf = db.prepare('SELECT position FROM entries WHERE command = ?');
    this.#dataVersion = db.prepare('PRAGMA data_version');
    this.refresh();
  }

  get tail(): Tail {
    return this.#tail;
  }

  get isExample(): boolean {
    return this.#isExample;
  }

  headOf(stream: string): number {
    return this.#heads.get(stream) ?? (this.#headOf.get(stream) as { head: number | null }).head ?? -1;
  }

  hasUsed(command: string): boolean {
    return this.#positionOf.get(indexed(command)) !== undefined;
  }

  /**
   * To be called when a transaction has begun: if another connection has written meanwhile, nothing remembered holds.
   * (Bridgebook lets one process write to a file. This is for the day somebody else does.)
   */
  refresh(): void {
    const { data_version } = this.#dataVersion.get() as { data_version: number };
    if (data_version === this.#seenVersion) return;
    this.#seenVersion = data_version;
    this.#heads.clear();
    const last = this.#at('SELECT position, json FROM entries ORDER BY position DESC LIMIT 1');
    if (last === undefined) return;
    const first = this.#at('SELECT position, json FROM entries ORDER BY position LIMIT 1')!;
    if (first.position !== 0) throw new LogUnreadable(`the log is damaged: there is no position 0. ${ADVICE}`);
    const { recordedAt, commandId } = last.entry;
    this.#tail = { position: last.position, recordedAt, commandId };
    this.#isExample = saysExample(first.entry);
  }

  #at(query: string): { readonly position: number; readonly entry: Entry } | undefined {
    const row = this.#db.prepare(query).get() as { position: number; json: string } | undefined;
    if (row === undefined) return undefined;
    try {
      return { position: row.position, entry: JSON.parse(row.json) as Entry };
    } catch (error) {
      throw new LogUnreadable(`the log is damaged: position ${row.position} is not JSON. ${ADVICE}`, { cause: error });
    }
  }

  /**
   * Writes the rows of a judgement, in a transaction that the caller holds.
   * @throws Error (SQLite's) the transaction as a whole has failed. The unique indexes throw too: what was judged by was
   *   wrong then.
   */
  write({ rows }: Judgement): void {
    for (const { position, stream, revision, command, json } of rows)
      this.#insert.run(position, stream, revision, command && indexed(command), json);
  }

  /** The transaction in which a judgement was written has been committed. */
  keep({ heads, tail, isExample }: Judgement): void {
    for (const [stream, head] of heads) this.#heads.set(stream, head);
    this.#tail = tail;
    this.#isExample = isExample;
  }
}
