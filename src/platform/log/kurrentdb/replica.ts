/** The local copy of a book's stream, in a file with the SQLite log's schema: what is judged, is judged on it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Entry } from '../../../../events/entry.ts';
import type { Written } from '../log.ts';
import { Ledger } from '../sqlite/ledger.ts';
import type { AdoptRequest, CommitRequest, Outcome } from '../sqlite/messages.ts';
import { openForWriting } from '../sqlite/schema.ts';

/**
 * Pages of the write-ahead log after which it is copied back into the file, which syncs the disk while writers wait; ten
 * times what SQLite does by itself. 40 MB.
 */
const CHECKPOINT = 10_000;

/** An entry that came from the cluster, checked. */
export interface Arrived extends Written {
  readonly entry: Entry;
}

/** What requests come to on the replica as it is: an outcome each, and what must be appended for them to hold. */
export interface Proposal {
  readonly outcomes: readonly Outcome[];
  readonly entries: readonly Written[];
}

export class Replica {
  readonly #db: DatabaseSync;
  readonly #ledger: Ledger;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #rollback: StatementSync;
  readonly #after: StatementSync;
  readonly #at: StatementSync;
  #head: number;

  /** @throws LogUnreadable, or SQLite's error where the file cannot be written. */
  constructor(file: string) {
    this.#db = openForWriting(file);
    // The cluster has made durable what stands here: after a power cut the lost end is copied once more.
    this.#db.exec('PRAGMA synchronous = NORMAL');
    this.#db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT}`);
    this.#ledger = new Ledger(this.#db);
    this.#head = this.#ledger.head;
    this.#begin = this.#db.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#db.prepare('COMMIT');
    this.#rollback = this.#db.prepare('ROLLBACK');
    this.#after = this.#db.prepare('SELECT position, json FROM entries WHERE position > ? ORDER BY position');
    this.#at = this.#db.prepare('SELECT json FROM entries WHERE position = ?');
  }

  /** The position of the last entry, without those of a proposal; -1 if there is none. */
  get head(): number {
    return this.#head;
  }

  /** The entry at a position, or undefined beyond the head. */
  at(position: number): string | undefined {
    return (this.#at.get(position) as { json: string } | undefined)?.json;
  }

  /** Judges requests in a transaction that stays open until {@link keep} or {@link drop}. */
  propose(work: readonly (CommitRequest | AdoptRequest)[], now: string): Proposal {
    this.#begin.run();
    const outcomes = work.map((request) => this.#ledger.carryOut(request, now));
    return { outcomes, entries: this.#after.all(this.#head) as unknown as Written[] };
  }

  /** What was proposed stands in the cluster. */
  keep(): void {
    this.#commit.run();
    this.#head = this.#ledger.head;
  }

  /** What was proposed does not stand there, or nobody knows. */
  drop(): void {
    this.#rollback.run();
    this.#ledger.forget();
  }

  /**
   * Takes over what follows the head, from the cluster; all of it or nothing.
   * @returns what is wrong with it, and where, if anything.
   */
  take(arrived: readonly Arrived[]): { readonly position: number; readonly why: string } | undefined {
    this.#begin.run();
    const entries = arrived.map(({ json, entry }) => {
      const { stream, revision, commandId, recordedAt } = entry;
      return { stream, revision, commandId, recordedAt, json };
    });
    const outcome = this.#ledger.carryOut({ kind: 'adopt', ticket: 0, first: this.#head + 1, entries }, '');
    if ('position' in outcome) {
      this.keep();
      return undefined;
    }
    this.drop();
    if (outcome.failure.kind !== 'adoption') throw new Error(`an adoption failed as ${outcome.failure.kind}`);
    return outcome.failure;
  }

  close(): void {
    this.#db.close();
  }
}
