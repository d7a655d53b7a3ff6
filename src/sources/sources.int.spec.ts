import { afterEach, expect, it } from '@jest/globals';
import { aVisit, give, newBook } from '../../test/book.ts';
import { Reading } from '../platform/reading/reading.ts';
import { sourceList } from './sources.queries.ts';

let book: Awaited<ReturnType<typeof newBook>>;
afterEach(() => book.remove());

/** Cites a source of that title; its id. */
async function cite(title: string, relationships: readonly string[]): Promise<string> {
  const { orders } = await give(book, title.replaceAll(' ', '-'), 'CiteSource', {
    relationships,
    titles: [{ text: title, language: 'en' }],
    kind: 'press',
    language: 'en',
    publishedOn: '2018-11-16',
  });
  return orders[0]?.record ?? '';
}

it('has in a relationship what was written into it and what its records cite, each once', async () => {
  book = await newBook();
  await give(book, 'other', 'EstablishRelationship', {
    slug: 'jiangsu-california',
    names: [{ text: 'Jiangsu–California', language: 'en', kind: 'official' }],
    sides: [{ place: 'CN-JS' }, { place: 'US-CA' }],
    form: 'sister-state',
    establishedOn: 'unknown',
  });
  const ofTheBook = await cite('Of the whole book', []);
  const own = await cite('Of Sichuan', ['sichuan-california']);
  const ofBoth = await cite('Of both', ['jiangsu-california', 'sichuan-california']);
  const others = await cite('Of Jiangsu, cited by Sichuan', ['jiangsu-california']);
  const before = book.log.head();
  const sources = [ofTheBook, own, ofBoth, others].map((source) => ({ source }));
  await give(book, 'visit', 'RecordVisit', { ...aVisit('A visit that was in the news'), sources });
  await book.views.reach(book.log.head(), 10_000);
  const { lists } = new Reading(book);
  const titles = async (query: { readonly relationship: string; readonly asKnownOn?: string }) =>
    (await lists.page(sourceList, query)).rows.map((row) => (row as { titles: { text: string }[] }).titles[0]?.text);

  expect(await titles({ relationship: 'sichuan-california' })).toEqual([
    'Of the whole book',
    'Of Sichuan',
    'Of both',
    'Of Jiangsu, cited by Sichuan',
  ]);
  expect(await titles({ relationship: 'sichuan-california', asKnownOn: `@${before}` })).toEqual([
    'Of Sichuan',
    'Of both',
  ]);
  expect(await titles({ relationship: 'jiangsu-california' })).toEqual(['Of both', 'Of Jiangsu, cited by Sichuan']);
  expect(await titles({ relationship: 'all' })).toHaveLength(4);
});
