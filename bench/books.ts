/** Books of a size, filled once and copied for each measurement that writes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, openFolder } from '../src/platform/book/folder.ts';
import { openSqliteLog } from '../src/platform/log/sqlite/sqlite-log.ts';
import { openKeys } from '../src/platform/vault/keys.ts';
import { Vault } from '../src/platform/vault/vault.ts';
import { fillLog } from './generator.ts';

export interface BookOptions {
  /** The folder all books of this run are made in. */
  readonly folder: string;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** The folder of a book with that many events, with its views at the head; made if it is not there. */
export async function bookOf(events: number, { folder, seed, say }: BookOptions): Promise<string> {
  const home = join(folder, `book-${events}-${seed}`);
  if (existsSync(home)) return home;
  const making = `${home}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const files = filesIn(making);
  const keys = openKeys({ text: undefined, file: files.key, mayCreate: true });
  // Each key is made durable by itself: in memory that costs nothing.
  const vault = new Vault(':memory:', keys.vault);
  const log = await openSqliteLog({ file: files.log });
  const start = performance.now();
  let told = start;
  await fillLog(log, vault, keys, {
    seed,
    events,
    progress: (made) => {
      if (performance.now() - told < 5_000) return;
      told = performance.now();
      say(`making ${events} events: ${made}`);
    },
  });
  await log.close();
  vault.copyTo(files.vault);
  vault.close();
  say(`${events} events made in ${seconds(start)} s`);
  const building = performance.now();
  await (await openFolder({ home: making })).close();
  say(`views built in ${seconds(building)} s`);
  renameSync(making, home);
  return home;
}

const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);

/** Does something with a copy of a book, which is gone afterwards. */
export async function withCopy<T>(home: string, use: (home: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(`${home}.copy-`);
  try {
    cpSync(home, copy, { recursive: true });
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Bytes on disk. */
export const sizeOf = (file: string): number => statSync(file).size;
