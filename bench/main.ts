/**
 * `npm run bench -- [--events 10k|100k|1M] [--only NAME] [--seed N] [--folder DIR] [--turns N] [--json]`: one table of
 * what Bridgebook does beside what the machine can do, measured in one run on one disk. With `--folder` the books that
 * were made stay there and are taken again.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bookOf } from './books.ts';
import { commandPath } from './command-path.ts';
import { benchLog } from './log.ts';
import { isMet, ratioOf, tableOf, type Figure } from './measure.ts';
import { pages, sizes, starts, visibility } from './reading.ts';
import { rebuilds } from './rebuild.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10k' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    turns: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

const sizesAsked: { readonly [name: string]: number } = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };
const events = sizesAsked[values.events] ?? Number(values.events);
const [seed, turns] = [Number(values.seed), Number(values.turns)];
if (!(events >= 1_000) || !Number.isSafeInteger(seed) || !(turns >= 1)) {
  console.error('--events 10k, 100k, 1M or a number from 1000; --seed and --turns whole numbers');
  process.exit(2);
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bridgebook-bench-'));
mkdirSync(folder, { recursive: true });
const say = (line: string) => console.error(line);
const book = () => bookOf(events, { folder, seed, say });
// Minutes each at a million: what is measured over so many events needs no more turns.
const foldings = events > 200_000 ? 1 : turns;

const measurements: { readonly [name: string]: () => Promise<readonly Figure[]> } = {
  log: async () => {
    const { rows } = await benchLog({ events, folder, turns, seed });
    return rows.map(({ what, unit, ours, ratio, target }): Figure => ({
      ...{ what, unit, ours, against: ours / ratio },
      asked: { is: 'ratio at least', bound: target },
    }));
  },
  commands: async () => commandPath(await book(), turns),
  rebuild: async () => rebuilds(await book(), foldings),
  visible: async () => visibility(await book()),
  pages: async () => pages(await book(), await bookOf(10_000, { folder, seed: seed + 1, say })),
  start: async () => starts(await book()),
  sizes: async () => sizes(await book(), events),
};

const unknown = (values.only ?? []).filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  console.error(`there is no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}`);
  process.exit(2);
}

try {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (values.only && !values.only.includes(name)) continue;
    say(`${name} …`);
    figures.push(...(await measure()));
  }
  const run = {
    ...{ events, seed, commit: commit(), node: process.version, sqlite: process.versions['sqlite'] ?? 'unknown' },
    ...{ cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' },
  };
  if (values.json) {
    const measured = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }));
    console.log(JSON.stringify({ ...run, figures: measured }, null, 2));
  } else {
    console.log(
      `${events.toLocaleString('en')} events, seed ${seed}, commit ${run.commit}, Node ${run.node}, SQLite ${run.sqlite}`,
    );
    console.log(`${run.cores} cores, ${run.processor}\n`);
    console.log(tableOf(figures));
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
  } catch {
    return 'unknown';
  }
}
