import { rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { projections } from '../../../projections/catalogue.ts';
import { projectionNamed, ViewTable, type Checksum } from './view-table.ts';

/** `BbVw`, in the file's application_id. */
const APPLICATION = 0x42_62_56_77;
/** Raised when the file is laid out differently; an older one is thrown away and built anew. */
const FORMAT = 1;

/** Where a view stands: the table that is live, and the last event in it. */
export interface Checkpoint {
  readonly name: string;
  readonly version: number;
  readonly table: string;
  readonly position: number;
  readonly entryId: string;
}

/**
 * The file with the views. Everything in it follows from the log, so it may be deleted while the server is stopped, and
 * is deleted here if it cannot be used: not durable on purpose (a lost tail is folded again), but never torn.
 */
export function openViewsFile(file: string): DatabaseSync {
  try {
    return settled(new DatabaseSync(file, { timeout: 5000 }));
  } catch {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
    return settled(new DatabaseSync(file, { timeout: 5000 }));
  }
}

function settled(db: DatabaseSync): DatabaseSync {
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000',
  );
  const pragma = (name: string) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  if (tables > 0 && (pragma('application_id') !== APPLICATION || pragma('user_version') !== FORMAT)) {
    db.close();
    throw new Error('not a views file of this version');
  }
  db.exec(`
    PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FORMAT};
    CREATE TABLE IF NOT EXISTS views (
      name TEXT PRIMARY KEY, version INTEGER NOT NULL, tbl TEXT NOT NULL, position INTEGER NOT NULL, entry TEXT NOT NULL
    ) STRICT`);
  return db;
}

/** The checkpoints in the file. */
export const checkpoints = (db: DatabaseSync): readonly Checkpoint[] =>
  db
    .prepare('SELECT name, version, tbl AS "table", position, entry AS entryId FROM views')
    .all() as unknown as Checkpoint[];

/** Writes where views stand. Part of the transaction that wrote their rows. */
export function writeCheckpoints(db: DatabaseSync, checkpoints: readonly Checkpoint[]): void {
  const write =
    checkpointing.get(db) ??
    db.prepare(
      `INSERT INTO views SELECT value ->> 'name', value ->> 'version', value ->> 'table', value ->> 'position', value ->> 'entryId'
         FROM json_each(?) WHERE true
       ON CONFLICT (name) DO UPDATE SET version = excluded.version, tbl = excluded.tbl, position = excluded.position, entry = excluded.entry`,
    );
  checkpointing.set(db, write);
  write.run(JSON.stringify(checkpoints));
}

/** Used with every step: made ready once. */
const checkpointing = new WeakMap<DatabaseSync, StatementSync>();

/**
 * The live tables, by the position they stand at. A view that is missing, of another version, or of another past than
 * the log's (`isEntryAt` says whether an event of that id stands at that position) is left out: it must be built.
 */
export function usableTables(
  db: DatabaseSync,
  isEntryAt: (position: number, id: string) => boolean,
): Map<number, { entryId: string; tables: ViewTable[] }> {
  const usable = new Map<number, { entryId: string; tables: ViewTable[] }>();
  for (const { name, version, table, position, entryId } of checkpoints(db)) {
    const projection = projectionNamed(name);
    if (projection?.version === version && isEntryAt(position, entryId)) {
      const group = usable.get(position) ?? { entryId, tables: [] };
      group.tables.push(new ViewTable(db, projection, table));
      usable.set(position, group);
    } else db.prepare('DELETE FROM views WHERE name = ?').run(name);
  }
  return usable;
}

/** Rows read at once for a checksum. */
const CHECKSUM_SLICE = 5_000;

/** The checksum of each view in the file, by name, of its rows as they stood at a position that it has reached. */
export function checksumsAt(db: DatabaseSync, position: number): ReadonlyMap<string, Checksum> {
  const sums = new Map<string, Checksum>();
  for (const { name, table, position: reached } of checkpoints(db)) {
    const projection = projectionNamed(name);
    if (!projection || reached < position) continue;
    const summing = new ViewTable(db, projection, table).checksum(position, CHECKSUM_SLICE);
    let step = summing.next();
    while (!step.done) step = summing.next();
    sums.set(name, step.value);
  }
  return sums;
}

/** Drops tables that belong to no view: of an older version, or of a rebuild that did not come to its end. */
export function dropStrays(db: DatabaseSync, live: ReadonlySet<string>): void {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  const ours = tables.filter(({ name }) => /^view_[a-z_]+_\d+$/.test(name) && !live.has(name));
  for (const { name } of ours) db.exec(`DROP TABLE IF EXISTS "${name}"; DROP TABLE IF EXISTS "${name}_search"`);
}

/** A name for a new table of a view, not used by any table in the file. */
export function newTableName(db: DatabaseSync, view: string): string {
  const used = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  for (let number = 1; ; number += 1) {
    const name = `view_${view.replaceAll('-', '_')}_${number}`;
    if (!used.some((table) => table.name === name)) return name;
  }
}

/** The names of all views this version knows. */
export const viewNames: readonly string[] = projections.map(({ name }) => name);
