/** How soon what was written can be seen, and how long pages and starts take. */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesIn, openFolder, type OpenFolder } from '../src/platform/book/folder.ts';
import type { ListDefinition } from '../src/platform/reading/lists.ts';
import { Reading } from '../src/platform/reading/reading.ts';
import { sizeOf, withCopy } from './books.ts';
import { median, quantile, type Figure } from './measure.ts';

const by = { id: 'os:bench', roles: ['staff', 'manager', 'admin'] } as const;

/** Commands a second, and for how long. */
const PACE = 200;
const SECONDS = 8;

/** From acknowledgement to when the views show it, while commands arrive evenly, whether the ones before are done or not. */
export async function visibility(base: string): Promise<Figure[]> {
  return withCopy(base, async (home) => {
    const book = await openFolder({ home });
    const waits: number[] = [];
    let waiting: { readonly position: number; readonly at: number }[] = [];
    const seen = book.views.positions.subscribe((position) => {
      const now = performance.now();
      for (const one of waiting) if (one.position <= position) waits.push(now - one.at);
      waiting = waiting.filter((one) => one.position > position);
    });
    const give = async (n: number) => {
      const data = {
        ...{
          relationships: ['sichuan-california'],
          from: 'CN-SC',
          to: 'US-CA',
          occurredOn: '2018-11',
          hosts: [],
          purposes: [],
        },
        ...{
          titles: [{ text: `Delegation ${n}`, language: 'en' }],
          delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
        },
      };
      const id = `bench-visible-${n}`;
      const { position } = await book.decider.execute({
        id,
        orders: [{ id, command: 'RecordVisit', data }],
        by,
        mustHaveSeen: false,
      });
      if (book.views.position >= position) waits.push(0);
      else waiting.push({ position, at: performance.now() });
    };
    const given: Promise<void>[] = [];
    const start = performance.now();
    for (let n = 0; n < PACE * SECONDS; n += 1) {
      const due = start + (n * 1_000) / PACE;
      while (performance.now() < due)
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      given.push(give(n));
    }
    await Promise.all(given);
    await book.views.reach(book.log.head(), 10_000);
    seen.unsubscribe();
    await book.close();
    // The first second warms up.
    const counted = waits.slice(PACE);
    return [
      {
        what: `acknowledged to visible, median at ${PACE}/s`,
        unit: 'ms',
        ours: quantile(counted, 0.5),
        asked: { is: 'at most', bound: 1 },
      },
      { what: '… 99 of 100', unit: 'ms', ours: quantile(counted, 0.99), asked: { is: 'at most', bound: 5 } },
    ];
  });
}

/** The timeline as people page through it. */
const timeline: ListDefinition = { view: 'timeline', order: ['earliest', 'precision', 'position', 'key'], filters: {} };

/** Pages of one turn. */
const PAGES = 60;
const TURNS = 9;

/** A page of 50, beside the same on a small book, now and as known half-way; and how long a start takes. */
export async function pages(home: string, small: string): Promise<Figure[]> {
  const [book, other] = [await openFolder({ home }), await openFolder({ home: small })];
  const half = Math.floor(book.log.head() / 2);
  const [slugs, otherSlugs] = [slugsOf(book), slugsOf(other)];
  const [reading, otherReading] = [new Reading(book), new Reading(other)];
  const times: { now: number[]; past: number[]; small: number[] } = { now: [], past: [], small: [] };
  const time = async (of: Reading, from: readonly string[], asked: { readonly asKnownOn?: string }, turn: number) => {
    const start = performance.now();
    for (let n = 0; n < PAGES; n += 1) {
      const relationship = from[(n + turn * 7) % from.length]!;
      const first = await of.lists.page(timeline, { relationship, limit: '50', ...asked });
      // Every other page is the second one, by the cursor of the first.
      if (n % 2 === 1 && first.next) await of.lists.page(timeline, { cursor: first.next });
    }
    return (performance.now() - start) / PAGES;
  };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const now = await time(reading, slugs, {}, turn);
    const past = await time(reading, slugs, { asKnownOn: `@${half}` }, turn);
    const smallNow = await time(otherReading, otherSlugs, {}, turn);
    if (turn === 0) continue;
    times.now.push(now);
    times.past.push(past);
    times.small.push(smallNow);
  }
  await book.close();
  await other.close();
  const now = median(times.now);
  return [
    {
      ...{ what: 'timeline page of 50, against a book of 10,000', unit: 'ms', ours: now, against: median(times.small) },
      asked: { is: 'ratio at most', bound: 1.5 },
    },
    {
      ...{ what: '… as known half-way, against now', unit: 'ms', ours: median(times.past), against: now },
      asked: { is: 'ratio at most', bound: 5 },
    },
  ];
}

function slugsOf({ views }: OpenFolder): string[] {
  const table = views.db.prepare("SELECT tbl FROM views WHERE name = 'directory'").get()!['tbl'] as string;
  const rows = views.db.prepare(`SELECT DISTINCT code FROM "${table}" WHERE kind = 'relationship' ORDER BY code`).all();
  return rows.map(({ code }) => String(code));
}

/** What a process of its own found: how long it took, and its memory at its largest. */
export interface Alone {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Opens a book in a process of its own; without views, they are built. */
export function openAlone(home: string): Promise<Alone> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [home], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', (message) => resolve(message as unknown as Alone));
    child.once('exit', (code) => reject(new Error(`the process that opens ${home} ended with ${code}`)));
  });
}

export async function starts(home: string): Promise<Figure[]> {
  const caughtUp: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) caughtUp.push((await openAlone(home)).milliseconds);
  return [
    {
      what: 'start on a book that is caught up',
      unit: 's',
      ours: median(caughtUp) / 1_000,
      asked: { is: 'at most', bound: 2 },
    },
  ];
}

/** A start that finds no views: all are built before anybody reads. */
export async function startsWithoutViews(home: string): Promise<Figure[]> {
  const built = await withCopy(home, async (copy) => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(filesIn(copy).views + suffix, { force: true });
    return openAlone(copy);
  });
  return [
    { what: 'start without views: all are built', unit: 's', ours: built.milliseconds / 1_000 },
    {
      what: '… memory of that process at its largest',
      unit: 'MB',
      ours: built.megabytes,
      asked: { is: 'at most', bound: 600 },
    },
  ];
}

export function sizes(home: string, events: number): Figure[] {
  const { log, views } = filesIn(home);
  return [
    { what: 'log on disk', unit: 'bytes an event', ours: sizeOf(log) / events },
    { what: 'views on disk', unit: 'bytes an event', ours: sizeOf(views) / events },
  ];
}

if (import.meta.main && process.send) {
  const start = performance.now();
  const book = await openFolder({ home: process.argv[2] ?? '' });
  const milliseconds = performance.now() - start;
  await book.close();
  process.send({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1_000 } satisfies Alone);
  process.disconnect();
}
