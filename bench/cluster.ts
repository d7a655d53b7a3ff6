/**
 * What a book in one stream of KurrentDB costs over the bare client: the same entries, to the same server, in turns
 * within one run. The bare client checks nothing but the revision of a stream that each of its writers has alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonEvent, KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import { filesIn } from '../src/platform/book/files.ts';
import { addressesIn } from '../src/platform/log/kurrentdb/troubles.ts';
import { openKurrentLog } from '../src/platform/log/kurrentdb/kurrentdb-log.ts';
import { PAGE_LIMIT, type Append, type Log } from '../src/platform/log/log.ts';
import { LogReader } from '../src/platform/log/sqlite/reader.ts';
import { withCopy } from './books.ts';
import { Generator } from './log.ts';
import { inTurns, type Figure } from './measure.ts';
import { rebuildFromReplica } from './rebuild.ts';

const WRITERS = 64;
/** Entries of a stream, as the generator makes them; all of one stream are one writer's. */
const STREAM = 8;
/** Entries of one turn. */
const ALONE = 400;
const TOGETHER = WRITERS * STREAM * 4;
/** Entries of one commit where a book is filled: below what the engine takes at once. */
const FILLED = 400;

export interface ClusterBenchOptions {
  /** As the client takes it. */
  readonly url: string;
  /** Entries in each book before anything is measured. */
  readonly events: number;
  readonly folder: string;
  /** The folder of a book of that many events, which is copied into the cluster. */
  readonly base: string;
  readonly turns: number;
  readonly seed: number;
}

export async function benchCluster({ url, events, folder, base, turns, seed }: ClusterBenchOptions): Promise<Figure[]> {
  const home = mkdtempSync(join(folder, 'bridgebook-bench-'));
  const client = KurrentDBClient.connectionString(url);
  const run = `bench-${process.pid}-${Date.now()}`;
  const open = (book: string, server: number) =>
    openKurrentLog({ url, book: `${run}-${book}`, file: join(home, `${book}-${server}.db`) });
  const made = new Generator(seed);
  const logs: Log[] = [];
  try {
    for (const [book, server] of [
      ['alone', 1],
      ['shared', 1],
    ] as const) {
      const log = await open(book, server);
      logs.push(log);
      while (log.head() + 1 < events) await log.commit({ appends: made.appends(FILLED) });
    }
    logs.push(await open('shared', 2));
    const [alone, ...shared] = logs as [Log, Log, Log];
    return [
      {
        ...{ what: 'append to a cluster, one writer', unit: 'events/s' },
        ...(await inTurns(
          turns,
          () => oneByOne(alone, made.appends(ALONE)),
          () => bareOneByOne(client, run, made.appends(ALONE)),
        )),
        asked: { is: 'ratio at least', bound: 0.8 },
      },
      {
        ...{ what: `… ${WRITERS} writers on one server`, unit: 'events/s' },
        ...(await inTurns(
          turns,
          () => together([alone], made.appends(TOGETHER)),
          () => bareTogether(client, run, made.appends(TOGETHER)),
        )),
        asked: { is: 'ratio at least', bound: 1 },
      },
      {
        ...{ what: `… two servers with ${WRITERS / 2} each, against one`, unit: 'events/s' },
        ...(await inTurns(
          turns,
          () => together(shared, made.appends(TOGETHER)),
          () => together([alone], made.appends(TOGETHER)),
        )),
        asked: { is: 'ratio at least', bound: 0.7 },
      },
      await withCopy(base, async (copy) => {
        const replica = join(copy, 'replica.db');
        await copyInto(await openKurrentLog({ url, book: `${run}-copied`, file: replica }), filesIn(copy).log);
        return rebuildFromReplica(copy, replica, turns);
      }),
    ];
  } finally {
    for (const log of logs) await log.close();
    await client.dispose();
    rmSync(home, { recursive: true });
  }
}

/** Brings all entries of a log's file into the cluster, and closes what they were brought through. */
async function copyInto(log: Log, file: string): Promise<void> {
  const from = new LogReader(file);
  for (let page = from.readAll(-1, PAGE_LIMIT); page.length > 0; page = from.readAll(log.head(), PAGE_LIMIT))
    await log.adopt(page);
  from.close();
  await log.close();
}

/** The version that the first node of a cluster tells. */
export async function versionAt(url: string): Promise<string> {
  const [first] = addressesIn(url);
  if (!first) return 'unknown';
  try {
    const scheme = url.includes('tls=false') ? 'http' : 'https';
    const answer = await fetch(`${scheme}://${first.host}:${first.port}/info`);
    const { dbVersion, esVersion } = (await answer.json()) as { dbVersion?: string; esVersion?: string };
    return dbVersion ?? esVersion ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

async function oneByOne(log: Log, appends: readonly Append[]): Promise<number> {
  for (const append of appends) await log.commit({ appends: [append] });
  return appends.length;
}

/** Each writer waits for its own before it writes the next; streams, and so writers, are dealt to the servers in turn. */
async function together(logs: readonly Log[], appends: readonly Append[]): Promise<number> {
  await Promise.all(lanesOf(appends).map((lane, number) => oneByOne(logs[number % logs.length]!, lane)));
  return appends.length;
}

async function bareOneByOne(client: KurrentDBClient, run: string, appends: readonly Append[]): Promise<number> {
  for (const { stream, expected, entries } of appends) {
    const events = entries.map((draft) => jsonEvent({ type: draft.type, data: { ...draft } }));
    const streamState = expected === -1 ? NO_STREAM : BigInt(expected);
    await client.appendToStream(`${run}-${stream}`, events, { streamState, requiresLeader: true });
  }
  return appends.length;
}

async function bareTogether(client: KurrentDBClient, run: string, appends: readonly Append[]): Promise<number> {
  await Promise.all(lanesOf(appends).map((lane) => bareOneByOne(client, run, lane)));
  return appends.length;
}

/** The appends of each writer: whole streams. */
function lanesOf(appends: readonly Append[]): readonly (readonly Append[])[] {
  const lanes: Append[][] = Array.from({ length: WRITERS }, () => []);
  appends.forEach((append, n) => lanes[Math.floor(n / STREAM) % WRITERS]!.push(append));
  return lanes;
}
