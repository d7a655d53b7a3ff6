import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The name of the box that says whether a key is the right one. */
export const CHECK = 'check';

/** The name of the box with the key of a person or an account. */
export const keyName = (subject: string): string => `key:${subject}`;

/** A file of sealed boxes by name. Who reads it needs no key; who opens a box does. */
export class VaultFile {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;

  constructor(file: string, { readOnly = false } = {}) {
    this.#db = new DatabaseSync(file, { readOnly, timeout: 5000 });
    if (!readOnly) {
      // A rollback journal, not WAL: what is erased must not live on in a second file.
      this.#db.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      this.#db.exec(
        'CREATE TABLE IF NOT EXISTS entries (name TEXT PRIMARY KEY, box BLOB NOT NULL) STRICT, WITHOUT ROWID',
      );
    }
    this.#get = this.#db.prepare('SELECT box FROM entries WHERE name = ?');
  }

  get(name: string): Buffer | undefined {
    const row = this.#get.get(name) as { box: Uint8Array } | undefined;
    return row && Buffer.from(row.box);
  }

  /** Durable when it returns. */
  put(name: string, box: Buffer): void {
    this.#db
      .prepare('INSERT INTO entries VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET box = excluded.box')
      .run(name, box);
  }

  /** The whole as one file. It must not exist. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.#db.close();
  }
}
