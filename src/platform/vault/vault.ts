import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from '../../../events/entry.ts';
import { ERASED, type Event, type EventType, type Sealed } from '../../../events/subject.ts';
import { CHECK, keyName, secretName, VaultFile, type NamedBox } from './vault-file.ts';
import type { VaultStreams } from './vault-streams.ts';

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

const isSecret = ({ name }: NamedBox): boolean => name.startsWith(secretName(''));

/** Keys kept in memory, so that a fold over many people does not ask the file for each. */
const KEPT = 20_000;

/**
 * What must be erasable, and what must never stand in the log: a key per person and account, and password hashes.
 * Every entry is encrypted under the book's vault key. Deleting an entry overwrites it (`secure_delete`).
 */
export class Vault {
  readonly #file: VaultFile;
  readonly #key: Buffer;
  readonly #shared: VaultStreams | undefined;
  readonly #known = new Map<string, Buffer>();

  /**
   * @param shared the vault of all servers of the book, where there are several; the file then holds copies of keys.
   * @throws VaultUnreadable if the file was made with another key, or is no vault.
   */
  constructor(
    file: string,
    key: Buffer,
    { readOnly = false, shared }: { readonly readOnly?: boolean; readonly shared?: VaultStreams | undefined } = {},
  ) {
    this.#file = new VaultFile(file, { readOnly });
    this.#key = key;
    this.#shared = shared;
    const check = this.#read(CHECK);
    if (check === undefined && !readOnly) this.#file.put(CHECK, encrypt(key, Buffer.from(CHECK)));
  }

  /** @throws VaultUnreadable the servers of this book do not have the same master key; Unreachable */
  async agree(): Promise<void> {
    if (this.#shared) this.#open(await this.#shared.keepFirst(CHECK, encrypt(this.#key, Buffer.from(CHECK))));
  }

  #read(name: string): Buffer | undefined {
    const box = this.#file.get(name);
    return box && this.#open(box);
  }

  #open(box: Buffer): Buffer {
    try {
      return decrypt(this.#key, box);
    } catch {
      throw new VaultUnreadable(
        'the vault was sealed with another master key: give the right one in BRIDGEBOOK_KEY or master.key',
      );
    }
  }

  #keyOf(subject: string): Buffer | undefined {
    const known = this.#known.get(subject);
    if (known) return known;
    const key = this.#read(keyName(subject));
    if (key) this.#remember(subject, key);
    return key;
  }

  #remember(subject: string, key: Buffer): void {
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(subject, key);
  }

  /**
   * Makes the keys these subjects' values will be sealed under, where several servers share them: durably, and the same
   * for all. @throws Unreachable
   */
  async shareKeys(subjects: Iterable<string>): Promise<void> {
    const shared = this.#shared;
    if (!shared) return;
    for (const subject of new Set(subjects)) {
      if (this.#keyOf(subject)) continue;
      const box = await shared.keepFirst(keyName(subject), encrypt(this.#key, randomBytes(32)));
      this.#file.put(keyName(subject), box);
    }
  }

  /** The value encrypted under the subject's own key, which is made, and durably kept, if there is none. */
  seal(subject: string, value: Json): Sealed {
    let key = this.#keyOf(subject);
    if (!key) {
      if (this.#shared) throw new RangeError(`the key of ${subject} was not shared before it was used`);
      key = randomBytes(32);
      this.#file.put(keyName(subject), encrypt(this.#key, key));
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

  /** A secret of an account: its password hash. @throws Unreachable */
  async secret(name: string): Promise<string | undefined> {
    const box = this.#shared ? await this.#shared.get(secretName(name)) : this.#file.get(secretName(name));
    return box && this.#open(box).toString('utf8');
  }

  /** @throws Unreachable */
  async keepSecret(name: string, secret: string): Promise<void> {
    const box = encrypt(this.#key, Buffer.from(secret, 'utf8'));
    if (this.#shared) await this.#shared.replace(secretName(name), box);
    else this.#file.put(secretName(name), box);
  }

  /**
   * All boxes, still sealed, by name.
   * @param accounts the accounts of the book: whose secrets there may be.
   * @throws Unreachable
   */
  async boxes(accounts: Iterable<string>): Promise<readonly NamedBox[]> {
    const boxes: NamedBox[] = [];
    for (const name of new Set([...this.#file.names(), ...[...accounts].map(secretName)])) {
      const box = this.#file.get(name) ?? (await this.#shared?.get(name));
      if (box) boxes.push({ name, box });
    }
    return boxes;
  }

  /**
   * Takes over boxes of another vault that is sealed with the same master key.
   * @throws VaultUnreadable there is another key of one's name; Unreachable
   */
  async adopt(boxes: readonly NamedBox[]): Promise<void> {
    const others = boxes.filter(({ name, box }) => !this.#file.get(name)?.equals(box));
    const [secrets, keys] = [others.filter(isSecret), others.filter((one) => !isSecret(one))];
    for (const { name, box } of keys) {
      const there = this.#shared ? await this.#shared.keepFirst(name, box) : this.#file.get(name);
      if (there && !there.equals(box)) throw new VaultUnreadable(`there is another ${name} in the vault already`);
    }
    if (this.#shared)
      for (const { name, box } of secrets)
        if (!(await this.#shared.get(name))?.equals(box)) await this.#shared.replace(name, box);
    this.#file.putAll(this.#shared ? keys : others);
  }

  /** The whole vault as one file, still sealed. The file must not exist. */
  copyTo(file: string): void {
    this.#file.copyTo(file);
  }

  close(): void {
    this.#file.close();
  }
}
