/** The local copy of a book's stream, in a file with the SQLite log's schema: what is judged, is judged on it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Entry } from '../../../../events/entry.ts';
import type { Written } from '../log.ts';
import { Judgement } from '../sqlite/judgement.ts';
import { Ledger } from '../sqlite/ledger.ts';
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

export class Replica {
  readonly #db: DatabaseSync;
  readonly #ledger: Ledger;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #rollback: StatementSync;
  readonly #at: StatementSync;

  /** @throws LogUnreadable, or SQLite's error where the file cannot be written. */
  constructor(file: string) {
    this.#db = openForWriting(file);
    // The cluster has made durable what stands here: after a power cut the lost end is copied once more.
    this.#db.exec('PRAGMA synchronous = NORMAL');
    this.#db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT}`);
    this.#ledger = new Ledger(this.#db);
    this.#begin = this.#db.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#db.prepare('COMMIT');
    this.#rollback = this.#db.prepare('ROLLBACK');
    this.#at = this.#db.prepare('SELECT json FROM entries WHERE position = ?');
  }

  /** The position of the last entry that is kept; -1 if there is none. */
  get head(): number {
    return this.#ledger.tail.position;
  }

  /** The entry at a position, or undefined beyond the head. */
  at(position: number): string | undefined {
    return (this.#at.get(position) as { json: string } | undefined)?.json;
  }

  /** A judgement on what is kept, or on one that is under way. Nothing is written for it. */
  judge(underWay?: Judgement): Judgement {
    return new Judgement(underWay ?? this.#ledger);
  }

  /** Writes what was judged on all that is kept, in a transaction that stays open until {@link keep} or {@link drop}. */
  write(judgement: Judgement): void {
    this.#begin.run();
    this.#ledger.write(judgement);
  }

  /**
   * What was written stands in the cluster.
   * @param above what was judged on it, and rests on all that is kept from now on.
   */
  keep(judgement: Judgement, above?: Judgement): void {
    this.#commit.run();
    this.#ledger.keep(judgement);
    above?.restOn(this.#ledger);
  }

  /** What was written does not stand there, or nobody knows. */
  drop(): void {
    this.#rollback.run();
  }

  /**
   * Takes over what follows the head, from the cluster; all of it or nothing.
   * @returns what is wrong with it, and where, if anything.
   */
  take(arrived: readonly Arrived[]): { readonly position: number; readonly why: string } | undefined {
    const entries = arrived.map(({ json, entry }) => {
      const { stream, revision, commandId, recordedAt } = entry;
      return { stream, revision, commandId, recordedAt, json };
    });
    const judgement = this.judge();
    judgement.add({ kind: 'adopt', ticket: 0, first: this.head + 1, entries }, '');
    const [outcome] = judgement.outcomes;
    if (outcome && 'failure' in outcome) {
      if (outcome.failure.kind !== 'adoption') throw new Error(`an adoption failed as ${outcome.failure.kind}`);
      return outcome.failure;
    }
    this.write(judgement);
    this.keep(judgement);
    return undefined;
  }

  close(): void {
    this.#db.close();
  }
}
