import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import canonicalize from 'canonicalize';
import type { Json } from '../../../events/entry.ts';
import { ERASED, type Event, type EventType, type Sealed } from '../../../events/subject.ts';

/** The vault's file cannot be used with the key at hand. */
export class VaultUnreadable extends Error {
  override readonly name = 'VaultUnreadable';
}

const encrypt = (key: Buffer, plain: Buffer): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key: Buffer, box: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
  decipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
};

const CHECK = 'check';
/** Keys kept in memory, so that a fold over many people does not ask the file for each. */
const KEPT = 20_000;

/**
 * What must be erasable, and what must never stand in the log: a key per person and account, and password hashes.
 * Every entry is encrypted under the book's vault key. Deleting an entry overwrites it (`secure_delete`).
 */
export class Vault {
  readonly #db: DatabaseSync;
  readonly #key: Buffer;
  readonly #get: StatementSync;
  readonly #known = new Map<string, Buffer>();

  /** @throws VaultUnreadable if the file was made with another key, or is no vault. */
  constructor(file: string, key: Buffer, { readOnly = false } = {}) {
    this.#db = new DatabaseSync(file, { readOnly, timeout: 5000 });
    this.#key = key;
    if (!readOnly) {
      // A rollback journal, not WAL: what is erased must not live on in a second file.
      this.#db.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      this.#db.exec(
        'CREATE TABLE IF NOT EXISTS entries (name TEXT PRIMARY KEY, box BLOB NOT NULL) STRICT, WITHOUT ROWID',
      );
    }
    this.#get = this.#db.prepare('SELECT box FROM entries WHERE name = ?');
    const check = this.#read(CHECK);
    if (check === undefined && !readOnly) this.#write(CHECK, Buffer.from(CHECK));
  }

  #read(name: string): Buffer | undefined {
    const row = this.#get.get(name) as { box: Uint8Array } | undefined;
    if (!row) return undefined;
    try {
      return decrypt(this.#key, Buffer.from(row.box));
    } catch {
      throw new VaultUnreadable(
        'the vault was sealed with another master key: give the right one in BRIDGEBOOK_KEY or master.key',
      );
    }
  }

  #write(name: string, plain: Buffer): void {
    this.#db
      .prepare('INSERT INTO entries VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET box = excluded.box')
      .run(name, encrypt(this.#key, plain));
  }

  #keyOf(subject: string): Buffer | undefined {
    const known = this.#known.get(subject);
    if (known) return known;
    const key = this.#read(`key:${subject}`);
    if (key) this.#remember(subject, key);
    return key;
  }

  #remember(subject: string, key: Buffer): void {
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(subject, key);
  }

  /** The value encrypted under the subject's own key, which is made, and durably kept, if there is none. */
  seal(subject: string, value: Json): Sealed {
    let key = this.#keyOf(subject);
    if (!key) {
      key = randomBytes(32);
      this.#write(`key:${subject}`, key);
      this.#remember(subject, key);
    }
    const salt = randomBytes(16).toString('hex');
    const plain = Buffer.from(canonicalize({ salt, value }) ?? '', 'utf8');
    const commitment = createHash('sha256').update(plain).digest('hex');
    return { sealed: { key: subject, box: encrypt(key, plain).toString('base64url'), commitment } };
  }

  /** The value of a sealed field; {@link ERASED} where the key is gone. */
  unseal({ sealed }: Sealed): Json {
    const key = this.#keyOf(sealed.key);
    if (!key) return ERASED;
    const { value } = JSON.parse(decrypt(key, Buffer.from(sealed.box, 'base64url')).toString('utf8')) as {
      value: Json;
    };
    return value;
  }

  /** The event with its sealed fields opened. */
  open(event: Event, type: EventType | undefined): Event {
    if (!type?.sealed) return event;
    const data: { [name: string]: unknown } = { ...event.data };
    for (const field of type.sealed)
      if (data[field] !== undefined && data[field] !== null) data[field] = this.unseal(data[field] as Sealed);
    return { ...event, data };
  }

  /** A secret of an account: its password hash. */
  secret(name: string): string | undefined {
    return this.#read(`secret:${name}`)?.toString('utf8');
  }

  keepSecret(name: string, secret: string): void {
    this.#write(`secret:${name}`, Buffer.from(secret, 'utf8'));
  }

  /** The whole vault as one file, still sealed. The file must not exist. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.#db.close();
  }
}
