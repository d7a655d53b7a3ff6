import 'reflect-metadata';
import { readFileSync } from 'node:fs';

/** Runs the command line. `argv` is what stands behind the program's name. */
export async function main(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  console.log(['bridgebook', version, ...argv].join(' '));
}

if (import.meta.main) await main(process.argv.slice(2));
