/** The writing side of one open file: it numbers entries and inserts them, inside a transaction that its caller holds. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Entry } from '../../../../events/entry.ts';
import { stamped } from '../canonical.ts';
import { indexed } from '../faults.ts';
import { LogUnreadable } from '../log.ts';
import type { AdoptRequest, CommitRequest, Failure, Outcome } from './messages.ts';
import { errorCode, SQLITE_CONSTRAINT_UNIQUE } from './schema.ts';

/** Streams whose head is remembered. The others' is looked up: an index step, some microseconds. */
const HEADS_KEPT = 50_000;

const ADVICE = 'Restore it from a backup';

/** Where the log ends. */
interface Tail {
  /** -1 in an empty log. */
  readonly position: number;
  /** Earlier than any instant in an empty log. */
  readonly recordedAt: string;
  readonly commandId: string | undefined;
}

/** A request that is refused, alone: those beside it are not touched. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export class Ledger {
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #headOf: StatementSync;
  readonly #positionOf: StatementSync;
  readonly #dataVersion: StatementSync;
  readonly #savepoint: StatementSync;
  readonly #release: StatementSync;
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
    this.#savepoint = db.prepare('SAVEPOINT request');
    this.#release = db.prepare('RELEASE request');
    this.refresh();
  }

  /** The position of the last entry, uncommitted ones included; -1 if there is none. */
  get head(): number {
    return this.#tail.position;
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

  /** To be called when the transaction was rolled back: nothing that was remembered since it began holds. */
  forget(): void {
    this.#tail = { position: -1, recordedAt: '', commandId: undefined };
    this.#isExample = false;
    this.#seenVersion = undefined;
    this.refresh();
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
   * Carries out a request whole, or leaves no trace of it.
   * @param now the clock's instant, ISO 8601 UTC with milliseconds.
   * @throws Error (SQLite's) the transaction as a whole has failed; nothing remembered holds any more.
   */
  carryOut(request: CommitRequest | AdoptRequest, now: string): Outcome {
    const tail = this.#tail;
    const isExample = this.#isExample;
    const heads = new Map<string, number>();
    this.#savepoint.run();
    try {
      const recordedAt = request.kind === 'commit' ? this.#commit(request, now, heads) : this.#adopt(request, heads);
      this.#release.run();
      for (const [stream, head] of heads) this.#heads.set(stream, head);
      return { ticket: request.ticket, position: tail.position + 1, recordedAt };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#db.exec('ROLLBACK TO request; RELEASE request');
      this.#tail = tail;
      this.#isExample = isExample;
      return { ticket: request.ticket, failure: error.failure };
    }
  }

  #commit(request: CommitRequest, now: string, heads: Map<string, number>): string {
    const recordedAt = this.#instantFor(request, now);
    let { position, commandId } = this.#tail;
    for (const { stream, expected, entries } of request.appends) {
      const actual = this.#head(stream, heads);
      if (actual !== expected) throw this.#collision(request, stream, expected, actual);
      let revision = expected;
      for (const entry of entries) {
        try {
          this.#insert.run(
            position + 1,
            stream,
            revision + 1,
            entry.command && indexed(entry.command),
            stamped(entry, recordedAt),
          );
        } catch (error) {
          if (entry.command === null || !isUsedCommand(error)) throw error;
          throw new Refusal({ kind: 'conflict', at: { commandId: entry.command } });
        }
        commandId = entry.command ?? commandId;
        position += 1;
        revision += 1;
      }
      heads.set(stream, revision);
    }
    if (position > this.#tail.position) {
      if (this.#tail.position === -1) this.#isExample = request.opensExample;
      this.#tail = { position, recordedAt, commandId };
    }
    return recordedAt;
  }

  #adopt({ first, entries }: AdoptRequest, heads: Map<string, number>): string {
    if (first !== this.#tail.position + 1)
      throw notAdoptable(first, `the log ends at ${this.#tail.position}, so ${this.#tail.position + 1} is next`);
    let { recordedAt, commandId } = this.#tail;
    let position = first;
    for (const entry of entries) {
      const revision = this.#head(entry.stream, heads) + 1;
      if (entry.revision !== revision)
        throw notAdoptable(position, `${entry.stream} has revision ${entry.revision} where ${revision} is next`);
      if (entry.recordedAt < recordedAt)
        throw notAdoptable(position, `recordedAt ${entry.recordedAt} is before the entry before it, ${recordedAt}`);
      const command = entry.commandId === commandId ? null : entry.commandId;
      try {
        this.#insert.run(position, entry.stream, revision, command, entry.json);
      } catch (error) {
        if (!isUsedCommand(error)) throw error;
        throw notAdoptable(position, `command id ${command} stands at another position already`);
      }
      heads.set(entry.stream, revision);
      ({ recordedAt, commandId } = entry);
      position += 1;
    }
    if (first === 0 && entries[0] !== undefined) this.#isExample = saysExample(JSON.parse(entries[0].json) as Entry);
    this.#tail = { position: position - 1, recordedAt, commandId };
    return recordedAt;
  }

  #instantFor({ at, opensExample }: CommitRequest, now: string): string {
    const { position, recordedAt: last } = this.#tail;
    if (at === undefined) return now > last ? now : last;
    if (!(position === -1 ? opensExample : this.#isExample))
      throw new Refusal({
        kind: 'instant',
        at,
        why: 'only a book opened as an example takes one that is not the clock’s',
      });
    if (at < last) throw new Refusal({ kind: 'instant', at, why: `the last entry was written at ${last}` });
    return at;
  }

  #head(stream: string, heads: Map<string, number>): number {
    const known = heads.get(stream) ?? this.#heads.get(stream);
    if (known !== undefined) return known;
    return (this.#headOf.get(stream) as { head: number | null }).head ?? -1;
  }

  /** A command id that has been used says more than a revision that has moved: the command has had its effect. */
  #collision({ appends }: CommitRequest, stream: string, expected: number, actual: number): Refusal {
    const commands = appends.flatMap(({ entries }) => entries).flatMap(({ command }) => command ?? []);
    const used = commands.find((command) => this.#isBefore(this.#positionOf.get(command)?.position));
    return new Refusal({
      kind: 'conflict',
      at: used === undefined ? { stream, expected, actual } : { commandId: used },
    });
  }

  /** Whether a position was there before this request began. */
  #isBefore(position: unknown): boolean {
    return typeof position === 'number' && position <= this.#tail.position;
  }
}

/** Two unique indexes share one number. Heads are looked at first, so the other one says that memory is wrong: it fails. */
function isUsedCommand(error: unknown): boolean {
  return errorCode(error) === SQLITE_CONSTRAINT_UNIQUE && (error as Error).message.endsWith('entries.command');
}

function notAdoptable(position: number, why: string): Refusal {
  return new Refusal({ kind: 'adoption', position, why });
}

function saysExample({ type, data }: Entry): boolean {
  return type === 'BookOpened' && data.example === true;
}
