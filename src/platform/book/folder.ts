import { existsSync, mkdirSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Decider } from '../deciding/deciding.ts';
import type { Log } from '../log/log.ts';
import { openSqliteLog } from '../log/sqlite/sqlite-log.ts';
import { Views } from '../projecting/views.ts';
import { openKeys, type Keys } from '../vault/keys.ts';
import { Vault } from '../vault/vault.ts';
import { filesIn } from './files.ts';

export { filesIn } from './files.ts';

/** The folder cannot be used; the message says why and what to do. */
export class FolderUnavailable extends Error {
  override readonly name = 'FolderUnavailable';
}

/** A book, open: its facts, the door through which they are written, and its views. */
export interface OpenFolder {
  readonly home: string;
  readonly log: Log;
  readonly vault: Vault;
  readonly keys: Keys;
  readonly decider: Decider;
  readonly views: Views;
  close(): Promise<void>;
}

export interface FolderOptions {
  readonly home: string;
  /** The master key in base64; left out, the folder's `master.key`. */
  readonly key?: string | undefined;
  /** Records kept in memory, by the decisions and by each folding. */
  readonly keep?: number;
  readonly now?: () => Date;
  /** Told how far the first building of the views has come. */
  readonly building?: (position: number, head: number) => void;
}

/**
 * Opens the book in a folder, alone: a second process on the same folder is refused.
 * @throws FolderUnavailable, LogUnreadable, KeyUnavailable, VaultUnreadable
 */
export async function openFolder({
  home,
  key,
  keep = 20_000,
  now,
  building = () => undefined,
}: FolderOptions): Promise<OpenFolder> {
  const files = filesIn(home);
  makeFolder(home);
  const lock = takeLock(files.lock, home);
  const undo: (() => void | Promise<void>)[] = [() => lock.close()];
  try {
    const keys = openKeys({ text: key, file: files.key, mayCreate: !existsSync(files.vault) });
    const vault = new Vault(files.vault, keys.vault);
    undo.unshift(() => vault.close());
    const log = await openSqliteLog({ file: files.log });
    undo.unshift(() => log.close());
    const views = await Views.start(
      { logFile: files.log, viewsFile: files.views, vaultFile: files.vault, vaultKey: keys.vault, keep },
      log.heads,
      (position) => building(position, log.head()),
    );
    undo.unshift(() => views.close());
    const decider = new Decider(log, vault, keys, { keep, ...(now ? { now } : {}) });
    return { home, log, vault, keys, decider, views, close: () => closeAll(undo) };
  } catch (error) {
    await closeAll(undo);
    throw error;
  }
}

async function closeAll(undo: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const close of undo) await close();
}

function makeFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (!statSync(home).isDirectory())
      throw new FolderUnavailable(`${home} is not a folder: name another one in BRIDGEBOOK_HOME`);
  } catch (error) {
    if (error instanceof FolderUnavailable) throw error;
    throw new FolderUnavailable(
      `the folder ${home} cannot be made or read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** An exclusive lock that the operating system releases when the process ends, however it ends. */
function takeLock(file: string, home: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: 0 });
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    const locked = error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5;
    if (locked)
      throw new FolderUnavailable(
        `another Bridgebook has the folder ${home} open: stop it, or name another folder in BRIDGEBOOK_HOME`,
      );
    throw new FolderUnavailable(
      `the folder ${home} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
