/** Backups: a book's facts in one SQLite file of the log's own form, its vault beside it, still sealed. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { filesIn } from '../platform/book/files.ts';
import { LogUnreadable, NotAdoptable } from '../platform/log/log.ts';
import { LogReader } from '../platform/log/sqlite/reader.ts';
import { openSqliteLog } from '../platform/log/sqlite/sqlite-log.ts';
import { openKeys } from '../platform/vault/keys.ts';
import { Vault } from '../platform/vault/vault.ts';
import { EXIT, Failure } from './exit.ts';
import { logFileOf, type Settings } from './settings.ts';
import { takeOver, type Told } from './take-over.ts';

export interface Copied {
  /** Position of the last entry copied. */
  readonly head: number;
  readonly files: readonly string[];
}

/** The vault that goes with a backup. */
const vaultOf = (file: string): string => `${file}.vault`;

/**
 * Writes a backup of the book as it stands now, while people go on working.
 * The log only ever grows, so what stands up to its head is one moment of it; the vault is copied after it, since a key
 * is there before the first fact that needs it. Either both files come to stand under their names or none.
 * @throws Failure, LogUnreadable
 */
export async function backUp(home: string, file: string, told: Told = () => undefined): Promise<Copied> {
  const from = filesIn(home);
  if (!existsSync(from.log)) throw new Failure(`There is no book in ${home}. Name its folder in BRIDGEBOOK_HOME.`);
  for (const one of [file, vaultOf(file)])
    if (existsSync(one)) throw new Failure(`${one} is there already. Name a file that is not.`);
  mkdirSync(dirname(file), { recursive: true });
  const parts = { log: `${file}.part`, vault: `${vaultOf(file)}.part` };
  try {
    const head = await copyLog(from.log, parts.log, told);
    copySqlite(from.vault, parts.vault);
    renameSync(parts.vault, vaultOf(file));
    renameSync(parts.log, file);
    return { head, files: [file, vaultOf(file)] };
  } finally {
    for (const part of Object.values(parts)) remove(part);
  }
}

/**
 * Puts a backup into a folder that has no book yet; its master key may be there already.
 * Every entry is looked at on its way: its form, its place, its order.
 * @throws Failure with 5 where the backup itself is at fault; LogUnreadable, VaultUnreadable, KeyUnavailable
 */
export async function restore(file: string, { home, key }: Settings, told: Told = () => undefined): Promise<Copied> {
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new Failure(`${file} is a folder. Name the file of a backup.`);
  // Of a file that is no backup nobody is asked for its vault.
  new LogReader(file).close();
  const vault = vaultOf(file);
  if (!existsSync(vault))
    throw new Failure(`${vault} is missing: people's names cannot be read without it. Put it beside ${file}.`);
  const to = filesIn(home);
  const inTheWay = existsSync(home) ? readdirSync(home).filter((name) => name !== 'master.key') : [];
  if (inTheWay.length > 0)
    throw new Failure(
      `${home} is not empty (${inTheWay.slice(0, 3).join(', ')}${inTheWay.length > 3 ? ', …' : ''}). ` +
        'A backup is restored into an empty folder: name another one in BRIDGEBOOK_HOME.',
    );
  const parts = { log: `${to.log}.part`, vault: `${to.vault}.part` };
  const isNew = !existsSync(home);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    checkVault(vault, to.key, key);
    const head = await copyLog(file, parts.log, told);
    if (head === -1) throw new Failure(`${file} holds no book: nothing was ever written to it.`);
    copySqlite(vault, parts.vault);
    renameSync(parts.vault, to.vault);
    renameSync(parts.log, to.log);
    return { head, files: [to.log, to.vault] };
  } catch (error) {
    for (const part of Object.values(parts)) remove(part);
    if (isNew) rmSync(home, { recursive: true, force: true });
    if (error instanceof NotAdoptable)
      throw new Failure(`${file} is damaged. ${error.message}. Nothing was restored.`, EXIT.verification);
    throw error;
  }
}

/**
 * Does something with a copy of the book that nobody else sees, and throws the copy away; of a folder without a book,
 * with a book that has yet to begin.
 * @throws Failure, LogUnreadable
 */
export async function withCopy<T>(
  { home, key, port, cluster }: Settings,
  work: (settings: Settings) => Promise<T>,
  told: Told = () => undefined,
): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'bridgebook-copy-'));
  try {
    const [from, to] = [filesIn(home), filesIn(copy)];
    // The views first: those that are behind the log catch up, those that were ahead of it would be built anew.
    if (existsSync(from.views)) copySqlite(from.views, to.views);
    const facts = logFileOf({ home, ...(cluster ? { cluster } : {}) });
    if (existsSync(facts)) await copyLog(facts, to.log, told);
    if (existsSync(from.vault)) copySqlite(from.vault, to.vault);
    const own = key ?? (existsSync(from.key) ? readFileSync(from.key, 'utf8') : undefined);
    return await work({ home: copy, port, ...(own === undefined ? {} : { key: own }) });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies all entries there are, each checked by the log that takes them over. Answers the position of the last. */
async function copyLog(from: string, to: string, told: Told): Promise<number> {
  remove(to);
  const reader = new LogReader(from);
  try {
    const head = reader.head();
    const log = await openSqliteLog({ file: to });
    try {
      await takeOver((after, limit) => reader.readAll(after, limit), log, head, told);
    } finally {
      await log.close();
    }
    inOneFile(to);
    return head;
  } finally {
    reader.close();
  }
}

/** Out of WAL mode, in which SQLite wants to make files beside it even to read. */
function inOneFile(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** An SQLite file as it is at one moment. Of a vault: entry by entry still sealed; no key is needed for that. */
function copySqlite(from: string, to: string): void {
  remove(to);
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    db.prepare('VACUUM INTO ?').run(to);
    // As narrow as the folder it comes from: nobody else has a reason to read it.
    chmodSync(to, 0o600);
  } finally {
    db.close();
  }
}

/** That the file is a vault, and is sealed with the key at hand if one is. */
function checkVault(file: string, keyFile: string, text: string | undefined): void {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    db.prepare('SELECT name, box FROM entries LIMIT 1').get();
  } catch (error) {
    throw new LogUnreadable(`${file} is not a Bridgebook vault: ${(error as Error).message}`, { cause: error });
  } finally {
    db.close();
  }
  if (text === undefined && !existsSync(keyFile)) return;
  new Vault(file, openKeys({ text, file: keyFile, mayCreate: false }).vault, { readOnly: true }).close();
}

function remove(file: string): void {
  for (const one of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(one, { force: true });
}
