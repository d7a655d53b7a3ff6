import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortKey } from '../events/values/occurred-on.ts';
import { occurredOn } from '../test/past.ts';
import { activityByMonth } from './activity.ts';

const group = (kind: string, date: string, count = 1) => ({ kind, count, ...sortKey(date) });

describe('activity by month', () => {
  it('adds up what has a month, by kind', () => {
    const groups = [
      group('visit', '2018-11'),
      group('statement', '2018-11-14', 6),
      group('visit', '2018-10-01/2018-11'),
    ];
    expect(activityByMonth(groups).months).toEqual([
      { period: '2018-10', total: 1, kinds: { visit: 1 } },
      { period: '2018-11', total: 7, kinds: { statement: 6, visit: 1 } },
    ]);
  });
  it('puts what is known to a year, a season or less apart, never into January', () => {
    const groups = ['2014', '2018-22', '201X', '20XX', 'unknown', '../2018-11'].map((date) => group('place', date));
    expect(activityByMonth(groups)).toEqual({
      months: [],
      years: [
        { period: '2014', total: 1, kinds: { place: 1 } },
        { period: '2018', total: 1, kinds: { place: 1 } },
      ],
      vague: [
        { period: '201X', total: 1, kinds: { place: 1 } },
        { period: '20XX', total: 1, kinds: { place: 1 } },
        { period: 'unknown', total: 2, kinds: { place: 2 } },
      ],
    });
  });
  it('drops no fact and counts none twice', () => {
    const groups = fc.array(fc.tuple(fc.constantFrom('visit', 'stop'), occurredOn, fc.nat({ max: 9 })));
    fc.assert(
      fc.property(groups, (all) => {
        const { months, years, vague } = activityByMonth(all.map(([kind, date, count]) => group(kind, date, count)));
        const total = [...months, ...years, ...vague].reduce((sum, { total }) => sum + total, 0);
        expect(total).toBe(all.reduce((sum, [, , count]) => sum + count, 0));
      }),
    );
  });
});
