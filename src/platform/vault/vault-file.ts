import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The name of the box that says whether a key is the right one. */
export const CHECK = 'check';

/** The name of the box with the key of a person or an account. */
export const keyName = (subject: string): string => `key:${subject}`;

/** The name of the box with an account's secret. */
export const secretName = (account: string): string => `secret:${account}`;

/** What is sealed, by its name. */
export interface NamedBox {
  readonly name: string;
  readonly box: Buffer;
}

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

  /** All or none, durable when it returns: about as fast as one. */
  putAll(boxes: Iterable<NamedBox>): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const { name, box } of boxes) this.put(name, box);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** All names but that of the check, in order. */
  names(): readonly string[] {
    const rows = this.#db.prepare('SELECT name FROM entries WHERE name <> ? ORDER BY name').all(CHECK);
    return rows.map(({ name }) => String(name));
  }

  /** The whole as one file. It must not exist. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.#db.close();
  }
}
