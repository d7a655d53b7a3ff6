/** Whether two books are the same: every position and byte, every sealed key and password, every row of every view. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { kindOf } from '../../events/subject.ts';
import type { Entry } from '../../events/entry.ts';
import type { ClusterOptions, OpenFacts } from '../platform/book/folder.ts';
import { openFolder, type OpeningProgress } from '../platform/book/folder.ts';
import type { Log } from '../platform/log/log.ts';
import type { Views } from '../platform/projecting/views.ts';
import type { Checksum } from '../platform/projecting/view-table.ts';
import { checksumsAt, viewNames } from '../platform/projecting/views-file.ts';
import { Failure } from './exit.ts';
import { PAGE, type Told } from './take-over.ts';

/** A book, and the folder it is opened in; of one in a cluster, that holds a copy. */
export interface Place {
  readonly home: string;
  readonly cluster?: ClusterOptions;
  /** As it is called to people. */
  readonly name: string;
}

/** What stands in a log, in short. */
export interface Survey {
  readonly head: number;
  /** SHA-256 over the stored form of all entries in order, each with a line feed behind it. */
  readonly sha256: string;
  /** The accounts of the book. */
  readonly accounts: ReadonlySet<string>;
}

export interface BookState extends Survey {
  /** Sealed keys and password hashes, and SHA-256 over their names and bytes. */
  readonly boxes: { readonly count: number; readonly sha256: string };
  readonly views: ReadonlyMap<string, Checksum>;
}

/** One line of a comparison. */
export interface Compared {
  readonly what: string;
  readonly count: number;
  readonly equal: boolean;
}

/** How long views that are being built are waited for, in milliseconds, and how often it is looked. */
const BUILDING = 3_600_000;
const LOOK = 100;

export async function surveyOf(log: Log, head: number, told: Told = () => undefined): Promise<Survey> {
  const hash = createHash('sha256');
  const accounts = new Set<string>();
  for (let at = -1; at < head;) {
    const page = await log.readAll(at, Math.min(PAGE, head - at));
    const last = page.at(-1);
    if (!last) throw new Failure(`Nothing stands at position ${at + 1}, though the log ends at ${head}.`);
    for (const { json } of page) {
      hash.update(`${json}\n`);
      const { stream } = JSON.parse(json) as Entry;
      if (kindOf(stream) === 'account') accounts.add(stream);
    }
    at = last.position;
    told(at + 1, head + 1);
  }
  return { head, sha256: hash.digest('hex'), accounts };
}

/**
 * Opens a book as a server would, and takes stock of it when its views have all of its events.
 * @throws Failure, FolderUnavailable, LogUnreadable, LogUnavailable, KeyUnavailable, VaultUnreadable
 */
export async function stateOf({ home, cluster, name }: Place, key: string, building: Told): Promise<BookState> {
  const opening = ({ position, head }: OpeningProgress) => building(position + 1, head + 1);
  const book = await openFolder({ home, cluster, key, mayBegin: false, opening });
  try {
    const survey = await surveyOf(book.log, book.log.head());
    await settled(book.views, survey.head, name);
    return { ...survey, boxes: await boxesOf(book, survey), views: checksumsAt(book.views.db, survey.head) };
  } finally {
    await book.close();
  }
}

async function boxesOf({ vault }: OpenFacts, { accounts }: Survey): Promise<BookState['boxes']> {
  const lines = (await vault.boxes(accounts)).map(({ name, box }) => `${name} ${box.toString('hex')}\n`);
  return { count: lines.length, sha256: createHash('sha256').update(lines.sort().join('')).digest('hex') };
}

/** Waits until all views show a position. @throws Failure one of them stopped, or it takes too long. */
async function settled(views: Views, head: number, name: string): Promise<void> {
  for (const until = Date.now() + BUILDING; ; await pause(LOOK)) {
    const { views: all, stopped } = views.status;
    const failed = all.find(({ state }) => state === 'failed');
    const why = stopped ?? (failed && `${failed.name}: ${failed.failure?.why ?? 'nobody knows why'}`);
    if (why !== undefined) throw new Failure(`The views of ${name} cannot be compared, they stopped (${why}).`);
    if (views.position >= head && all.every(({ state }) => state === 'live')) return;
    if (Date.now() > until) throw new Failure(`The views of ${name} are at ${views.position} only, after an hour.`);
  }
}

/** Line by line, whether two books are equal. */
export function compared(one: BookState, other: BookState): readonly Compared[] {
  const facts = {
    what: 'events',
    count: other.head + 1,
    equal: one.head === other.head && one.sha256 === other.sha256,
  };
  const vault = {
    what: 'keys and passwords',
    count: other.boxes.count,
    equal: one.boxes.sha256 === other.boxes.sha256,
  };
  const views = viewNames.map((view) => {
    const [a, b] = [one.views.get(view), other.views.get(view)];
    const equal = a !== undefined && a.rows === b?.rows && a.hash === b.hash;
    return { what: view, count: b?.rows ?? 0, equal };
  });
  return [facts, vault, ...views];
}
