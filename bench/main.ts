/**
 * `npm run bench -- [--events 10k,100k,1M] [--only NAME] [--seed N] [--folder DIR] [--turns N] [--json]`: one table of
 * what Bridgebook does beside what the machine can do, measured in one run on one disk. With `--folder` the books that
 * were made stay there and are taken again. `--store kurrentdb` measures the log in the cluster that KURRENTDB_URL names.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bookOf } from './books.ts';
import { benchCluster, versionAt } from './cluster.ts';
import { commandPath } from './command-path.ts';
import { benchLog } from './log.ts';
import { isMet, ratioOf, tableOf, type Figure, type Run } from './measure.ts';
import { pages, sizes, starts, startsWithoutViews, visibility } from './reading.ts';
import { rebuilds } from './rebuild.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10k' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    turns: { type: 'string', default: '5' },
    store: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean', default: false },
  },
});

const namedSizes: { readonly [name: string]: number } = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };
const eventsAsked = values.events.split(',').map((size) => namedSizes[size] ?? Number(size));
const [seed, turns] = [Number(values.seed), Number(values.turns)];
if (!eventsAsked.every((events) => events >= 1_000) || !Number.isSafeInteger(seed) || !(turns >= 1)) {
  console.error('--events 10k, 100k, 1M or numbers from 1000, with commas between; --seed and --turns whole numbers');
  process.exit(2);
}

const url = process.env['KURRENTDB_URL'];
if (!['sqlite', 'kurrentdb'].includes(values.store) || (values.store === 'kurrentdb' && !url)) {
  console.error(
    '--store sqlite or kurrentdb; for that, name a server in KURRENTDB_URL (kurrentdb://127.0.0.1:2113?tls=false)',
  );
  process.exit(2);
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bridgebook-bench-'));
mkdirSync(folder, { recursive: true });
const say = (line: string) => console.error(line);
const bookWith = (events: number) => bookOf(events, { folder, seed, say });
// Minutes each at a million: what is measured over so many events needs no more turns.
const foldings = (events: number) => (events > 200_000 ? 1 : turns);

type Measurements = { readonly [name: string]: (events: number) => Promise<readonly Figure[]> };

const inAFolder: Measurements = {
  log: async (events) => {
    const { rows } = await benchLog({ events, folder, turns, seed });
    return rows.map(({ what, unit, ours, ratio, target }): Figure => ({
      ...{ what, unit, ours, against: ours / ratio },
      asked: { is: 'ratio at least', bound: target },
    }));
  },
  commands: async (events) => commandPath(await bookWith(events), turns),
  rebuild: async (events) => rebuilds(await bookWith(events), foldings(events)),
  visible: async (events) => visibility(await bookWith(events)),
  pages: async (events) => pages(await bookWith(events), await bookOf(10_000, { folder, seed: seed + 1, say })),
  start: async (events) => starts(await bookWith(events)),
  build: async (events) => startsWithoutViews(await bookWith(events)),
  sizes: async (events) => sizes(await bookWith(events), events),
};

const inACluster = (at: string): Measurements => ({
  cluster: async (events) => benchCluster({ url: at, events, folder, base: await bookWith(events), turns, seed }),
});
const measurements = values.store === 'kurrentdb' ? inACluster(url ?? '') : inAFolder;

const unknown = (values.only ?? []).filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  console.error(`there is no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}`);
  process.exit(2);
}

async function measured(events: number): Promise<Run> {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (values.only && !values.only.includes(name)) continue;
    say(`${events.toLocaleString('en')} events: ${name} …`);
    const measured = await measure(events);
    // A run of half an hour that is broken off has said what it had measured.
    say(tableOf([{ events, figures: measured }]));
    figures.push(...measured);
  }
  return { events, figures };
}

try {
  const runs: Run[] = [];
  for (const events of eventsAsked) runs.push(await measured(events));
  const where = {
    ...{ seed, commit: commit(), node: process.version, sqlite: process.versions['sqlite'] ?? 'unknown' },
    ...(values.store === 'kurrentdb' && url ? { kurrentdb: await versionAt(url) } : {}),
    ...{ cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' },
  };
  if (values.json) {
    const judged = (figure: Figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) });
    const told = runs.map(({ events, figures }) => ({ events, figures: figures.map(judged) }));
    console.log(JSON.stringify({ ...where, runs: told }, null, 2));
  } else {
    console.log(`seed ${seed}, commit ${where.commit}, Node ${where.node}, SQLite ${where.sqlite}`);
    if (where.kurrentdb) console.log(`KurrentDB ${where.kurrentdb}`);
    console.log(`${where.cores} cores, ${where.processor}\n`);
    console.log(tableOf(runs));
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
