import { existsSync } from 'node:fs';
import { filesIn } from '../platform/book/files.ts';
import type { Context } from './context.ts';
import { backUp, restore } from './copies.ts';
import { EXIT, Failure } from './exit.ts';
import type { Output } from './output.ts';
import { progressOf } from './progress.ts';
import type { Settings } from './settings.ts';

/** Writes a backup, and says what is not in it. */
export async function backupTo({ settings, output }: Context, file: string): Promise<void> {
  checkHere(settings);
  const bar = progressOf('Copying', output);
  try {
    const { head, files } = await backUp(settings.home, file, bar.at);
    output.result(`${head + 1} events in ${files.join(' and ')}`);
    output.note('The master key is in neither: keep it apart, or nobody can read the names again.');
  } finally {
    bar.end();
  }
}

/** Restores a backup, and says what else the book needs. */
export async function restoreFrom({ settings, output }: Context, file: string): Promise<void> {
  checkHere(settings);
  const bar = progressOf('Restoring', output);
  try {
    const { head } = await restore(file, settings, bar.at);
    output.result(`${head + 1} events are in ${settings.home} now`);
  } finally {
    bar.end();
  }
  noteKey(settings.home, settings, output);
}

/** Says that a book that was put into a folder lacks its key there, where it does. */
export function noteKey(home: string, settings: Settings, output: Output): void {
  const { key } = filesIn(home);
  if (settings.key === undefined && !existsSync(key))
    output.note(
      `Put the master key of this book into ${key}, or give it in BRIDGEBOOK_KEY: without it, it does not open.`,
    );
}

function checkHere({ cluster }: Settings): void {
  if (cluster)
    throw new Failure(
      `The book ${cluster.book} lives in a KurrentDB cluster, its vault too: back up and restore that with its own tools.`,
      EXIT.usage,
    );
}
