/**
 * The SQLite file that holds a log, whether it is the log itself or a local copy of one that lives elsewhere.
 *
 * STORAGE FORMAT. What is created here is opened again in twenty years; a change of it is a new `FORMAT` with a step
 * that leads there.
 */
import { DatabaseSync } from 'node:sqlite';
import { LogUnreadable } from '../log.ts';

/** `BbLg`: says whose file this is, to us and to `file(1)`. */
export const APPLICATION = 0x42_62_4c_67;
/** The number of this format, in the file's `user_version`. */
export const FORMAT = 1;
/** How long a connection waits for another one's lock, in milliseconds. */
const BUSY_TIMEOUT = 5_000;
/** Before it, a checkpoint could reset the write-ahead log while it was still read, and lose what was committed. */
const OLDEST_SQLITE = '3.51.3';

const TABLE = `
  CREATE TABLE entries (
    position INTEGER PRIMARY KEY,  -- dense from 0
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,     -- dense from 0 within the stream
    command  TEXT,                 -- the command's id, on its first entry only
    json     TEXT NOT NULL,        -- the entry, canonical, never changed
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE UNIQUE INDEX entries_by_command ON entries (command) WHERE command IS NOT NULL;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${FORMAT};`;

/** Set on every connection, and read back: a pragma that SQLite does not take, it ignores without a word. */
const PRAGMAS: readonly (readonly [name: string, value: number | string])[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2], // FULL: COMMIT returns when the disk has it
  ['fullfsync', 1], // macOS alone: fsync there does not reach the disk
  ['checkpoint_fullfsync', 1],
  ['busy_timeout', BUSY_TIMEOUT],
  ['journal_size_limit', 64 * 1024 * 1024], // bytes the write-ahead log keeps on disk once it is copied back
  ['trusted_schema', 0],
];

/** SQLite's own numbers (https://sqlite.org/rescode.html), the low byte of an error's `errcode`. */
export const SQLITE = { BUSY: 5, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, NOTADB: 26 } as const;
/** A unique index refused a row. */
export const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** The error's number as SQLite gives it (extended), 0 if it is not SQLite's. */
export function errorCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

/** The family an error belongs to: one of {@link SQLITE}, or another number. */
export function errorFamily(error: unknown): number {
  return errorCode(error) & 0xff;
}

/**
 * A connection that writes to the log in `file`; makes the log if the file is missing or empty.
 * @throws LogUnreadable it is not a log this version can open. Says what, where and what to do.
 * @throws Error (SQLite's) it cannot be written: read-only, full, locked.
 */
export function openForWriting(file: string): DatabaseSync {
  assertSqlite();
  return opened(file, false, (db) => {
    if (isBlank(db)) create(db);
    assertOurs(db, file);
    settle(db);
  });
}

/**
 * A connection that only reads. The file must be there.
 * @throws LogUnreadable as above.
 */
export function openForReading(file: string): DatabaseSync {
  assertSqlite();
  return opened(file, true, (db) => {
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    assertOurs(db, file);
  });
}

/**
 * Sets what makes a commit durable, and looks whether it is so.
 * @throws Error a setting is not in force.
 */
export function settle(db: DatabaseSync): void {
  for (const [name, value] of PRAGMAS) {
    db.exec(`PRAGMA ${name} = ${value}`);
    const got = pragma(db, name);
    if (got !== value) throw new Error(`SQLite keeps ${name} = ${String(got)}, and the log needs ${value}`);
  }
}

/** The value of a pragma, whatever its column is called. */
export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** @throws Error the SQLite in this Node is too old. */
export function assertSqlite(version: string = process.versions.sqlite ?? '0'): void {
  const [has, needs] = [version, OLDEST_SQLITE].map((text) => text.split('.').map(Number));
  for (const [i, need] of needs!.entries()) {
    const part = has![i] ?? 0;
    if (part > need) return;
    if (part < need)
      throw new Error(
        `SQLite ${version} can lose what was committed; ${OLDEST_SQLITE} or newer is needed: update Node`,
      );
  }
}

function opened(file: string, readOnly: boolean, prepare: (db: DatabaseSync) => void): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly });
    prepare(db);
    return db;
  } catch (error) {
    db?.close();
    throw explained(error, file);
  }
}

/** Creating the table is one transaction: two processes that find the file empty do not make it twice. */
function create(db: DatabaseSync): void {
  db.exec(
    `PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE`,
  );
  try {
    if (isBlank(db)) db.exec(TABLE);
    db.exec('COMMIT');
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

function isBlank(db: DatabaseSync): boolean {
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  return tables === 0 && pragma(db, 'application_id') === 0 && pragma(db, 'user_version') === 0;
}

function assertOurs(db: DatabaseSync, file: string): void {
  const application = pragma(db, 'application_id');
  if (application !== APPLICATION)
    throw new LogUnreadable(
      `${file} is an SQLite file of another program (application_id ${String(application)}): name another file or folder`,
    );
  const format = Number(pragma(db, 'user_version'));
  if (format > FORMAT)
    throw new LogUnreadable(
      `${file} was written by a newer Bridgebook (format ${format}, this one knows ${FORMAT}): open it with that version`,
    );
  if (format !== FORMAT)
    throw new LogUnreadable(`${file} has format ${format}, which never was one: restore it from a backup`);
}

/** An error of SQLite's that says the file is no good, in the words of the log; any other as it is. */
export function explained(error: unknown, file: string): unknown {
  switch (errorFamily(error)) {
    case SQLITE.NOTADB:
      return new LogUnreadable(`${file} is not a Bridgebook log: name another file, or restore it from a backup`, {
        cause: error,
      });
    case SQLITE.CORRUPT:
      return new LogUnreadable(`${file} is damaged: restore it from a backup`, { cause: error });
    default:
      return error;
  }
}
