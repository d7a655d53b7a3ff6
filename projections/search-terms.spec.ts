import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchOf, termsOf } from './search-terms.ts';

const database = new DatabaseSync(':memory:');
database.exec(`CREATE VIRTUAL TABLE texts USING fts5(terms, content='', prefix='1 2', tokenize='ascii')`);
let rowid = 0;

/** Whether a query finds a text in a real index. */
function finds(query: string, text: string): boolean {
  const match = matchOf(query);
  if (match === null) return false;
  rowid += 1;
  database.prepare('INSERT INTO texts (rowid, terms) VALUES (?, ?)').run(rowid, termsOf(text).join(' '));
  // A number is bound as REAL, which FTS5 takes for no limit on rowid at all; a bigint is an INTEGER.
  return (
    database.prepare('SELECT 1 FROM texts WHERE texts MATCH ? AND rowid = ?').get(match, BigInt(rowid)) !== undefined
  );
}

describe('termsOf', () => {
  it('cuts Han text into overlapping pairs and the last character', () => {
    expect(termsOf('四川大学')).toEqual(['四川', '川大', '大学', '学']);
    expect(termsOf('川')).toEqual(['川']);
  });
  it('cuts Latin text into words, in lower case and without diacritics', () => {
    expect(termsOf('Université de Montréal, 1878')).toEqual(['universite', 'de', 'montreal', '1878']);
  });
  it('keeps the two scripts apart where they touch', () => {
    expect(termsOf('UC伯克利')).toEqual(['uc', '伯克', '克利', '利']);
  });
  it('takes full-width letters for what they are', () => {
    expect(termsOf('ＭＯＵ　２０１７')).toEqual(['mou', '2017']);
  });
});

describe('matchOf', () => {
  it('asks for every word, the last as a beginning', () => {
    expect(matchOf('Bay Area Coun')).toBe('"bay" AND "area" AND "coun"*');
  });
  it('asks for one character as a beginning, for more as a phrase of pairs', () => {
    expect(matchOf('川')).toBe('"川"*');
    expect(matchOf('四川省')).toBe('"四川 川省"');
  });
  it('asks for nothing where there is nothing to look for', () => {
    expect([matchOf(''), matchOf('  '), matchOf('"*()—。')]).toEqual([null, null, null]);
  });
});

describe('what is found', () => {
  it('finds the province, its university and its government by any part of their names', () => {
    for (const text of ['四川省', '四川大学', '四川省人民政府']) expect(finds('四川', text)).toBe(true);
    expect(finds('学', '四川大学')).toBe(true);
    expect(finds('大', '四川大学')).toBe(true);
    expect(finds('川学', '四川大学')).toBe(false);
    expect(finds('montreal univ', 'Université de Montréal')).toBe(true);
  });

  const han = fc.string({
    unit: fc.constantFrom('四', '川', '大', '学', '加', '州', '𠮷', '〇', ' ', '，'),
    maxLength: 12,
  });
  const run = fc.string({ unit: fc.constantFrom('四', '川', '大', '学', '加', '𠮷'), minLength: 1, maxLength: 4 });
  it('finds in Han text exactly what LIKE finds', () => {
    fc.assert(fc.property(han, run, (text, query) => expect(finds(query, text)).toBe(text.includes(query))));
  });
  it('finds every part of any Han text, however rare its characters', () => {
    const rare = fc.integer({ min: 0x4e00, max: 0x323af }).map((code) => String.fromCodePoint(code));
    const character = rare.filter((one) => /^\p{Script=Han}$/u.test(one.normalize('NFKC')));
    const texts = fc.array(character, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (characters, a, b) => {
        const from = a % characters.length;
        const part = characters.slice(from, from + 1 + (b % (characters.length - from)));
        expect(finds(part.join(''), characters.join(''))).toBe(true);
      }),
    );
  });
  it('finds a text by its words and by the beginning of the last', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zéüñ]{1,8}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.nat(), (all, cut) => {
        const last = all.at(-1) ?? '';
        const query = [...all.slice(0, -1), last.slice(0, 1 + (cut % last.length))].join(' ');
        expect(finds(query, all.join(' '))).toBe(true);
      }),
    );
  });
  it('takes anything anybody types for words, never for a command of the index', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', '*', 'OR', 'NOT', 'NEAR(', ')', '^', '-', ':', 'terms', '川', 'a'), {
          maxLength: 12,
        })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(fc.property(anything, anything, (query, text) => expect([true, false]).toContain(finds(query, text))));
  });
});
