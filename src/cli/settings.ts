/** What the environment says, and nothing else does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn } from '../platform/book/files.ts';
import type { ClusterOptions } from '../platform/book/folder.ts';
import { EXIT, Failure } from './exit.ts';

export interface Settings {
  /** The folder of the book. */
  readonly home: string;
  readonly port: number;
  /** The master key in base64; left out, the folder's own. */
  readonly key?: string;
  /** The cluster the book lives in; left out, it lives in the folder. */
  readonly cluster?: ClusterOptions;
}

/** The file in which the book's facts stand here: all of them, or this server's copy. */
export const logFileOf = ({ home, cluster }: Pick<Settings, 'home' | 'cluster'>): string =>
  cluster ? filesIn(home).replica : filesIn(home).log;

/** @throws Failure where a variable is not of its form. */
export function settingsFrom(environment: NodeJS.ProcessEnv, home = './data'): Settings {
  const { BRIDGEBOOK_HOME, PORT = '3000', BRIDGEBOOK_KEY } = environment;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535)
    throw new Failure(`PORT must be a number from 0 to 65535, not “${PORT}”.`, EXIT.usage);
  const cluster = clusterFrom(environment);
  return {
    home: resolve(BRIDGEBOOK_HOME || home),
    port,
    ...(BRIDGEBOOK_KEY ? { key: BRIDGEBOOK_KEY } : {}),
    ...(cluster ? { cluster } : {}),
  };
}

function clusterFrom(environment: NodeJS.ProcessEnv): ClusterOptions | undefined {
  const { BRIDGEBOOK_STORE: store = 'sqlite', BRIDGEBOOK_BOOK: book = 'bridgebook' } = environment;
  if (store === 'sqlite') return undefined;
  if (store !== 'kurrentdb')
    throw new Failure(`BRIDGEBOOK_STORE must be sqlite or kurrentdb, not “${store}”.`, EXIT.usage);
  return clusterOf(book, environment);
}

/** The cluster the environment names, for a book of this name in it. @throws Failure */
export function clusterOf(book: string, environment: NodeJS.ProcessEnv): ClusterOptions {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(book))
    throw new Failure(
      `The name of a book in a cluster (BRIDGEBOOK_BOOK) must be 1 to 100 letters, digits, “.”, “_” and “-”, not “${book}”.`,
      EXIT.usage,
    );
  return { url: urlFrom(environment), book };
}

function urlFrom({ KURRENTDB_URL: url, KURRENTDB_URL_FILE: file }: NodeJS.ProcessEnv): string {
  if (url) return url;
  if (!file)
    throw new Failure(
      'Say where the cluster is: KURRENTDB_URL=kurrentdb://user:password@node:2113, or KURRENTDB_URL_FILE, a file that holds that.',
      EXIT.usage,
    );
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Failure(`The file in KURRENTDB_URL_FILE cannot be read: ${(error as Error).message}.`, EXIT.usage);
  }
}
