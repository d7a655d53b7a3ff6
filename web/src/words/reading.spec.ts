import { fill, type Language } from '../../../commands/messages/messages.ts';
import type { Say } from '../language/language.ts';
import { dateInWords } from './dates.ts';
import { wordMessages } from './messages.ts';
import { readDate } from './reading.ts';

const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(wordMessages[key as keyof typeof wordMessages][language], values);

describe('What people type as a date', () => {
  it.each([
    ['14 Nov 2018', '2018-11-14'],
    ['Wed 14 Nov 2018', '2018-11-14'],
    ['Wednesday, 14th November 2018', '2018-11-14'],
    ['November 14, 2018', '2018-11-14'],
    ['2018/11/14', '2018-11-14'],
    ['2018/1/4', '2018-01-04'],
    ['2018.11.14', '2018-11-14'],
    ['14/11/2018', '2018-11-14'],
    ['11/14/2018', '2018-11-14'],
    ['Nov 2018', '2018-11'],
    ['Sept. 2017', '2017-09'],
    ['2018/11', '2018-11'],
    ['in 2014', '2014'],
    ['2014', '2014'],
    ['about 2017', '2017~'],
    ['c. 2017', '2017~'],
    ['circa May 2017', '2017-05~'],
    ['2019?', '2019?'],
    ['2019, perhaps', '2019?'],
    ['about 2019?', '2019%'],
    ['2018年11月14日', '2018-11-14'],
    ['2018年11月14日 星期三', '2018-11-14'],
    ['２０１８年１１月', '2018-11'],
    ['2018 年 11 月', '2018-11'],
    ['2014年', '2014'],
    ['约2017年', '2017~'],
    ['2017年左右', '2017~'],
    ['2019年（存疑）', '2019?'],
    ['by Nov 2018', '../2018-11'],
    ['2018年11月前', '../2018-11'],
    ['from 14 Nov 2018', '2018-11-14/..'],
    ['since 2015', '2015/..'],
    ['2018年11月14日或之后', '2018-11-14/..'],
    ['2018年起', '2018/..'],
    ['14-16 Nov 2018', '2018-11-14/2018-11-16'],
    ['14 to 16 Nov 2018', '2018-11-14/2018-11-16'],
    ['from 14 to 16 November 2018', '2018-11-14/2018-11-16'],
    ['30 Nov – 2 Dec 2018', '2018-11-30/2018-12-02'],
    ['Nov-Dec 2018', '2018-11/2018-12'],
    ['2014-2018', '2014/2018'],
    ['2018/11/14 - 2018/11/16', '2018-11-14/2018-11-16'],
    ['2018年11月14日至16日', '2018-11-14/2018-11-16'],
    ['2018年11月30日至12月2日', '2018-11-30/2018-12-02'],
    ['the 2010s', '201X'],
    ['autumn 2018', '2018-23'],
    ['2018年秋季', '2018-23'],
    ['unknown', 'unknown'],
    ['日期不详', 'unknown'],
    ['2018-11-14/2018-11-16', '2018-11-14/2018-11-16'],
    ['../2018-11', '../2018-11'],
    ['201x', '201X'],
  ])('%s is %s', (typed, edtf) => expect(readDate(typed)).toEqual({ edtf }));

  it.each([
    ['03/04/2018', 'ambiguous'],
    ['16-14 Nov 2018', 'backwards'],
    ['30 Feb 2018', 'no-date'],
    ['31 Nov', 'no-date'],
    ['Novembre 2018', 'no-date'],
    ['soon', 'no-date'],
    ['', 'no-date'],
    ['about', 'no-date'],
    ['14 2018', 'no-date'],
    ['before the forum', 'no-date'],
    ['2018-13', 'no-date'],
    [`14 Nov 2018${' x'.repeat(100)}`, 'no-date'],
  ])('%s is none: %s', (typed, problem) => expect(readDate(typed)).toEqual({ problem }));

  it.each([
    '2018-11-14',
    '2018-11',
    '2014',
    '2018-11-14/2018-11-16',
    '2018-11-30/2018-12',
    '2017~',
    '2019?',
    '2017-05%',
    '../2018-11',
    '2018-11-14/..',
    '201X',
    '19XX',
    '2018-23',
    'unknown',
  ])('%s is read back from its own words', (edtf) => {
    for (const language of ['en', 'zh-Hans'] as const)
      expect(readDate(dateInWords(edtf, language, sayIn(language)))).toEqual({ edtf });
  });
});
