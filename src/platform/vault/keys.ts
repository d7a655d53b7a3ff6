import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What is derived from a book's master key, each for one purpose. All are 32 bytes. */
export interface Keys {
  /** Encrypts the vault's entries. */
  readonly vault: Buffer;
  /** Keys the hash of commands: a command that names people must not be guessable from its hash. */
  readonly commands: Buffer;
  /** Names the streams that reserve identifiers. */
  readonly reservations: Buffer;
  /** Signs session cookies. */
  readonly sessions: Buffer;
}

/** The master key cannot be had; the message says where it was looked for and what to do. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable';
}

const derive = (master: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', master, 'bridgebook', purpose, 32));

const decode = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new KeyUnavailable(`${where} must hold 32 bytes in base64 (44 characters)`);
  return key;
};

/**
 * The keys of a book: from the environment's text if given, else from the file, which is made (mode 0600) if there is
 * none and `mayCreate` says that no sealed data can be waiting for another key.
 * @throws KeyUnavailable
 */
export function openKeys({
  text,
  file,
  mayCreate,
}: {
  readonly text: string | undefined;
  readonly file: string;
  readonly mayCreate: boolean;
}): Keys {
  const master = text ? decode(text, 'BRIDGEBOOK_KEY') : masterFrom(file, mayCreate);
  return {
    vault: derive(master, 'vault'),
    commands: derive(master, 'commands'),
    reservations: derive(master, 'reservations'),
    sessions: derive(master, 'sessions'),
  };
}

function masterFrom(file: string, mayCreate: boolean): Buffer {
  if (existsSync(file)) return decode(readFileSync(file, 'utf8'), file);
  if (!mayCreate)
    throw new KeyUnavailable(`the master key is missing: put it back at ${file} or give it in BRIDGEBOOK_KEY`);
  const key = randomBytes(32);
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return key;
}

/** A key made ready is several times as fast as one made ready for every hash. */
const ready = new WeakMap<Buffer, KeyObject>();

/** A keyed hash of a text, 64 hex digits. */
export function keyedHash(key: Buffer, text: string): string {
  const known = ready.get(key) ?? createSecretKey(key);
  ready.set(key, known);
  return createHmac('sha256', known).update(text, 'utf8').digest('hex');
}
