import type { Activity } from '../../../projections/activity.ts';
import { calendarOf, laneTotals, MOST_YEARS, stepOf } from './activity-years.ts';

const activity = (period: string, total: number, kind = 'visit'): Activity => ({
  period,
  total,
  kinds: { [kind]: total },
});
const nothing = { months: [], years: [], vague: [] };

describe('Activity as a calendar', () => {
  it('has a line for each year, the newest first, and says in which nothing happened', () => {
    const { lines, total, most, earlier } = calendarOf(
      { months: [activity('2015-07', 1), activity('2018-11', 14)], years: [activity('2018', 2)], vague: [] },
      '2020-03-01',
    );
    expect(lines).toMatchObject([
      { from: 2019, to: 2020 },
      { year: 2018, unplaced: { total: 2 }, total: 16 },
      { from: 2016, to: 2017 },
      { year: 2015, total: 1 },
    ]);
    expect(lines[1]).toMatchObject({ months: [...Array.from({ length: 10 }), { total: 14 }, undefined] });
    expect([total, most, earlier]).toEqual([17, 14, undefined]);
  });
  it('says so of a single year too', () => {
    const { lines } = calendarOf({ ...nothing, years: [activity('2016', 1), activity('2018', 1)] }, '2018-06-01');
    expect(lines).toMatchObject([{ year: 2018 }, { from: 2017, to: 2017 }, { year: 2016 }]);
  });
  it('shows what lies ahead above the year of today, without a gap between', () => {
    const { lines } = calendarOf(
      { ...nothing, months: [activity('2021-01', 1), activity('2020-12', 1)] },
      '2020-12-31',
    );
    expect(lines).toMatchObject([{ year: 2021 }, { year: 2020 }]);
  });
  it('counts what is vague, and what came before the last line, without a place in it', () => {
    const years = Array.from({ length: MOST_YEARS + 2 }, (_, index) => activity(String(2001 + index), 1));
    const { lines, vague, earlier, total } = calendarOf(
      { ...nothing, years, vague: [activity('199X', 3)] },
      '2014-01-01',
    );
    expect(lines).toHaveLength(MOST_YEARS);
    expect([vague, earlier, total]).toEqual([3, { until: 2002, total: 2 }, MOST_YEARS + 5]);
  });
  it('of nothing is empty', () => {
    expect(calendarOf(nothing, '2020-01-01')).toEqual({ total: 0, lines: [], earlier: undefined, vague: 0, most: 0 });
  });
});

it('What there is in a month stands beside the most there was in one', () => {
  expect([0, 1, 5, 14].map((count) => stepOf(count, 14))).toEqual([0, 1, 2, 4]);
});

it('Kinds are counted over all periods, parts with their whole', () => {
  const totals = laneTotals({
    months: [activity('2018-11', 2), activity('2018-12', 1, 'stop')],
    years: [activity('2014', 1, 'place')],
    vague: [activity('unknown', 3)],
  });
  expect([...totals]).toEqual([
    ['visit', 6],
    ['place', 1],
  ]);
});
