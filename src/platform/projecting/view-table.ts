import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { projections } from '../../../projections/catalogue.ts';
import type { Projection, Row } from '../../../projections/projection.ts';

/** `until` of a row that still holds: after every position there can be. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** A row with the positions between which it holds: since <= P < until. */
export interface Held {
  readonly record: string;
  readonly key: string;
  readonly since: number;
  until: number;
  readonly columns: Row['columns'];
  readonly row: Row['row'];
  readonly search: Row['search'];
  /** 0 until it is in the table. */
  rowid: number;
}

/** What two tables are compared by: how many rows held up to a position, and a hash over all of them. */
export interface Checksum {
  readonly rows: number;
  readonly hash: string;
}

/** Pages of a search index that are merged at once. */
const TIDIED = 16;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The projection of a name. */
export const projectionNamed = (name: string): Projection | undefined => projections.find((one) => one.name === name);

/** The table that holds the rows of one view, each with its span of positions. */
export class ViewTable {
  readonly projection: Projection;
  readonly name: string;
  readonly #db: DatabaseSync;
  readonly #columns: readonly string[];
  readonly #searched: boolean;
  #insert: StatementSync | undefined;
  #close: StatementSync | undefined;
  #index: StatementSync | undefined;
  #tidy: StatementSync | undefined;
  #openRows: StatementSync | undefined;

  constructor(db: DatabaseSync, projection: Projection, name: string) {
    this.#db = db;
    this.projection = projection;
    this.name = name;
    this.#columns = Object.keys(projection.columns);
    this.#searched = projection.searched === true;
  }

  /** Makes the table, empty. Its indexes are made when it has been filled: sorted once, they cost a third. */
  create(): void {
    this.drop();
    const columns = Object.entries(this.projection.columns).map(
      ([name, type]) => `${quoted(name)} ${type.toUpperCase()}`,
    );
    this.#db.exec(`
      CREATE TABLE ${quoted(this.name)} (
        id INTEGER PRIMARY KEY, record TEXT NOT NULL, "key" TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
        ${columns.join(', ')}${columns.length > 0 ? ',' : ''} "row" TEXT NOT NULL
      ) STRICT`);
    if (this.#searched) {
      this.#db.exec(
        `CREATE VIRTUAL TABLE ${quoted(`${this.name}_search`)} USING fts5(terms, content='', tokenize='ascii', prefix='1 2')`,
      );
      // Left to itself it merges its segments in the middle of some commits, for tens of milliseconds: see `tidy`.
      this.#db.exec(this.#searchCommand('automerge', 0));
    }
  }

  /** Makes the indexes that lists and comparisons of moments need. */
  createIndexes(): void {
    this.#createRecordIndex();
    const lists = [...this.projection.indexes.map((list) => [...list, 'since', 'until']), ['since'], ['until']];
    lists.forEach((list, index) => {
      this.#db.exec(
        `CREATE INDEX IF NOT EXISTS ${quoted(`${this.name}_${index}`)} ON ${quoted(this.name)} (${list.map(quoted).join(', ')})`,
      );
    });
  }

  #createRecordIndex(): void {
    this.#db.exec(
      `CREATE INDEX IF NOT EXISTS ${quoted(`${this.name}_record`)} ON ${quoted(this.name)} (record, until)`,
    );
  }

  /** Makes one of all segments of the search index, once the table has been built: little is left to {@link tidy} then. */
  mergeSearch(): void {
    if (this.#searched) this.#db.exec(this.#searchCommand('optimize'));
  }

  /** Merges a little of what the search index has taken on since, so that it never has to merge much at once. */
  tidy(): void {
    if (!this.#searched) return;
    this.#tidy ??= this.#db.prepare(this.#searchCommand('merge', TIDIED));
    this.#tidy.run();
  }

  /** A command of FTS5's own: https://sqlite.org/fts5.html#special_insert_commands */
  #searchCommand(command: 'automerge' | 'merge' | 'optimize', value = 0): string {
    const name = quoted(`${this.name}_search`);
    return `INSERT INTO ${name} (${name}, rank) VALUES ('${command}', ${value})`;
  }

  drop(): void {
    this.#db.exec(`DROP TABLE IF EXISTS ${quoted(this.name)}; DROP TABLE IF EXISTS ${quoted(`${this.name}_search`)}`);
  }

  write(held: Held): void {
    this.#insert ??= this.#db.prepare(
      `INSERT INTO ${quoted(this.name)} (record, "key", since, until, ${[...this.#columns.map(quoted), '"row"'].join(', ')})
       VALUES (?, ?, ?, ?, ${[...this.#columns, 'row'].map(() => '?').join(', ')})`,
    );
    const values = this.#columns.map((name) => (held.columns[name] ?? null) as SQLInputValue);
    held.rowid = Number(
      this.#insert.run(held.record, held.key, held.since, held.until, ...values, JSON.stringify(held.row))
        .lastInsertRowid,
    );
    if (!this.#searched || !held.search) return;
    this.#index ??= this.#db.prepare(`INSERT INTO ${quoted(`${this.name}_search`)} (rowid, terms) VALUES (?, ?)`);
    this.#index.run(held.rowid, held.search.join(' '));
  }

  close(held: Held): void {
    this.#close ??= this.#db.prepare(`UPDATE ${quoted(this.name)} SET until = ? WHERE id = ?`);
    this.#close.run(held.until, held.rowid);
  }

  /** Key, row id and start of a record's rows that still hold. */
  openRows(record: string): readonly { readonly key: string; readonly rowid: number; readonly since: number }[] {
    if (!this.#openRows) {
      // A table that is being filled has it from here on: more records are told of than fit in memory.
      this.#createRecordIndex();
      this.#openRows = this.#db.prepare(
        `SELECT "key", id AS rowid, since FROM ${quoted(this.name)} WHERE record = ? AND until = ${OPEN}`,
      );
    }
    return this.#openRows.all(record) as unknown as { key: string; rowid: number; since: number }[];
  }

  /**
   * The checksum of the rows as they stood at a position, taken in slices: a row that closed later counts as open, so
   * the table may go on changing in between. Yields after each slice with the number of rows read.
   */
  *checksum(position: number, slice: number): Generator<number, Checksum> {
    const read = this.#db.prepare(`SELECT * FROM ${quoted(this.name)} WHERE id > ? ORDER BY id LIMIT ?`);
    const sum = new Uint8Array(32);
    let rows = 0;
    for (let last = 0; ;) {
      const page = read.all(last, slice) as { [name: string]: string | number | null }[];
      for (const { id: _, since, until, ...rest } of page) {
        if (Number(since) > position) continue;
        const line = JSON.stringify([since, Number(until) > position ? OPEN : until, rest]);
        const digest = createHash('sha256').update(line).digest();
        for (let byte = 0; byte < 32; byte += 1) sum[byte]! ^= digest[byte]!;
        rows += 1;
      }
      if (page.length < slice) break;
      last = Number(page.at(-1)?.['id']);
      yield rows;
    }
    return { rows, hash: Buffer.from(sum).toString('hex') };
  }

  /** One row that stood at a position in this table and not, or differently, in the other; undefined if there is none. */
  firstDifference(
    other: ViewTable,
    position: number,
  ): { readonly record: string; readonly key: string; readonly since: number } | undefined {
    const rows = (name: string) =>
      `SELECT record, "key", since, iif(until > ${position}, ${OPEN}, until) AS until, ${[...this.#columns.map(quoted), '"row"'].join(', ')} FROM ${quoted(name)} WHERE since <= ${position}`;
    return this.#db
      .prepare(
        `SELECT record, "key", since FROM (${rows(this.name)} EXCEPT ${rows(other.name)}) ORDER BY since, record, "key" LIMIT 1`,
      )
      .get() as { record: string; key: string; since: number } | undefined;
  }
}
