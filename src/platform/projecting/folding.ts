import type { DatabaseSync } from 'node:sqlite';
import { catalogue, UnreadableEntry } from '../../../events/catalogue.ts';
import type { Entry } from '../../../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import { rowsOf, type Row } from '../../../projections/projection.ts';
import type { LogReader } from '../log/sqlite/reader.ts';
import type { Written } from '../log/log.ts';
import type { Vault } from '../vault/vault.ts';
import { OPEN, type Held, type ViewTable } from './view-table.ts';

/** Events of one record that are read at once. */
const STREAM_PAGE = 1000;

/** Rows and events that are kept for each record that may be kept: records of people's work have about as many. */
const KEPT_EACH = 5;

/** A record, and the rows it has in each table, in the order its projection made them. */
interface Kept {
  record: RecordOf<unknown>;
  readonly rows: Map<ViewTable, readonly Held[]>;
  /** Its events and rows together: what it takes in memory, roughly. */
  size: number;
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
  /** The least used first. */
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #size = 0;

  constructor(
    db: DatabaseSync,
    log: LogReader,
    vault: Vault,
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
    this.#most = keep * KEPT_EACH;
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
    this.#forget(0);
  }

  /**
   * Folds at most `limit` events in one transaction. `checkpoint` writes the new position in the same transaction.
   * @throws UnreadableEntry the log holds what this version cannot read, or has a hole; nothing of the step is kept.
   */
  step(limit: number, checkpoint: (folding: Folding) => void): Step {
    const page = this.#log.readAll(this.position, limit);
    const last = page.at(-1);
    if (!last) return { events: 0, failures: [] };
    page.forEach(({ position }, index) => {
      const next = this.position + 1 + index;
      if (position !== next) throw new UnreadableEntry(next, 'nothing stands there: the log is damaged');
    });
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
      this.#forget(0);
      Object.assign(this, before);
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
    // Not before: what is not written yet would be looked for in the table.
    this.#forget(this.#most);
    return { events: page.length, failures };
  }

  /** Drops the least used records until what is kept is no larger than this. */
  #forget(most: number): void {
    for (const [id, { size }] of this.#kept) {
      if (this.#size <= most) return;
      this.#kept.delete(id);
      this.#size -= size;
    }
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
    this.#size -= kept.size;
    kept.size = kept.record.revision + 1;
    for (const rows of kept.rows.values()) kept.size += rows.length;
    this.#size += kept.size;
    this.#kept.delete(event.stream);
    this.#kept.set(event.stream, kept);
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
    const had = kept.rows.get(table) ?? [];
    const rows = rowsOf(table.projection, kept.record);
    // Most events change no row, or one of many, and leave the others where they were: those are not looked for by their keys.
    let byKey: Map<string, Held> | undefined;
    const heldAs = (key: string) => (byKey ??= new Map(had.map((held) => [held.key, held]))).get(key);
    const has = rows.map((row, index) => {
      const there = had[index];
      const held = there?.key === row.key ? there : heldAs(row.key);
      return held && isSame(row, held) ? held : opened(row, kept.record.id, position);
    });
    if (has.length === had.length && has.every((held, index) => held === had[index])) return;
    const still = new Set(has);
    for (const held of had) {
      if (still.delete(held)) continue;
      held.until = position;
      // Opened and closed within one step: written once, when the step ends.
      if (!fresh.has(held)) table.close(held);
    }
    for (const held of still) fresh.set(held, table);
    kept.rows.set(table, has);
  }

  /** A record that is not kept: folded anew from its stream, its rows found in the tables. */
  #load(event: Event, failures: Failure[]): Kept {
    const kept: Kept = {
      record: emptyRecord(catalogue.subjectOf(event.stream), event.stream),
      rows: new Map(),
      size: 0,
    };
    if (event.revision > 0) {
      const subject = catalogue.subjectOf(event.stream);
      while (kept.record.revision < event.revision - 1) {
        const next = kept.record.revision + 1;
        const page = this.#log.readStream(event.stream, next, STREAM_PAGE);
        if (page.length === 0)
          throw new UnreadableEntry(event.position, `${event.stream} has no revision ${next}: the log is damaged`);
        const earlier = page
          .map((written) => this.#eventOf(written))
          .filter(({ revision }) => revision < event.revision);
        kept.record = earlier.reduce((record, one) => evolveRecord(subject, record, one), kept.record);
      }
      this.#eachTable(event.position, failures, (table) => kept.rows.set(table, this.#rowsInTable(table, kept.record)));
    }
    return kept;
  }

  /** The rows a record has at the position of the table, with where they stand in it. */
  #rowsInTable(table: ViewTable, record: RecordOf<unknown>): readonly Held[] {
    const rows = rowsOf(table.projection, record);
    const inTable = new Map(table.openRows(record.id).map((row) => [row.key, row]));
    if (inTable.size !== rows.length || rows.some(({ key }) => !inTable.has(key)))
      throw new Error(`the rows of ${record.id} are not those that follow from the log; rebuild the view`);
    return rows.map((row) => {
      const { since, rowid } = inTable.get(row.key)!;
      return { ...opened(row, record.id, since), rowid };
    });
  }
}

const opened = ({ key, columns, row, search }: Row, record: string, since: number): Held => ({
  record,
  key,
  since,
  until: OPEN,
  columns,
  row,
  search,
  rowid: 0,
});

/** Whether a row says what is held already. */
function isSame(row: Row, held: Held): boolean {
  for (const name in row.columns) if (row.columns[name] !== held.columns[name]) return false;
  return sameJson(row.row, held.row) && sameJson(row.search, held.search);
}

/** Whether two values are the same JSON. What an event did not touch is the very same object before and after it. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => sameJson(one, b[index]))
    );
  const [one, other] = [a as { readonly [name: string]: unknown }, b as { readonly [name: string]: unknown }];
  for (const name in one) if (!sameJson(one[name], other[name])) return false;
  // A name without a value is not there.
  for (const name in other) if (other[name] !== undefined && one[name] === undefined) return false;
  return true;
}

const isDatabaseError = (error: unknown): boolean => error instanceof Error && 'errcode' in error;
