/**
 * The law of the views: every answer as known on position P equals that answer on a book that ends at P.
 *
 * Histories are made by chance (the seed is printed) and decided for real, with corrections, disputes, withdrawals,
 * merges and their undoing in them.
 */
import { copyFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { commandsOf } from '../bench/generator.ts';
import { catalogue } from '../events/catalogue.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import { projections } from '../projections/catalogue.ts';
import { rowsOf, type Projection } from '../projections/projection.ts';
import { AgreementDays } from '../src/agreements/agreement-days.ts';
import { DeliveryDays } from '../src/delivery/delivery-days.ts';
import { Due } from '../src/due/due.queries.ts';
import { filesIn, openFolder, type OpenFolder } from '../src/platform/book/folder.ts';
import { organisationList } from '../src/organisations/organisations.queries.ts';
import type { AskedChanges } from '../src/platform/reading/changes.ts';
import type { ListDefinition, ListQuery, Page } from '../src/platform/reading/lists.ts';
import { Reading } from '../src/platform/reading/reading.ts';
import { Snapshot } from '../src/platform/reading/snapshot.ts';
import { relationshipList } from '../src/relationships/relationships.queries.ts';
import { everyList } from './lists.ts';
import { aVisit, give, newBook, sittingOf, temporaryFolder } from './book.ts';

const HISTORIES = 3;
const COMMANDS = 120;
/** Positions of each history at which whole answers are compared with a book that ends there. */
const ENDS = 3;

let book: Awaited<ReturnType<typeof newBook>>;
/** What the lines of the due lists that were compared are about. */
let compared: Set<string>;
const others: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
  await book.remove();
});

/** What every history begins with, so that something of each kind is due in each, whatever chance brings. */
const promise = {
  relationships: ['sichuan-california'],
  kind: 'pledge',
  what: [{ text: 'A report', language: 'en' }],
  promisors: ['CN-SC'],
  madeOn: '2018-11-14',
  dueOn: '2019-06',
};

async function historyOf(seed: number): Promise<void> {
  book = await newBook();
  await give(book, 'promise', 'MakeCommitment', promise);
  await give(book, 'plan', 'PlanVisit', aVisit('A plan', '2018-11'));
  let refused = 0;
  for (const order of commandsOf(seed, COMMANDS)) {
    await book.decider.execute(sittingOf([order])).catch(() => (refused += 1));
  }
  await book.views.reach(book.log.head(), 10_000);
  console.log(`seed ${seed}: ${book.log.head() + 1} events, ${refused} commands refused`);
  expect(refused).toBeLessThan(COMMANDS / 4);
}

/** A book of its own that holds the same events up to a position, and no more. */
async function endingAt(position: number): Promise<OpenFolder> {
  const folder = temporaryFolder();
  const [from, to] = [filesIn(book.home), filesIn(folder.path)];
  copyFileSync(from.key, to.key);
  copyFileSync(from.vault, to.vault);
  const open = await openFolder({ home: folder.path });
  others.push({
    async close() {
      await open.close();
      folder.remove();
    },
  });
  if (position >= 0) await open.log.adopt(await book.log.readAll(-1, position + 1));
  await open.views.reach(position, 10_000);
  return open;
}

/** Every row of a view that holds at a position, as the table has it. */
const rowsAt = (of: OpenFolder, view: string, position: number) =>
  Snapshot.read(of.views, position, (snapshot) =>
    snapshot
      .all(`SELECT * FROM ${snapshot.table(view)} WHERE ${snapshot.holds} ORDER BY record, "key"`)
      .map(({ id: _, until: __, ...row }) => row),
  );

/** Pages read of one list, at most. */
const PAGES = 3;
/** Organisations that lists are filtered by, at most. */
const BODIES = 12;
const DAYS = [undefined, '2016-07-01', '2019-01-01'];

/** The pages of a list, each asked for by the cursor of the one before. */
async function pagesOf({ lists }: Reading, list: ListDefinition, query: ListQuery): Promise<readonly object[]> {
  const pages: object[] = [];
  for (let asked: ListQuery | undefined = { ...query, limit: '40' }; asked && pages.length < PAGES;) {
    const page: Page = await lists.page(list, asked);
    pages.push(page);
    asked = page.next === undefined ? undefined : { cursor: page.next };
  }
  return pages;
}

/** Every list, on several days and through its filters, and what changed in it: `short` ends at the position. */
async function answersAlike(whole: Reading, short: Reading, position: number): Promise<void> {
  const known = (await short.lists.page(relationshipList, {})).rows as readonly { readonly code: string }[];
  const organisations = (await short.lists.page(organisationList, {})).rows as readonly { readonly record: string }[];
  const asked: readonly (readonly [filter: string, value: string])[] = [
    ...organisations.slice(0, BODIES).map(({ record }) => ['body', record] as const),
    ['standing', 'withdrawn,disputed'],
    ['from', '2017-06-01'],
    ['inForce', 'unknown,yes'],
    ['delivered', 'no'],
  ];
  const lists = await everyList();
  expect(lists.size).toBeGreaterThanOrEqual(16);
  for (const [name, list] of lists) {
    const filters = asked.filter(([filter]) => Object.hasOwn(list.filters, filter));
    for (const asOf of DAYS) {
      const queries: readonly ListQuery[] = [
        {},
        ...known.map(({ code }) => ({ relationship: code })),
        ...filters.map(([filter, value]) => ({ [filter]: value })),
      ].map((query) => ({ ...query, ...(asOf ? { asOf } : {}) }));
      for (const query of queries) {
        const then = await pagesOf(whole, list, { ...query, asKnownOn: `@${position}` });
        expect([name, query, then]).toEqual([name, query, await pagesOf(short, list, query)]);
      }
    }
    for (const relationship of ['all', ...known.map(({ code }) => code)]) {
      for (const from of [-1, Math.floor(position / 3), position - 1]) {
        const between: AskedChanges = { axis: 'known', relationship, from: `@${from}`, to: `@${position}` };
        const then = await whole.changes.between(list, between);
        expect([name, between, then]).toEqual([name, between, await short.changes.between(list, between)]);
      }
      if (!list.effect) continue;
      const days: AskedChanges = { axis: 'effect', relationship, from: '2016-07-01', to: '2019-01-01' };
      const then = await whole.changes.between(list, { ...days, asKnownOn: `@${position}` });
      expect([name, days, then]).toEqual([name, days, await short.changes.between(list, days)]);
    }
  }
}

/** What is made at reading from whole views: the due list, what all agreements, or all promises, say together. */
async function madeAtReadingAlike(whole: OpenFolder, short: OpenFolder, position: number): Promise<void> {
  const of = (book: OpenFolder) => {
    const { moments, lists } = new Reading(book);
    return {
      due: new Due(book.views, moments),
      agreements: new AgreementDays(book.views, moments),
      delivery: new DeliveryDays(book.views, moments),
      lists,
    };
  };
  const [long, ended] = [of(whole), of(short)];
  const known = (await ended.lists.page(relationshipList, {})).rows as readonly { readonly code: string }[];
  for (const relationship of ['all', ...known.map(({ code }) => code)])
    for (const asOf of DAYS) {
      const [then, now] = [{ asOf, asKnownOn: `@${position}` }, { asOf }];
      const list = await ended.due.list(relationship, undefined, now);
      expect([asOf, await long.due.list(relationship, undefined, then)]).toEqual([asOf, list]);
      for (const { what } of list.items) compared.add(what);
      expect(await long.due.counts(relationship, then)).toEqual(await ended.due.counts(relationship, now));
      const owner = list.items.find((item) => item.owner !== null)?.owner ?? undefined;
      expect(await long.due.list(relationship, owner, then)).toEqual(await ended.due.list(relationship, owner, now));
      expect(await long.agreements.counts(relationship, then)).toEqual(
        await ended.agreements.counts(relationship, now),
      );
      expect(await long.delivery.counts(relationship, then)).toEqual(await ended.delivery.counts(relationship, now));
      expect(await long.agreements.expiry(relationship, 'P5Y', then)).toEqual(
        await ended.agreements.expiry(relationship, 'P5Y', now),
      );
    }
}

/** Columns in the order in which the projection declares them. */
const inOrder = ({ columns }: Projection, values: { readonly [name: string]: unknown }) =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, values[name]]));

const seeds = Array.from({ length: HISTORIES }, () => Math.floor(Math.random() * 2 ** 31));

describe.each(seeds)('a history made from seed %i', (seed) => {
  it('has, at every position, the rows that its events up to there add up to', async () => {
    await historyOf(seed);
    const records = new Map<string, RecordOf<unknown>>();
    for (const written of await book.log.readAll(-1, 10_000)) {
      const event = book.decider.eventOf(written);
      const before = records.get(event.stream) ?? emptyRecord<unknown>(catalogue.subjectOf(event.stream), event.stream);
      records.set(event.stream, evolveRecord(catalogue.subjectOf(event.stream), before, event));
      for (const projection of projections) {
        const wanted = [...records.values()].flatMap((record) =>
          rowsOf(projection, record).map(({ key, columns, row }) =>
            JSON.stringify([record.id, key, inOrder(projection, columns), row]),
          ),
        );
        const there = rowsAt(book, projection.name, written.position).map(
          ({ record, key, since: _, row, ...columns }) =>
            JSON.stringify([record, key, inOrder(projection, columns), JSON.parse(String(row))]),
        );
        expect(there.toSorted()).toEqual(wanted.toSorted());
        for (const record of records.values()) {
          const keys = rowsOf(projection, record).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }
    }
  });

  it('answers as known on P what a book answers that ends at P', async () => {
    await historyOf(seed);
    compared = new Set();
    const head = book.log.head();
    const ends = [1, ...Array.from({ length: ENDS }, (_, n) => Math.floor((head * (n + 1)) / (ENDS + 1)))];
    const whole = new Reading(book);
    for (const position of ends) {
      const ended = await endingAt(position);
      for (const { name } of projections)
        expect([name, rowsAt(book, name, position)]).toEqual([name, rowsAt(ended, name, position)]);
      const short = new Reading(ended);
      const [then, now] = [{ asKnownOn: `@${position}`, asOf: '2024-01-01' }, { asOf: '2024-01-01' }];
      const streams = new Set(
        (await ended.log.readAll(-1, 10_000)).map(({ json }) => (JSON.parse(json) as { stream: string }).stream),
      );
      for (const id of streams) {
        expect(await whole.records.record(id, then)).toEqual(await short.records.record(id, now));
        expect(await whole.records.history(id, then)).toEqual(await short.records.history(id, now));
      }
      expect(await whole.search.activity('all', then)).toEqual(await short.search.activity('all', now));
      await answersAlike(whole, short, position);
      await madeAtReadingAlike(book, ended, position);
      for (const query of ['sichuan', '四川', '川', 'uni', 'a', '大学']) {
        expect(await whole.search.find(query, [], then)).toEqual(await short.search.find(query, [], now));
      }
    }
    // Two empty lists are alike too: a promise and a visit must have been due.
    expect([...compared]).toEqual(expect.arrayContaining(['commitment', 'visit']));
  });
});
