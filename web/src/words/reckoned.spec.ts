import { sayIn } from '../language/say-in.ts';
import { boundsAsDate, boundsInWords } from './reckoned.ts';

describe('A derived day in words', () => {
  it.each([
    ['2023-10-28', '2023-10-28', '28 Oct 2023', '2023年10月28日'],
    ['2022-09-12', null, '12 Sep 2022 at the earliest', '最早2022年9月12日'],
    [null, '2022-09-12', '12 Sep 2022 at the latest', '最迟2022年9月12日'],
    ['2021-09-01', '2021-09-30', 'some day in Sep 2021', '2021年9月（某日）'],
    ['2021-01-01', '2021-12-31', 'in 2021', '2021年内'],
    ['2021-02-01', '2021-02-28', 'some day in Feb 2021', '2021年2月（某日）'],
    ['2021-09-02', '2021-09-30', 'between 2 Sep 2021 and 30 Sep 2021', '2021年9月2日至2021年9月30日之间'],
    [null, null, 'unknown', '不详'],
  ])('%s to %s', (earliest, latest, en, zh) => {
    expect(boundsInWords({ earliest, latest }, 'en', sayIn('en'))).toBe(en);
    expect(boundsInWords({ earliest, latest }, 'zh-Hans', sayIn('zh-Hans'))).toBe(zh);
  });
  it('stands in files as it is kept', () => {
    const days = ['2022-01-01', '2022-02-01'] as const;
    expect(boundsAsDate({ earliest: days[0], latest: days[0] })).toBe('2022-01-01');
    expect(boundsAsDate({ earliest: days[0], latest: days[1] })).toBe('2022-01-01/2022-02-01');
    expect(boundsAsDate({ earliest: days[0], latest: null })).toBe('2022-01-01/..');
    expect(boundsAsDate({ earliest: null, latest: null })).toBe('unknown');
    expect(boundsAsDate({ earliest: null, latest: null, kind: 'indefinite' })).toBe('');
  });
  it('what has no end has none, and what is about a day says so', () => {
    const bounds = { earliest: '2022-01-01', latest: '2022-01-01' };
    expect(boundsInWords({ earliest: null, latest: null, kind: 'indefinite' }, 'en', sayIn('en'))).toBe('no end');
    expect(boundsInWords({ ...bounds, approximate: true }, 'en', sayIn('en'))).toBe('about 1 Jan 2022');
  });
});
