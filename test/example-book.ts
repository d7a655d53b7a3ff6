/** The Sichuan–California book, from the file that everybody gets. */
import { readFileSync } from 'node:fs';
import { askedBy } from '../src/cli/file-lines.ts';
import { jsonLines } from '../src/cli/json-lines.ts';
import { openFolder, type OpenFolder } from '../src/platform/book/folder.ts';
import type { AnsweredOrder, Order } from '../src/platform/deciding/sitting.ts';
import { everybody, temporaryFolder } from './book.ts';

async function* file() {
  yield readFileSync(new URL('../examples/sichuan-california.jsonl', import.meta.url));
}

/** Gives every command of the example. @returns what became of each, by its id. */
export async function loadExample(book: OpenFolder): Promise<Map<string, AnsweredOrder>> {
  const loaded = new Map<string, AnsweredOrder>();
  let first = true;
  for await (const line of jsonLines(file())) {
    if (!('value' in line)) throw new Error(`line ${line.number}: ${line.message}`);
    const asked = askedBy(line.value, first);
    first = false;
    if ('pointer' in asked) throw new Error(`line ${line.number}${asked.pointer}: ${asked.message}`);
    const answer = await book.decider.execute({
      id: asked.id,
      orders: asked.commands as readonly Order[],
      by: { ...everybody, ...(asked.by === undefined ? {} : { id: asked.by }) },
      mustHaveSeen: false,
      ...(asked.at === undefined ? {} : { at: asked.at }),
    });
    for (const order of answer.orders) loaded.set(order.id, order);
  }
  await book.views.reach(book.log.head(), 10_000);
  return loaded;
}

/** The example in a folder of its own. `made`: what became of each command, by its id. */
export async function exampleBook() {
  const folder = temporaryFolder();
  const book = await openFolder({ home: folder.path });
  const made = await loadExample(book);
  return {
    ...book,
    made,
    async remove() {
      await book.close();
      folder.remove();
    },
  };
}
