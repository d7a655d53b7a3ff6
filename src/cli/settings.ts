/** What the environment says, and nothing else does. */
import { resolve } from 'node:path';
import { EXIT, Failure } from './exit.ts';

export interface Settings {
  /** The folder of the book. */
  readonly home: string;
  readonly port: number;
  /** The master key in base64; left out, the folder's own. */
  readonly key?: string;
}

/** @throws Failure where a variable is not of its form. */
export function settingsFrom(environment: NodeJS.ProcessEnv, home = './data'): Settings {
  const { BRIDGEBOOK_HOME, PORT = '3000', BRIDGEBOOK_KEY } = environment;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535)
    throw new Failure(`PORT must be a number from 0 to 65535, not “${PORT}”.`, EXIT.usage);
  return { home: resolve(BRIDGEBOOK_HOME || home), port, ...(BRIDGEBOOK_KEY ? { key: BRIDGEBOOK_KEY } : {}) };
}
