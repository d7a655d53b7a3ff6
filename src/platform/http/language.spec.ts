import { languageOf } from './language.ts';

it.each([
  [undefined, undefined, 'en'],
  [undefined, 'zh-CN,zh;q=0.9', 'zh-Hans'],
  [undefined, 'fr-CH, fr;q=0.9, en;q=0.8, zh;q=0.7, *;q=0.5', 'en'],
  [undefined, 'en;q=0.1, ZH-hans;q=0.2', 'zh-Hans'],
  [undefined, 'zh;q=0, en;q=0.1', 'en'],
  [undefined, 'de', 'en'],
  [undefined, ';;;,,q=', 'en'],
  ['zh-Hans', 'en', 'zh-Hans'],
  ['en', 'zh', 'en'],
  ['fr', 'zh', 'zh-Hans'],
  [['zh'], 'en', 'en'],
] as const)('lang %j and Accept-Language %j are read in %s', (lang, accepted, language) => {
  expect(languageOf(lang, accepted === undefined ? {} : { 'accept-language': accepted })).toBe(language);
});
