import { slugOf } from './slug.ts';

const en = (text: string) => [
  { text: '四川—加利福尼亚', language: 'zh-Hans' },
  { text, language: 'en' },
];

describe('The name of a relationship in addresses', () => {
  it.each([
    ['Sichuan–California', 'sichuan-california'],
    ['  Baden-Württemberg & São Paulo ', 'baden-wurttemberg-sao-paulo'],
    ['四川', ''],
    ['2 Cities', ''],
  ])('%s: %s', (name, slug) => expect(slugOf(en(name))).toBe(slug));

  it('is cut between words where it would be too long', () => {
    expect(slugOf(en(Array.from({ length: 20 }, () => 'between').join(' ')))).toBe(
      Array.from({ length: 10 }, () => 'between').join('-'),
    );
  });
  it('without an English name there is none', () => expect(slugOf([{ text: 'Bayern', language: 'de' }])).toBe(''));
});
