import { sayIn } from '../language/say-in.ts';
import { dateInWords } from './dates.ts';

describe('A date in words', () => {
  it.each([
    ['2018-11-14', 'Wed 14 Nov 2018', '2018年11月14日 星期三'],
    ['2018-11', 'some day in Nov 2018', '2018年11月（某日）'],
    ['2017-09', 'some day in Sep 2017', '2017年9月（某日）'],
    ['2014', 'in 2014', '2014年内'],
    ['2018-11-14/2018-11-16', '14 to 16 Nov 2018', '2018年11月14日至16日'],
    ['2018-11-30/2018-12', '30 Nov 2018 to Dec 2018', '2018年11月30日至2018年12月'],
    ['2017~', 'about 2017', '约2017年'],
    ['2019?', '2019, perhaps', '2019年（存疑）'],
    ['2017-05%', 'about May 2017, perhaps', '约2017年5月（存疑）'],
    ['../2018-11', 'by Nov 2018', '2018年11月前'],
    ['2018-11-14/..', 'on or after Wed 14 Nov 2018', '2018年11月14日 星期三或之后'],
    ['201X', 'in the 2010s', '2010年代'],
    ['19XX', 'some time from 1900 to 1999', '1900年至1999年间'],
    ['2018-23', 'autumn 2018', '2018年秋季'],
    ['2018-XX', 'in 2018', '2018年内'],
    ['0099', 'in 99', '99年内'],
    ['unknown', 'date unknown', '日期不详'],
  ])('%s', (edtf, en, zh) => {
    expect(dateInWords(edtf, 'en', sayIn('en'))).toBe(en);
    expect(dateInWords(edtf, 'zh-Hans', sayIn('zh-Hans'))).toBe(zh);
  });
});
