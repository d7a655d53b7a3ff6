import { sayIn } from '../language/say-in.ts';
import { languageInWords } from './languages.ts';

describe('Languages in words', () => {
  it.each([
    ['zh-Hans', 'Simplified Chinese', '简体中文'],
    ['en', 'English', '英语'],
    ['und', 'language unknown', '语言不详'],
    ['x-none', 'x-none', 'x-none'],
  ])('%s', (tag, en, zh) => {
    expect(languageInWords(tag, 'en', sayIn('en'))).toBe(en);
    expect(languageInWords(tag, 'zh-Hans', sayIn('zh-Hans'))).toBe(zh);
  });
});
