import { existsSync, mkdirSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { catalogue, UnreadableEntry } from '../../../events/catalogue.ts';
import type { Entry } from '../../../events/entry.ts';
import { Decider } from '../deciding/deciding.ts';
import { LogUnreadable, type Log } from '../log/log.ts';
import { Cluster } from '../log/kurrentdb/cluster.ts';
import { openKurrentLog } from '../log/kurrentdb/kurrentdb-log.ts';
import { openSqliteLog } from '../log/sqlite/sqlite-log.ts';
import { Views } from '../projecting/views.ts';
import { openKeys, type Keys } from '../vault/keys.ts';
import { VaultStreams } from '../vault/vault-streams.ts';
import { Vault } from '../vault/vault.ts';
import { filesIn } from './files.ts';

export { filesIn } from './files.ts';

/** The folder cannot be used; the message says why and what to do. */
export class FolderUnavailable extends Error {
  override readonly name = 'FolderUnavailable';
}

/** The facts of a book, open, and what its people's names are sealed with. */
export interface OpenFacts {
  readonly home: string;
  /** The file the log is read from here. */
  readonly logFile: string;
  readonly log: Log;
  readonly vault: Vault;
  readonly keys: Keys;
  close(): Promise<void>;
}

/** A book, open: its facts, the door through which they are written, and its views. */
export interface OpenFolder extends OpenFacts {
  readonly decider: Decider;
  readonly views: Views;
}

/** A book that lives in a KurrentDB cluster; any number of servers serve it, each with a folder of its own. */
export interface ClusterOptions {
  /** As the client takes it: addresses, TLS, user name and password. */
  readonly url: string;
  /** The name of the book's stream. */
  readonly book: string;
  /** How long a cluster that does not answer is waited for, in milliseconds. */
  readonly patience?: number;
}

/** What an opening that takes long is doing: a replica catches up with its cluster, the views are built for the first time. */
export interface OpeningProgress {
  readonly doing: 'catching-up' | 'building' | 'indexing';
  /** Of the last event that is done, and of the last there is. */
  readonly position: number;
  readonly head: number;
}

export interface FolderOptions {
  readonly home: string;
  /** Where the book lives, if not in the folder itself. */
  readonly cluster?: ClusterOptions | undefined;
  /** The master key in base64; left out, the folder's `master.key`. */
  readonly key?: string | undefined;
  /** Whether a book may begin where there is none; left out, it may. */
  readonly mayBegin?: boolean;
  /** Records kept in memory, by the decisions and by each folding. */
  readonly keep?: number;
  readonly now?: () => Date;
  /** Told how far the opening has come, where it takes long: again and again. */
  readonly opening?: (progress: OpeningProgress) => void;
}

type Undo = (() => void | Promise<void>)[];

/**
 * Opens the book in a folder, alone: a second process on the same folder is refused.
 * @throws FolderUnavailable, LogUnreadable, LogUnavailable, KeyUnavailable, VaultUnreadable
 */
export async function openFolder(options: FolderOptions): Promise<OpenFolder> {
  const { home, keep = 20_000, now, opening = () => undefined } = options;
  const facts = await openFacts(options);
  const undo: Undo = [() => facts.close()];
  try {
    const { logFile, log, vault, keys } = facts;
    const files = filesIn(home);
    const views = await Views.start(
      { logFile, viewsFile: files.views, vaultFile: files.vault, vaultKey: keys.vault, keep },
      log.heads,
      (position, indexing) => opening({ doing: indexing ? 'indexing' : 'building', position, head: log.head() }),
    );
    undo.unshift(() => views.close());
    await checkReadable(log, views.position, home);
    const decider = new Decider(log, vault, keys, { keep, ...(now ? { now } : {}) });
    return { ...facts, decider, views, close: () => closeAll(undo) };
  } catch (error) {
    await closeQuietly(undo);
    throw error;
  }
}

/** Entries looked at in one piece. */
const PAGE = 1_000;

/**
 * Whether this version knows every entry that the views have not folded yet, and none is missing: a book is shown whole,
 * or not at all.
 * @throws LogUnreadable with the position, the version, and what to do.
 */
async function checkReadable(log: Log, after: number, home: string): Promise<void> {
  let next = after + 1;
  for (let page = await log.readAll(after, PAGE); page.length > 0; page = await log.readAll(next - 1, PAGE)) {
    for (const { position, json } of page) {
      if (position !== next)
        throw new LogUnreadable(
          `the book in ${home} is damaged: nothing stands at position ${next}. Restore it from a backup`,
        );
      next += 1;
      try {
        catalogue.decode(JSON.parse(json) as Entry, position);
      } catch (error) {
        if (!(error instanceof UnreadableEntry)) throw error;
        throw new LogUnreadable(
          `the book in ${home} cannot be read to its end, at ${error.message}. A newer Bridgebook wrote it: update this one`,
          { cause: error },
        );
      }
    }
  }
}

/**
 * Opens what the book in a folder consists of, alone, and neither builds nor shows anything.
 * @throws FolderUnavailable, LogUnreadable, LogUnavailable, KeyUnavailable, VaultUnreadable
 */
export async function openFacts(options: FolderOptions): Promise<OpenFacts> {
  const { home, cluster, mayBegin = true } = options;
  const files = filesIn(home);
  if (!mayBegin && !cluster && !existsSync(files.log))
    throw new FolderUnavailable(`there is no book in ${home}: name the folder of one`);
  makeFolder(home);
  const lock = takeLock(files.lock, home);
  const undo: Undo = [() => lock.close()];
  try {
    const opened = cluster ? await openInCluster(options, cluster, undo) : await openHere(options, undo);
    return { home, ...opened, close: () => closeAll(undo) };
  } catch (error) {
    await closeQuietly(undo);
    throw error;
  }
}

type Opened = Omit<OpenFacts, 'home' | 'close'>;

async function openHere({ home, key }: FolderOptions, undo: Undo): Promise<Opened> {
  const files = filesIn(home);
  if (existsSync(files.replica))
    throw new FolderUnavailable(
      `${home} belongs to a book in a KurrentDB cluster: set BRIDGEBOOK_STORE=kurrentdb, or name another folder in BRIDGEBOOK_HOME`,
    );
  const keys = openKeys({ text: key, file: files.key, mayCreate: !existsSync(files.vault) });
  const vault = new Vault(files.vault, keys.vault);
  undo.unshift(() => vault.close());
  const log = await openSqliteLog({ file: files.log });
  undo.unshift(() => log.close());
  return { keys, vault, log, logFile: files.log };
}

async function openInCluster(
  { home, key, mayBegin = true, opening = () => undefined }: FolderOptions,
  where: ClusterOptions,
  undo: Undo,
): Promise<Opened> {
  const files = filesIn(home);
  if (existsSync(files.log))
    throw new FolderUnavailable(
      `${home} holds a book of its own (log.db): unset BRIDGEBOOK_STORE to open that, or name another folder in BRIDGEBOOK_HOME`,
    );
  const cluster = new Cluster(where.url, where.patience);
  undo.unshift(() => cluster.close());
  const shared = new VaultStreams(cluster, where.book);
  if (!mayBegin && !(await shared.isBegun()))
    throw new FolderUnavailable(
      `there is no book ${where.book} in the cluster: look at its name, and at KURRENTDB_URL`,
    );
  // The first server of a book makes its key; every other needs that one.
  const mayCreate = !existsSync(files.vault) && !(await shared.isBegun());
  const keys = openKeys({ text: key, file: files.key, mayCreate });
  const vault = new Vault(files.vault, keys.vault, { shared });
  undo.unshift(() => vault.close());
  await vault.agree();
  const log = await openKurrentLog({ ...where, file: files.replica, vaultFile: files.vault }, (position, head) =>
    opening({ doing: 'catching-up', position, head }),
  );
  undo.unshift(() => log.close());
  return { keys, vault, log, logFile: files.replica };
}

/** Closes all of it, whatever becomes of each: what is left open would keep the folder locked. The first failure is told. */
async function closeAll(undo: Undo): Promise<void> {
  const failures: unknown[] = [];
  for (const close of undo) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** After a failed opening, which is what there is to say. */
async function closeQuietly(undo: Undo): Promise<void> {
  await closeAll(undo).catch(() => undefined);
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
