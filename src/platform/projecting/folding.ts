import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { catalogue } from '../../../events/catalogue.ts';
import type { Entry } from '../../../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import { rowsOf } from '../../../projections/projection.ts';
import type { LogReader } from '../log/sqlite/reader.ts';
import type { Written } from '../log/log.ts';
import type { Vault } from '../vault/vault.ts';
import { OPEN, type Held, type ViewTable } from './view-table.ts';

/** The most events of one record: a stream longer than this is no record of people's work. */
const STREAM_PAGE = 1000;

/** A record, and the rows it has in each table, by key. */
interface Kept {
  record: RecordOf<unknown>;
  readonly rows: Map<ViewTable, Map<string, Held>>;
}

/** A view whose rows could not be made; the others go on without it. */
export interface Failure {
  readonly view: string;
  readonly position: number;
  readonly why: string;
}

/** What one step did. */
export interface Step {
  readonly events: number;
  readonly failures: readonly Failure[];
}

/**
 * Folds the log into a group of tables that stand at the same position. It is the same code whether they follow the
 * log, are built for the first time or are built anew beside the live ones.
 */
export class Folding {
  readonly tables: Set<ViewTable>;
  position: number;
  /** Id of the entry at {@link position}; '' at -1. */
  entryId: string;
  readonly #db: DatabaseSync;
  readonly #log: LogReader;
  readonly #vault: Vault;
  readonly #kept: LRUCache<string, Kept>;

  constructor(
    db: DatabaseSync,
    log: LogReader,
    vault: Vault,
    // A record touched in a step is not dropped in it, so that what is not written yet is not looked for in the table.
    {
      tables,
      position,
      entryId,
      keep,
    }: {
      readonly tables: Iterable<ViewTable>;
      readonly position: number;
      readonly entryId: string;
      readonly keep: number;
    },
  ) {
    this.#db = db;
    this.#log = log;
    this.#vault = vault;
    this.#kept = new LRUCache({ max: keep });
    this.tables = new Set(tables);
    this.position = position;
    this.entryId = entryId;
  }

  /** Takes over the tables of a group that stands at the same position. */
  join(other: Folding): void {
    if (other.position !== this.position)
      throw new RangeError(`tables at ${other.position} cannot join those at ${this.position}`);
    for (const table of other.tables) this.tables.add(table);
    // What is kept of a record lacks its rows in the new tables.
    this.#kept.clear();
  }

  /**
   * Folds at most `limit` events in one transaction. `checkpoint` writes the new position in the same transaction.
   * @throws UnreadableEntry the log holds what this version cannot read; nothing of the step is kept.
   */
  step(limit: number, checkpoint: (folding: Folding) => void): Step {
    const page = this.#log.readAll(this.position, Math.min(limit, this.#kept.max - 1));
    const last = page.at(-1);
    if (!last) return { events: 0, failures: [] };
    const failures: Failure[] = [];
    const fresh = new Map<Held, ViewTable>();
    const before = { position: this.position, entryId: this.entryId };
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const written of page) this.#fold(this.#eventOf(written), fresh, failures);
      for (const [held, table] of fresh) if (this.tables.has(table)) table.write(held);
      this.position = last.position;
      this.entryId = (JSON.parse(last.json) as Entry).id;
      checkpoint(this);
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#kept.clear();
      Object.assign(this, before);
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
    return { events: page.length, failures };
  }

  #eventOf({ position, json }: Written): Event {
    const entry = JSON.parse(json) as Entry;
    const event = catalogue.decode(entry, position);
    return this.#vault.open(event, catalogue.typeOf(catalogue.subjectOf(event.stream).kind, event.type));
  }

  #fold(event: Event, fresh: Map<Held, ViewTable>, failures: Failure[]): void {
    const kept = this.#kept.get(event.stream) ?? this.#load(event, failures);
    kept.record = evolveRecord(catalogue.subjectOf(event.stream), kept.record, event);
    this.#eachTable(event.position, failures, (table) => this.#update(table, kept, event.position, fresh));
  }

  /** Does something for every table; one that fails is left behind, at the position before. */
  #eachTable(position: number, failures: Failure[], work: (table: ViewTable) => void): void {
    for (const table of this.tables) {
      try {
        work(table);
      } catch (error) {
        if (isDatabaseError(error)) throw error;
        this.tables.delete(table);
        failures.push({
          view: table.projection.name,
          position,
          why: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }

  /** Closes the rows that no longer hold, opens the new ones, keeps the rest. */
  #update(table: ViewTable, kept: Kept, position: number, fresh: Map<Held, ViewTable>): void {
    const had = kept.rows.get(table);
    const has = heldRows(table, kept.record, position);
    for (const [key, held] of had ?? []) {
      const now = has.get(key);
      if (now && sameRow(now, held)) {
        has.set(key, held);
        continue;
      }
      held.until = position;
      // Opened and closed within one step: written once, when the step ends.
      if (!fresh.has(held)) table.close(held);
    }
    for (const held of has.values())
      if (held.rowid === 0 && held.since === position && !fresh.has(held)) fresh.set(held, table);
    if (has.size > 0 || had) kept.rows.set(table, has);
  }

  /** A record that is not kept: folded anew from its stream, its rows found in the tables. */
  #load(event: Event, failures: Failure[]): Kept {
    const kept: Kept = { record: emptyRecord(catalogue.subjectOf(event.stream), event.stream), rows: new Map() };
    if (event.revision > 0) {
      const subject = catalogue.subjectOf(event.stream);
      while (kept.record.revision < event.revision - 1) {
        const page = this.#log.readStream(event.stream, kept.record.revision + 1, STREAM_PAGE);
        const earlier = page
          .map((written) => this.#eventOf(written))
          .filter(({ revision }) => revision < event.revision);
        kept.record = earlier.reduce((record, one) => evolveRecord(subject, record, one), kept.record);
      }
      this.#eachTable(event.position, failures, (table) => kept.rows.set(table, this.#rowsInTable(table, kept.record)));
    }
    this.#kept.set(event.stream, kept);
    return kept;
  }

  /** The rows a record has at the position of the table, with where they stand in it. */
  #rowsInTable(table: ViewTable, record: RecordOf<unknown>): Map<string, Held> {
    const rows = heldRows(table, record, this.position);
    const inTable = new Map(table.openRows(record.id).map((row) => [row.key, row]));
    for (const [key, held] of rows) {
      const row = inTable.get(key);
      if (!row || inTable.size !== rows.size)
        throw new Error(`the rows of ${record.id} are not those that follow from the log; rebuild the view`);
      rows.set(key, { ...held, since: row.since, rowid: row.rowid });
    }
    return rows;
  }
}

function heldRows(table: ViewTable, record: RecordOf<unknown>, since: number): Map<string, Held> {
  const rows = new Map<string, Held>();
  for (const { key, columns, row, search } of rowsOf(table.projection, record)) {
    rows.set(key, {
      record: record.id,
      key,
      since,
      until: OPEN,
      columns,
      row: JSON.stringify(row),
      search: search?.join(' '),
      rowid: 0,
    });
  }
  return rows;
}

function sameRow(a: Held, b: Held): boolean {
  if (a.row !== b.row || a.search !== b.search) return false;
  for (const name in a.columns) if (a.columns[name] !== b.columns[name]) return false;
  return true;
}

const isDatabaseError = (error: unknown): boolean => error instanceof Error && 'errcode' in error;
