/**
 * What the SQLite log costs over bare node:sqlite: the same entries, into the same table with the same indexes and
 * settings, on the same disk, in turns within one run. `node bench/log.ts [events [folder]]` prints the rows.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Append, Draft, Log, Written } from '../src/platform/log/log.ts';
import { openForWriting } from '../src/platform/log/sqlite/schema.ts';
import { openSqliteLog } from '../src/platform/log/sqlite/sqlite-log.ts';

/** One measured figure beside its limit, taken in the same run. Rates are in `unit`; `ratio` is ours by raw. */
export interface BenchRow {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly raw: number;
  readonly ratio: number;
  /** The least ratio asked for. */
  readonly target: number;
}

export interface LogBenchOptions {
  /** Entries in the log before anything is measured. */
  readonly events: number;
  /** A folder on the disk that is to be measured; a temporary one is made inside it and removed. */
  readonly folder?: string;
  /** Turns of each kind; a row is the median of the turns' ratios, and of their rates. */
  readonly turns?: number;
  readonly seed?: number;
}

const WRITERS = 64;
const PAGE = 1_000;

/** @returns the rows, and the size of the log's file by its entries, in bytes. */
export async function benchLog({
  events,
  folder = tmpdir(),
  turns = 9,
  seed = 1,
}: LogBenchOptions): Promise<{ rows: BenchRow[]; bytesAnEvent: number }> {
  const home = mkdtempSync(join(folder, 'bridgebook-bench-'));
  try {
    const file = join(home, 'log.db');
    const made = new Generator(seed);
    let log = await openSqliteLog({ file });
    while (log.head() + 1 < events) await log.commit({ appends: made.appends(Math.min(1_000, events)) });
    await log.close();
    const bytesAnEvent = statSync(file).size / Math.max(1, events);
    copyFileSync(file, join(home, 'raw.db'));

    log = await openSqliteLog({ file });
    const raw = new Raw(join(home, 'raw.db'));
    const rows = [
      await inTurns('durable append, one writer', 0.5, turns, made, {
        ours: (appends) => oneByOne(log, appends),
        raw: (entries) => raw.insert(entries, 1),
        count: 1_000,
      }),
      await inTurns(`durable append, ${WRITERS} writers`, 0.6, turns, made, {
        ours: (appends) => atOnce(log, appends),
        raw: (entries) => raw.insert(entries, WRITERS),
        count: WRITERS * 150,
      }),
      await inTurns('read all and parse', 0.7, turns, made, {
        ours: () => readAll(log),
        raw: async () => raw.iterate(),
        count: 0,
      }),
    ];
    await log.close();
    raw.close();
    return { rows, bytesAnEvent };
  } finally {
    rmSync(home, { recursive: true });
  }
}

interface Contest {
  /** Both answer how many entries they did. */
  readonly ours: (appends: readonly Append[]) => Promise<number>;
  readonly raw: (entries: readonly RawEntry[]) => Promise<number>;
  /** Entries to be made for a turn. */
  readonly count: number;
}

/** Ours and raw take turns, each going first every other time, so that a slow moment of the disk strikes both. */
async function inTurns(
  what: string,
  target: number,
  turns: number,
  made: Generator,
  contest: Contest,
): Promise<BenchRow> {
  const rates: { ours: number; raw: number }[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const appends = made.appends(contest.count);
    const entries = made.rawEntries(contest.count);
    const ours = () => rate(() => contest.ours(appends));
    const raw = () => rate(() => contest.raw(entries));
    const result = turn % 2 === 0 ? { ours: await ours(), raw: await raw() } : { raw: await raw(), ours: await ours() };
    // The first turn warms both up.
    if (turn > 0) rates.push(result);
  }
  return {
    what,
    unit: 'events/s',
    ours: median(rates.map(({ ours }) => ours)),
    raw: median(rates.map(({ raw }) => raw)),
    ratio: median(rates.map(({ ours, raw }) => ours / raw)),
    target,
  };
}

async function rate(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  return (await work()) / ((performance.now() - start) / 1_000);
}

async function oneByOne(log: Log, appends: readonly Append[]): Promise<number> {
  for (const append of appends) await log.commit({ appends: [append] });
  return appends.length;
}

/** Each writer waits for its own commit before it makes the next, as a person at a form does. */
async function atOnce(log: Log, appends: readonly Append[]): Promise<number> {
  const writer = async (number: number) => {
    for (let i = number; i < appends.length; i += WRITERS) await log.commit({ appends: [appends[i]!] });
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
  return appends.length;
}

async function readAll(log: Log): Promise<number> {
  let count = 0;
  for (let after = -1; ;) {
    const page: readonly Written[] = await log.readAll(after, PAGE);
    if (page.length === 0) return count;
    for (const { json } of page) count += (JSON.parse(json) as { version: number }).version;
    after = page.at(-1)!.position;
  }
}

interface RawEntry {
  readonly stream: string;
  readonly revision: number;
  readonly command: string;
  readonly json: string;
}

/** The limit: what node:sqlite does when nothing is checked, nothing is asked and nothing is answered. */
class Raw {
  readonly #db: DatabaseSync;
  #position: number;

  constructor(file: string) {
    this.#db = openForWriting(file);
    this.#position = Number(this.#db.prepare('SELECT ifnull(max(position), -1) AS last FROM entries').get()!.last);
  }

  async insert(entries: readonly RawEntry[], perCommit: number): Promise<number> {
    const insert = this.#db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?)');
    for (let i = 0; i < entries.length; i += perCommit) {
      if (perCommit > 1) this.#db.exec('BEGIN IMMEDIATE');
      for (const { stream, revision, command, json } of entries.slice(i, i + perCommit)) {
        this.#position += 1;
        insert.run(this.#position, stream, revision, command, json);
      }
      if (perCommit > 1) this.#db.exec('COMMIT');
    }
    return entries.length;
  }

  iterate(): number {
    let count = 0;
    for (const { json } of this.#db.prepare('SELECT position, json FROM entries ORDER BY position').iterate())
      count += (JSON.parse(json as string) as { version: number }).version;
    return count;
  }

  close(): void {
    this.#db.close();
  }
}

/** Visits of a few events each, in two scripts, of about the size such entries have. The same seed, the same entries. */
export class Generator {
  #state: number;
  #made = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** One entry each, none of which conflicts with another, in streams of eight. */
  appends(count: number): Append[] {
    return Array.from({ length: count }, () => {
      const n = this.#made++;
      return { stream: `visit-${this.#uuid(n >> 3)}`, expected: (n & 7) - 1, entries: [this.#draft()] };
    });
  }

  rawEntries(count: number): RawEntry[] {
    return this.appends(count).map(({ stream, expected, entries: [draft] }) => {
      const revision = expected + 1;
      const json = JSON.stringify({ ...draft, stream, revision, recordedAt: new Date().toISOString() });
      return { stream, revision, command: draft!.commandId, json };
    });
  }

  #draft(): Draft {
    const commandId = this.#uuid(this.#made);
    return {
      id: this.#uuid(this.#random()),
      type: 'StopAdded',
      version: 1,
      actor: `account-${this.#uuid(this.#random() % 20)}`,
      commandId,
      commandHash: this.#uuid(this.#random()).replaceAll('-', '').repeat(2),
      correlationId: commandId,
      sources: [{ source: `source-${this.#random() % 500}`, locator: `p. ${this.#random() % 90}` }],
      confidence: 'reported',
      data: {
        key: 1 + (this.#random() % 9),
        titles: [
          { lang: 'en', text: `Round table on clean energy with ${this.#random() % 300} enterprises of the province` },
          { lang: 'zh', text: '四川省与加利福尼亚州清洁能源企业圆桌会议' },
        ],
        occurredOn: `2018-11-${10 + (this.#random() % 20)}`,
        place: `place-${this.#random() % 200}`,
        hosts: [`organisation-${this.#uuid(this.#random() % 900)}`],
        note: 'Hosted at short notice; the minutes name the chair but not the members of the delegation.',
      },
    };
  }

  /** mulberry32, a small generator that passes the usual tests: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  #uuid(n: number): string {
    const [a, b] = [Math.imul(n, 0x9e3779b1), Math.imul(n, 0x85ebca6b)].map((x) =>
      (x >>> 0).toString(16).padStart(8, '0'),
    );
    return `${a}-${b!.slice(0, 4)}-5${b!.slice(5)}-8${a!.slice(1, 4)}-${a!.slice(4)}${b}`;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

if (import.meta.main) {
  const { rows, bytesAnEvent } = await benchLog({
    events: Number(process.argv[2] ?? 10_000),
    folder: process.argv[3] ?? tmpdir(),
  });
  console.log(`Node ${process.version}, SQLite ${process.versions.sqlite}, ${Math.round(bytesAnEvent)} bytes an event`);
  for (const { what, unit, ours, raw, ratio, target } of rows)
    console.log(
      `${what.padEnd(30)} ${Math.round(ours)} ${unit}, raw ${Math.round(raw)}, ratio ${ratio.toFixed(2)} (asked: ${target})`,
    );
}
