import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addDuration, addMonths, dayOf, daysIn, isDay, isDuration } from './day.ts';

const MILLISECONDS = 86_400_000;

/** What JavaScript says of it: a day in UTC, where every day has as many milliseconds. */
const utc = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};
const text = (date: Date): string => date.toISOString().slice(0, 10);

const first = utc(1, 1, 1).getTime() / MILLISECONDS;
const last = utc(9999, 12, 31).getTime() / MILLISECONDS;
const days = fc.integer({ min: first, max: last }).map((count) => text(new Date(count * MILLISECONDS)));

describe('a day', () => {
  it('is one that exists, written in full', () => {
    for (const day of ['0001-01-01', '2000-02-29', '2018-11-14', '2024-02-29', '9999-12-31'])
      expect(isDay(day)).toBe(true);
    const wrong = ['0000-01-01', '1900-02-29', '2018-02-29', '2018-11-31', '2018-13-01', '2018-00-10', '2018-11-00'];
    const notWritten = ['2018-11', '2018-11-14T00:00', ' 2018-11-14', '2018-11-14\n', '20181114', '', 20181114, null];
    for (const day of [...wrong, ...notWritten]) expect(isDay(day)).toBe(false);
  });
  it('exists where JavaScript has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          expect(isDay(dayOf(y, m, d))).toBe(utc(y, m, d).getUTCMonth() === m - 1);
          expect(daysIn(y, m)).toBe(utc(y, m + 1, 0).getUTCDate());
        },
      ),
    );
  });
});

describe('adding days', () => {
  it('agrees with JavaScript', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
        const expected = new Date(Date.parse(day) + count * MILLISECONDS);
        fc.pre(expected.getUTCFullYear() >= 1 && expected.getUTCFullYear() <= 9999);
        expect(addDays(day, count)).toBe(text(expected));
      }),
      {
        examples: [
          ['2024-02-28', 1],
          ['2023-02-28', 1],
          ['0001-01-01', 0],
          ['9999-12-31', 0],
          ['1582-10-04', 1],
        ],
      },
    );
  });
});

describe('adding months', () => {
  it('takes the last day where the month is too short', () => {
    expect(addMonths('2018-01-31', 1)).toBe('2018-02-28');
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
    expect(addMonths('2018-03-31', -1)).toBe('2018-02-28');
  });
  it('agrees with JavaScript', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, count) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const wanted = utc(year, month + count, 1);
        fc.pre(wanted.getUTCFullYear() >= 1 && wanted.getUTCFullYear() <= 9999);
        const longest = utc(year, month + count + 1, 0).getUTCDate();
        expect(addMonths(day, count)).toBe(text(utc(year, month + count, Math.min(date, longest))));
      }),
    );
  });
});

describe('a duration', () => {
  it('is in whole years, months, weeks and days, and is not nothing', () => {
    for (const duration of ['P5Y', 'P3M', 'P1Y6M', 'P90D', 'P2W', 'P1Y2M3W4D']) expect(isDuration(duration)).toBe(true);
    for (const duration of ['P', '', '5Y', 'P5', 'PT5H', 'P-1Y', 'P1.5Y', 'P6M1Y', 'P5Y ', 5, null]) {
      expect(isDuration(duration)).toBe(false);
    }
  });
  it('adds months first, then days', () => {
    expect(addDuration('2017-09-12', 'P5Y')).toBe('2022-09-12');
    expect(addDuration('2022-09-12', 'P3M', -1)).toBe('2022-06-12');
    expect(addDuration('2018-01-31', 'P1M1D')).toBe('2018-03-01');
    expect(addDuration('2018-01-01', 'P1W')).toBe('2018-01-08');
  });
  it('ends where the calendar does, and never turns back', () => {
    expect(addDuration('9998-01-01', 'P5Y')).toBe('9999-12-31');
    expect(addDuration('9998-01-01', 'P5Y1D')).toBe('9999-12-31');
    expect(addDuration('9500-01-01', 'P999Y')).toBe('9999-12-31');
    expect(addDuration('0003-01-01', 'P5Y1D', -1)).toBe('0001-01-01');
    const [years, months, weeks, count] = [fc.nat(999), fc.nat(9999), fc.nat(9999), fc.nat(99_999)];
    fc.assert(
      fc.property(days, years, months, weeks, count, (day, y, m, w, d) => {
        const [later, earlier] = [1, -1].map((sign) => addDuration(day, `P${y}Y${m}M${w}W${d}D`, sign as 1 | -1));
        expect([later, earlier].map(isDay)).toEqual([true, true]);
        expect(earlier! <= day && day <= later!).toBe(true);
      }),
    );
  });
  it('agrees with months and days added one after the other', () => {
    const part = fc.nat(99);
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 9000 }), part, part, part, part, (year, years, months, weeks, count) => {
        const start = dayOf(year, 1, 31);
        for (const sign of [1, -1] as const) {
          const expected = addDays(addMonths(start, sign * (12 * years + months)), sign * (7 * weeks + count));
          expect(addDuration(start, `P${years}Y${months}M${weeks}W${count}D`, sign)).toBe(expected);
        }
      }),
    );
  });
});
