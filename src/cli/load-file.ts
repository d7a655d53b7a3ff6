import { createReadStream, existsSync, statSync } from 'node:fs';
import { withBook, type Context } from './context.ts';
import { withCopy } from './copies.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import { loadLines, verdictLine, type LineVerdict } from './load.ts';
import { progressOf, type Progress } from './progress.ts';

export interface LoadOptions {
  readonly preview?: boolean;
  readonly json?: boolean;
}

/**
 * Loads a file, `-` for standard input; a verdict per line. A preview loads it into a copy of the book that is thrown
 * away, so that it says of every line what would come of it, those included that need lines before them.
 * @returns 3 where a line was refused
 */
export async function load(
  context: Context,
  file: string,
  { preview = false, json = false }: LoadOptions,
): Promise<ExitCode> {
  const { output, settings } = context;
  const size = sizeOf(file);
  // Verdicts on the screen are progress enough; a bar is for when they go elsewhere.
  const bar = progressOf('Loading', {
    ...output,
    notesAtTerminal: output.notesAtTerminal && output.screen === undefined,
  });
  const counts: { [verdict: string]: number } = {};
  const tell = (verdict: LineVerdict) => {
    const told: LineVerdict = preview && verdict.verdict === 'written' ? asPreview(verdict) : verdict;
    counts[told.verdict] = (counts[told.verdict] ?? 0) + 1;
    output.result(json ? JSON.stringify(told) : verdictLine(told));
  };
  const into = (one: Context) =>
    withBook(one, (client) => loadLines(client, watched(bytesOf(file), size, bar), tell), { mayCreate: true });
  try {
    if (preview) {
      const copying = progressOf('Copying the book', output);
      await withCopy(settings, (copy) => into({ ...context, settings: copy }), copying.at);
      copying.end();
    } else await into(context);
  } catch (error) {
    if (!preview)
      output.note(
        'Not all lines were given. Load the file again: what is written stays as it is, and the rest follows.',
      );
    throw error;
  } finally {
    bar.end();
    const said = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
    output.note(`${said.join(', ') || 'no lines'}${preview ? '; nothing was written' : ''}`);
  }
  return (counts['refused'] ?? 0) > 0 ? EXIT.refused : EXIT.ok;
}

/** What would be written has no place in the log yet, and its records are those of the copy. */
const asPreview = ({ orders = [], ...verdict }: LineVerdict): LineVerdict => ({
  ...verdict,
  verdict: 'preview',
  orders: orders.map((order) => ({ ...order, verdict: order.verdict === 'written' ? 'preview' : order.verdict })),
});

const isStandardInput = (file: string): boolean => file === '-';

/** Looked at before a book is opened, or begun, for nothing. */
function sizeOf(file: string): number {
  if (isStandardInput(file)) return 0;
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  const found = statSync(file);
  if (found.isDirectory()) throw new Failure(`${file} is a folder. Name a file of JSON Lines.`);
  return found.size;
}

const bytesOf = (file: string): AsyncIterable<Uint8Array> =>
  isStandardInput(file) ? process.stdin : createReadStream(file, { highWaterMark: 16 * 1024 });

async function* watched(bytes: AsyncIterable<Uint8Array>, size: number, bar: Progress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    yield chunk;
    read += chunk.length;
    if (size > 0) bar.at(Math.min(read, size), size);
  }
}
