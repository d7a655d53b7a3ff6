import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { give, newBook } from '../../../test/book.ts';
import { Reading } from './reading.ts';

let book: Awaited<ReturnType<typeof newBook>>;
beforeEach(async () => {
  book = await newBook();
});
afterEach(() => book.remove());

const register = async (id: string, text: string, language = 'en') => {
  const names = [{ text, language, kind: 'official' }];
  const data = { relationships: ['sichuan-california'], names, kind: 'university', identifiers: [] };
  return (await give(book, id, 'RegisterOrganisation', data)).position;
};
const found = async (query: string, asKnownOn?: string) =>
  (await new Reading(book).search.find(query, ['organisation'], { asKnownOn })).hits.map(
    (hit) => (hit as { readonly text: string }).text,
  );

describe('search', () => {
  it('puts the very name first, then what begins with it, then what contains it, in either script', async () => {
    await register('a', 'Bank of Chengdu');
    await register('b', 'Chengdu University');
    await register('c', 'Chengdu');
    await register('d', '成都大学', 'zh-Hans');
    await register('e', '大学', 'zh-Hans');
    await book.views.reach(await register('f', '大学城', 'zh-Hans'), 5000);
    expect(await found('chengdu')).toEqual(['Chengdu', 'Chengdu University', 'Bank of Chengdu']);
    expect(await found('大学')).toEqual(['大学', '大学城', '成都大学']);
    expect(await found('城')).toEqual(['大学城']);
  });

  it('leads from a merged body, by its own name, to the one that stands for both', async () => {
    const bodies: (string | undefined)[] = [];
    for (const text of ['University of California, Berkeley', 'Berkeley College']) {
      const names = [{ text, language: 'en', kind: 'official' }];
      const data = { relationships: ['sichuan-california'], names, kind: 'university', identifiers: [] };
      bodies.push((await give(book, text.slice(0, 8), 'RegisterOrganisation', data)).orders[0]?.record);
    }
    const [organisation, merged = ''] = bodies;
    const { position } = await give(book, 'merge', 'MergeOrganisations', { organisation, merged, reason: 'the same' });
    await book.views.reach(position, 5000);
    const { hits, names } = await new Reading(book).search.find('Berkeley College', [], {});
    expect(hits).toMatchObject([{ record: merged, text: 'Berkeley College', survivor: organisation }]);
    expect(names[merged]).toMatchObject({ names: [{ text: 'Berkeley College' }], survivor: organisation });
  });

  it('finds a name only from when it was written', async () => {
    const position = await register('a', 'Chengdu');
    await book.views.reach(position, 5000);
    expect(await found('chengdu', `@${position - 1}`)).toEqual([]);
    expect(await found('chengdu', `@${position}`)).toEqual(['Chengdu']);
  });
});
