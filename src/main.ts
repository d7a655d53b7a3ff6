import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { run } from './cli/program.ts';

/** Runs the command line. `argv` is what stands behind the program's name. */
export async function main(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await run(argv, version, async (folder, options) => {
    // Loaded only where a book is opened here: it is most of the program.
    const { createServer } = await import('./server.ts');
    return createServer(folder, options);
  });
}

if (import.meta.main) await main(process.argv.slice(2));
