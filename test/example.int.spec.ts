import { readFileSync } from 'node:fs';
import { askedBy } from '../src/cli/file-lines.ts';
import { jsonLines } from '../src/cli/json-lines.ts';
import { openFolder, type OpenFolder } from '../src/platform/book/folder.ts';
import type { Order } from '../src/platform/deciding/sitting.ts';
import { everybody, temporaryFolder } from './book.ts';

const folder = temporaryFolder();
let book: OpenFolder;
async function load() {
  const verdicts: string[] = [];
  let first = true;
  async function* bytes() {
    yield readFileSync(new URL('../examples/sichuan-california.jsonl', import.meta.url));
  }
  for await (const line of jsonLines(bytes())) {
    if (!('value' in line)) throw new Error(line.message);
    const asked = askedBy(line.value, first);
    first = false;
    if ('pointer' in asked) throw new Error(`line ${line.number}${asked.pointer}: ${asked.message}`);
    try {
      const answer = await book.decider.execute({
        id: asked.id,
        orders: asked.commands as Order[],
        by: { ...everybody, ...(asked.by === undefined ? {} : { id: asked.by }) },
        mustHaveSeen: false,
        ...(asked.at === undefined ? {} : { at: asked.at }),
      });
      verdicts.push(...answer.orders.map(({ verdict }) => verdict));
    } catch (error) {
      throw new Error(`line ${line.number} (${asked.id}): ${String(error)} ${String((error as Error).cause ?? '')}`, { cause: error });
    }
  }
  return verdicts;
}
beforeAll(async () => {
  book = await openFolder({ home: folder.path });
});
afterAll(async () => {
  await book.close();
  folder.remove();
});
it('loads', async () => {
  const v = await load();
  console.log(v.join(' '), book.log.head());
  expect(v.every((x) => x === 'written')).toBe(true);
});
