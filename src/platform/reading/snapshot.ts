import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Json } from '../../../events/entry.ts';
import { ViewUnavailable, type Views } from '../projecting/views.ts';
import { checkpoints, type Checkpoint } from '../projecting/views-file.ts';

/** One row of a view as it held at a position. */
export interface HeldRow {
  readonly record: string;
  readonly key: string;
  /** The position of the event that made the row what it is. */
  readonly since: number;
  readonly columns: { readonly [name: string]: string | number | null };
  readonly row: { readonly [name: string]: Json };
}

/** A part of a WHERE clause. The text is written in the code, never taken from a request; values are bound. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** What to read of a view. */
export interface Selection {
  readonly view: string;
  readonly where: readonly Condition[];
  /** Columns, the last of which make the order total. */
  readonly order: readonly string[];
  /** The values of the `order` columns of the row before the first. */
  readonly after?: readonly SQLInputValue[];
  readonly limit: number;
}

/** All views at one position, read in one transaction. */
export class Snapshot {
  readonly position: number;
  readonly #db: DatabaseSync;
  readonly #tables: ReadonlyMap<string, Checkpoint>;

  private constructor(db: DatabaseSync, tables: ReadonlyMap<string, Checkpoint>, position: number) {
    this.#db = db;
    this.#tables = tables;
    this.position = position;
  }

  /** Reads at a position, or at the newest that the views show. Everything `read` does is synchronous, so it sees one moment. */
  static read<T>(views: Views, position: number | undefined, read: (snapshot: Snapshot) => T): T {
    views.db.exec('BEGIN');
    try {
      const tables = new Map(checkpoints(views.db).map((checkpoint) => [checkpoint.name, checkpoint]));
      return read(
        new Snapshot(
          views.db,
          tables,
          position ?? Math.max(-1, ...[...tables.values()].map((table) => table.position)),
        ),
      );
    } finally {
      views.db.exec('COMMIT');
    }
  }

  /** The same reading of the same tables, as known at another position. */
  at(position: number): Snapshot {
    return new Snapshot(this.#db, this.#tables, position);
  }

  /**
   * The table of a view.
   * @throws ViewUnavailable it is being built, or stopped before this position.
   */
  table(view: string): string {
    const checkpoint = this.#tables.get(view);
    if (!checkpoint) throw new ViewUnavailable(`the view ${view} is being built; ask again in a moment`);
    if (checkpoint.position < this.position) {
      throw new ViewUnavailable(
        `the view ${view} is at ${checkpoint.position} and this asks for ${this.position}; see its status`,
      );
    }
    return `"${checkpoint.table}"`;
  }

  /** `since <= P and until > P`. */
  get holds(): string {
    return `since <= ${this.position} AND until > ${this.position}`;
  }

  /** The same of the rows of a table that goes by another name in the query. */
  holdsIn(name: string): string {
    return `${name}.since <= ${this.position} AND ${name}.until > ${this.position}`;
  }

  /** Conditions that must all hold, as text and its values. */
  static together(conditions: readonly Condition[]): Condition {
    return {
      sql: conditions.map(({ sql }) => `(${sql})`).join(' AND ') || 'TRUE',
      values: conditions.flatMap(({ values }) => values),
    };
  }

  select({ view, where, order, after, limit }: Selection): readonly HeldRow[] {
    const columns = order.map((column) => `"${column}"`).join(', ');
    const conditions: readonly Condition[] = [
      ...where,
      { sql: this.holds, values: [] },
      ...(after ? [{ sql: `(${columns}) > (${after.map(() => '?').join(', ')})`, values: after }] : []),
    ];
    const { sql, values } = Snapshot.together(conditions);
    return this.all(`SELECT * FROM ${this.table(view)} WHERE ${sql} ORDER BY ${columns} LIMIT ?`, ...values, limit).map(
      heldRow,
    );
  }

  /** Rows of any query; table names come from {@link table}. */
  all(sql: string, ...values: readonly SQLInputValue[]): readonly RawRow[] {
    return this.#db.prepare(sql).all(...values) as RawRow[];
  }
}

export type RawRow = { readonly [name: string]: string | number | null };

/** A row of a view's table, its JSON read. */
export function heldRow({ id: _, until: __, record, key, since, row, ...columns }: RawRow): HeldRow {
  return {
    record: String(record),
    key: String(key),
    since: Number(since),
    columns,
    row: JSON.parse(String(row)) as HeldRow['row'],
  };
}
