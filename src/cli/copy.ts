import { resolve } from 'node:path';
import { noteKey } from './backup.ts';
import type { Context } from './context.ts';
import { copyBook, type Address, type Phase } from './copy-book.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import { progressOf, type Progress } from './progress.ts';
import { clusterOf } from './settings.ts';
import { tableOf } from './table.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

/** Copies a book between a folder and a cluster, and says whether both are equal. @returns 5 where they are not */
export async function copy({ settings, output }: Context, { from, to, json }: CopyOptions): Promise<ExitCode> {
  const [source, target] = [addressOf(from), addressOf(to)];
  let bar: Progress | undefined;
  let now: Phase | undefined;
  const told = (phase: Phase, done: number, of: number) => {
    if (phase !== now) {
      bar?.end();
      bar = progressOf(phase, output);
      now = phase;
    }
    bar?.at(done, of);
  };
  const { copied, sha256, lines } = await copyBook(source, target, {
    ...{ key: settings.key, keyHome: settings.home, told },
  }).finally(() => bar?.end());
  const equal = lines.every((line) => line.equal);
  if (json) output.result(JSON.stringify({ copied, equal, sha256, compared: lines }));
  else {
    output.result(copied === 0 ? 'Nothing was left to copy.' : `${copied} events copied.`);
    const rows = lines.map(({ what, count, equal: same }) => [what, String(count), same ? 'yes' : 'NO']);
    for (const line of tableOf([{ title: `In ${to}` }, { title: 'Count', right: true }, { title: 'Equal' }], rows))
      output.result(line);
    output.result(`SHA-256 of all events: ${sha256}`);
  }
  if ('home' in target) noteKey(target.home, settings, output);
  else output.note('Every server of it needs the same master key: in its folder, or in BRIDGEBOOK_KEY.');
  if (equal) return EXIT.ok;
  const unequal = lines.filter((line) => !line.equal).map(({ what }) => what);
  output.note(
    `Not equal: ${unequal.join(', ')}. Where it is views alone, look at those of ${from} with “bridgebook rebuild --check”.`,
  );
  return EXIT.verification;
}

/** @throws Failure it names no place. */
function addressOf(text: string): Address {
  const [scheme, book = ''] = text.split(/:(.*)/s);
  if (/^[a-z+]+:\/\//.test(text))
    throw new Failure(
      'A book in a cluster is named kurrentdb:NAME. Its address belongs into KURRENTDB_URL or KURRENTDB_URL_FILE: here everybody on this machine could read its password.',
      EXIT.usage,
    );
  if (scheme !== 'kurrentdb' && /^[a-z]{2,}:/i.test(text))
    throw new Failure(
      `${scheme} is no store. A place is a folder, or kurrentdb:NAME; a folder of that name is ./${text}.`,
      EXIT.usage,
    );
  return scheme === 'kurrentdb' ? { cluster: clusterOf(book, process.env) } : { home: resolve(text) };
}
