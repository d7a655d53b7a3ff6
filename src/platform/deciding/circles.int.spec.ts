/** Records that lead on to each other, changed by several at once: none may end up leading back to itself. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Agreement } from '../../../events/agreements.ts';
import type { Place } from '../../../events/places.ts';
import type { Organisation } from '../../../events/organisations.ts';
import type { RecordOf } from '../../../events/records.ts';
import { give, newBook, sittingOf } from '../../../test/book.ts';
import { OrderRefused } from './sitting.ts';

const ROUNDS = 15;

let book: Awaited<ReturnType<typeof newBook>>;
beforeEach(async () => {
  book = await newBook();
});
afterEach(() => book.remove());

const relationships = ['sichuan-california'];
const named = (text: string) => [{ text, language: 'en', kind: 'official' }];

const make = {
  place: (id: string) => give(book, id, 'RegisterPlace', { relationships, names: named(id), kind: 'region' }),
  organisation: (id: string) =>
    give(book, id, 'RegisterOrganisation', { relationships, names: named(id), kind: 'other' }),
  agreement: (id: string) =>
    give(book, id, 'ProposeAgreement', {
      relationships,
      titles: [{ text: id, language: 'en' }],
      instrument: 'mou',
      proposedOn: '2018',
      parties: [{ body: 'CN-SC' }, { body: 'US-CA' }],
    }),
};

/** A command that makes one record lead on to another, and where a record then leads. */
const ways = {
  place: {
    lead: (id: string, place: string, within: string) =>
      give(book, id, 'CorrectPlace', { place, within, reason: 'it lies there' }),
    next: (record: RecordOf<unknown>) => [(record as RecordOf<Place>).state.within],
  },
  organisation: {
    lead: (id: string, organisation: string, parent: string) =>
      give(book, id, 'CorrectOrganisation', { organisation, parent, reason: 'it is part of that' }),
    next: (record: RecordOf<unknown>) => [(record as RecordOf<Organisation>).state.parent],
  },
  agreement: {
    lead: (id: string, agreement: string, by: string) =>
      give(book, id, 'SupersedeAgreement', { agreement, by, supersededOn: '2019' }),
    next: (record: RecordOf<unknown>) => (record as RecordOf<Agreement>).state.links.map(({ agreement }) => agreement),
  },
} as const;

async function leadsBackToItself(kind: keyof typeof ways, start: string): Promise<boolean> {
  const met = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of ways[kind].next(await book.decider.record(id))) {
      if (next === start) return true;
      if (next === undefined || met.has(next)) continue;
      met.add(next);
      open.push(next);
    }
  }
  return false;
}

it.each(['place', 'organisation', 'agreement'] as const)(
  'of four records (%s) that are made to lead on to each other at once, one is refused',
  async (kind) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ids = await Promise.all(
        [1, 2, 3, 4].map(async (n) => (await make[kind](`${round}-${n}`)).orders[0]?.record ?? ''),
      );
      const outcomes = await Promise.allSettled(
        ids.map((id, n) => ways[kind].lead(`${round}-leads-${n}`, id, ids[(n + 1) % 4] ?? '')),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refused).toEqual([expect.any(OrderRefused)]);
      expect(await Promise.all(ids.map((id) => leadsBackToItself(kind, id)))).toEqual([false, false, false, false]);
    }
  },
);

it('what a rule walked through may have been changed by the very sitting', async () => {
  const [outer, inner] = [(await make.place('outer')).orders[0]?.record, (await make.place('inner')).orders[0]?.record];
  const correct = (id: string, data: object) => ({ id, command: 'CorrectPlace', data: { ...data, reason: 'misread' } });
  const orders = [correct('first', { place: outer, kind: 'city' }), correct('then', { place: inner, within: outer })];
  expect(await book.decider.execute(sittingOf(orders))).toMatchObject({
    orders: [{ verdict: 'written' }, { verdict: 'written' }],
  });
});
