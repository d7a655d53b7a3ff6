import { describe, expect, it } from '@jest/globals';
import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { dayOf, daysIn } from './day.ts';
import {
  boundsOf,
  certainlyAfter,
  certainlyApart,
  certainlyBefore,
  parseOccurredOn,
  sortKey,
  UNKNOWN,
  type Bounds,
} from './occurred-on.ts';

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** Years close together, so that what is compared often touches, and now and then the whole range. */
const years = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2014, max: 2020 }) },
  fc.integer({ min: 1, max: 9998 }),
);
const plainDays = fc
  .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dayOf(year, month, Math.min(day, daysIn(year, month))));
const plain = fc.oneof(
  years.map((year) => pad(year, 4)),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${pad(year, 4)}-${pad(month)}`),
  plainDays,
);
const marked = fc.tuple(plain, fc.constantFrom('', '', '?', '~', '%')).map(([date, mark]) => date + mark);
const single = fc.oneof(
  { weight: 4, arbitrary: marked },
  years.map((year) => `${pad(year, 4).slice(0, 3)}X`),
  years.map((year) => `${pad(year, 4).slice(0, 2)}XX`),
  plainDays.map((day) => `${day.slice(0, 7)}-XX`),
  years.map((year) => `${pad(year, 4)}-XX`),
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${pad(year, 4)}-${season}`),
);
const side = fc.oneof({ weight: 3, arbitrary: marked }, fc.constantFrom('..', ''));
const intervals = fc.tuple(side, side).map((sides) => sides.join('/'));
/** Dates as a source gives them, each one valid. */
const dates = fc
  .oneof({ weight: 5, arbitrary: single }, { weight: 3, arbitrary: intervals }, fc.constant(UNKNOWN))
  .filter((text) => parseOccurredOn(text) !== null);

const known = (bounds: readonly (string | null)[]) => bounds.filter((bound) => bound !== null);

describe('what a date says', () => {
  const day = (text: string) => ({ earliest: text, startLatest: text, endEarliest: text, latest: text });
  const within = (first: string, last: string) => ({
    earliest: first,
    startLatest: last,
    endEarliest: first,
    latest: last,
  });
  it.each<[string, Partial<Bounds>]>([
    ['2018-11-14', { ...day('2018-11-14'), precision: 'day', uncertain: false, approximate: false }],
    ['2018-11', { ...within('2018-11-01', '2018-11-30'), precision: 'month' }],
    ['2018-11-XX', { ...within('2018-11-01', '2018-11-30'), precision: 'month' }],
    ['2020-02', { ...within('2020-02-01', '2020-02-29'), precision: 'month' }],
    ['2014', { ...within('2014-01-01', '2014-12-31'), precision: 'year' }],
    ['2014-XX-XX', { ...within('2014-01-01', '2014-12-31'), precision: 'year' }],
    ['2019?', { ...within('2019-01-01', '2019-12-31'), precision: 'year', uncertain: true, approximate: false }],
    ['2017~', { ...within('2017-01-01', '2017-12-31'), uncertain: false, approximate: true }],
    ['2017%', { ...within('2017-01-01', '2017-12-31'), uncertain: true, approximate: true }],
    ['201X', { ...within('2010-01-01', '2019-12-31'), precision: 'decade' }],
    ['20XX', { ...within('2000-01-01', '2099-12-31'), precision: 'century' }],
    ['000X', { ...within('0001-01-01', '0009-12-31'), precision: 'decade' }],
    ['2018-22', { ...within('2018-01-01', '2018-12-31'), precision: 'season' }],
    ['2018-24', { ...within('2018-01-01', '2019-02-28'), precision: 'season' }],
    [
      '2018-11-14/2018-11-16',
      {
        earliest: '2018-11-14',
        startLatest: '2018-11-14',
        endEarliest: '2018-11-16',
        latest: '2018-11-16',
        precision: 'day',
      },
    ],
    ['2018-11-14/2018-11-14', { ...day('2018-11-14'), precision: 'day' }],
    [
      '2015/..',
      { earliest: '2015-01-01', startLatest: '2015-12-31', endEarliest: '2015-01-01', latest: null, precision: 'year' },
    ],
    ['2015/', { earliest: '2015-01-01', latest: null }],
    [
      '../2018-11',
      { earliest: null, startLatest: '2018-11-30', endEarliest: '2018-11-01', latest: '2018-11-30', precision: 'none' },
    ],
    [
      '2018/2018-06',
      { earliest: '2018-01-01', startLatest: '2018-06-30', endEarliest: '2018-06-01', latest: '2018-06-30' },
    ],
    [
      '2018-06/2018',
      { earliest: '2018-06-01', startLatest: '2018-06-30', endEarliest: '2018-06-01', latest: '2018-12-31' },
    ],
    ['2015~/2018?', { precision: 'year', uncertain: true, approximate: true }],
    [UNKNOWN, { earliest: null, startLatest: null, endEarliest: null, latest: null, precision: 'none' }],
  ])('%s', (text, bounds) => {
    expect(parseOccurredOn(text)).toMatchObject(bounds);
  });
  it.each([
    '',
    ' 2018',
    '2018 ',
    '2018-1',
    '2018-13',
    '2018-00',
    '2018-02-30',
    '2019-02-29',
    '2018-20',
    '2018-25',
    '0000',
    '-0001',
    'Y20180',
    '20181114',
    '2018-11-14T10:00',
    '14.11.2018',
    '2018年11月14日',
    '201X-01',
    '2X18',
    '2018-XX-05',
    '2018-11-1X',
    '2018-22?',
    '2018-22/2018-23',
    '201X?',
    '201X/2018',
    '2018-XX/2019',
    '2018-11-16/2018-11-14',
    '2018/2019/2020',
    '../..',
    '/',
    '..',
    '2018/unknown',
    'Unknown',
  ])('refuses %j', (text) => {
    expect(parseOccurredOn(text)).toBeNull();
    expect(() => boundsOf(text)).toThrow(RangeError);
  });
});

describe('against the npm package edtf', () => {
  /** Level 1 there; null for what it refuses. */
  const theirs = (text: string) => {
    try {
      return parse(text, { level: 1 });
    } catch {
      return null;
    }
  };
  const milliseconds = (day: string, end: boolean) => Date.parse(`${day}T${end ? '23:59:59.999' : '00:00:00.000'}Z`);

  it('takes nothing that is not level 1', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789'.split(''),
      '-',
      '-',
      'X',
      '?',
      '~',
      '%',
      '/',
      '.',
      '1',
      '2',
      'T',
      'Y',
      'u',
    );
    const scrambled = fc
      .tuple(dates, fc.nat(20), alphabet)
      .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
    const noise = fc.array(alphabet, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(single, intervals, scrambled, noise), (text) => {
        fc.pre(text !== UNKNOWN && parseOccurredOn(text) !== null);
        expect({ text, level: theirs(text)?.level }).toEqual({ text, level: expect.any(Number) });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes all of level 1 but what a calendar date does not need', () => {
    fc.assert(
      fc.property(fc.oneof(single, intervals), (text) => {
        fc.pre(theirs(text) !== null);
        // An interval of nothing is `unknown` here; one that ends before it starts is valid text and no time.
        fc.pre(text.replaceAll('.', '') !== '/');
        const [start = '', end = ''] = text.split('/');
        const [from, to] = [parseOccurredOn(start), parseOccurredOn(end)];
        if (from?.earliest && to?.latest) fc.pre(from.earliest <= to.latest);
        expect({ text, bounds: parseOccurredOn(text) }).toEqual({ text, bounds: expect.anything() });
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bounds for plain and qualified dates', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const bounds = boundsOf(text);
        const { min, max } = edtf(text);
        expect([milliseconds(bounds.earliest ?? '', false), milliseconds(bounds.latest ?? '', true)]).toEqual([
          min,
          max,
        ]);
      }),
    );
  });
});

describe('laws', () => {
  it('bounds stand in their order', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const { earliest, startLatest, endEarliest, latest } = boundsOf(text);
        for (const bounds of [known([earliest, startLatest, latest]), known([earliest, endEarliest, latest])]) {
          expect(bounds).toEqual([...bounds].sort());
        }
      }),
    );
  });
  it('what is less exact contains what is more exact', () => {
    fc.assert(
      fc.property(plainDays, (day) => {
        const exact = boundsOf(day);
        for (const text of [
          day.slice(0, 7),
          `${day.slice(0, 7)}-XX`,
          day.slice(0, 4),
          `${day.slice(0, 3)}X`,
          `${day.slice(0, 2)}XX`,
        ]) {
          const bounds = boundsOf(text);
          expect(bounds.earliest! <= exact.earliest! && exact.latest! <= bounds.latest!).toBe(true);
          expect(certainlyApart(text, day)).toBe(false);
        }
      }),
    );
  });
  it('certainly before is a strict order', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(certainlyBefore(a, a)).toBe(false);
        expect(certainlyBefore(a, b) && certainlyBefore(b, a)).toBe(false);
        if (certainlyBefore(a, b) && certainlyBefore(b, c)) expect(certainlyBefore(a, c)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('certainly apart means that no day is in both', () => {
    fc.assert(
      fc.property(dates, dates, plainDays, (a, b, day) => {
        const holds = (text: string) => {
          const { earliest, latest } = boundsOf(text);
          return (earliest ?? '') <= day && day <= (latest ?? '9999-12-31');
        };
        fc.pre(holds(a) && holds(b));
        expect(certainlyApart(a, b)).toBe(false);
      }),
    );
  });
  it('nothing is certain about a date that is not', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom('?', '~', '%'), dates, plainDays, (text, mark, other, day) => {
        expect(certainlyApart(text + mark, other)).toBe(false);
        expect(certainlyAfter(text + mark, day)).toBe(false);
      }),
    );
    expect([certainlyApart(UNKNOWN, '2018'), certainlyAfter(UNKNOWN, '2018-11-14')]).toEqual([false, false]);
  });
  it('certainly after a day is certainly after it as a date', () => {
    expect([certainlyAfter('2018-11-14', '2018-11-14'), certainlyAfter('2018-11-15', '2018-11-14')]).toEqual([
      false,
      true,
    ]);
    fc.assert(
      fc.property(dates, plainDays, (text, day) => {
        expect(certainlyAfter(text, day)).toBe(certainlyBefore(day, text));
      }),
    );
  });
  it('sorts any two dates one way, or as equal', () => {
    const compare = (a: string, b: string) => {
      const [left, right] = [sortKey(a), sortKey(b)];
      return left.earliest === right.earliest
        ? Math.sign(left.precision - right.precision)
        : left.earliest < right.earliest
          ? -1
          : 1;
    };
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(compare(a, b) + compare(b, a)).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
        // What is certainly before sorts before, unless nobody knows when it began.
        if (certainlyBefore(a, b)) expect(compare(a, b)).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });
  it('sorts the coarser date first, and what has no start before all', () => {
    const order = [
      'unknown',
      '../2018',
      '20XX',
      '201X',
      '2018',
      '2018-21',
      '2018-01',
      '2018-01-01',
      '2018-01-02',
      '2018-02',
    ];
    const sorted = [...order].reverse().sort((a, b) => {
      const [left, right] = [sortKey(a), sortKey(b)];
      return left.earliest < right.earliest
        ? -1
        : left.earliest > right.earliest
          ? 1
          : left.precision - right.precision;
    });
    expect(sorted.slice(2)).toEqual(order.slice(2));
    expect(new Set(sorted.slice(0, 2))).toEqual(new Set(order.slice(0, 2)));
  });
});
