import type { Identifier } from '../../../events/organisations.ts';
import { duplicatesOf, type Body } from './duplicates.ts';

const body = (id: string, texts: readonly string[], identifiers: readonly Identifier[] = []): Body => ({
  id,
  names: texts.map((text) => ({ text, language: 'en', kind: 'official' })),
  identifiers,
});
const whyOf = (own: string, other: string) => duplicatesOf(body('a', [own]), [body('b', [other])])[0]?.why;

describe('Possible duplicates', () => {
  it.each([
    ['Bay Area Council', 'bay-area  council', 'name'],
    ['École Normale', 'Ecole normale', 'name'],
    ['Tang Limin', 'Limin Tang', 'name'],
    ['Bay Area Council', 'BAC', 'short'],
    ['UCB', 'University of California, Berkeley', 'short'],
    ['四川省人民政府', '四川省政府', 'short'],
  ])('%s and %s: %s', (own, other, why) => {
    expect(whyOf(own, other)).toBe(why);
  });

  it.each([
    ['Sichuan University', 'Southwest University'],
    ['四川大学', '四川省人民政府'],
    ['成都市政府', '四川省政府'],
    ['Bay Area Council', 'BA'],
  ])('%s and %s are not alike', (own, other) => {
    expect(whyOf(own, other)).toBeUndefined();
  });

  it('one identifier in both says it before any name does, and nobody is their own duplicate', () => {
    const ror: Identifier = { scheme: 'ror', value: '01an7q238' };
    const own = body('a', ['UC Berkeley'], [ror]);
    const others = [own, body('b', ['UC Berkeley']), body('c', ['Cal'], [ror])];
    expect(duplicatesOf(own, others).map(({ id, why }) => [id, why])).toEqual([
      ['c', 'identifier'],
      ['b', 'name'],
    ]);
  });
});
