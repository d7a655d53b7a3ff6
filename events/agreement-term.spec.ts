import { describe, expect, it } from '@jest/globals';
import { amended, inForceOn, notice, renewed, signed, tacit, terminated, terms5, years } from '../test/agreements.ts';
import { concludedOn, inForce, termOf, type Reckoned } from './agreement-term.ts';
import type { Agreement } from './agreements.ts';

const bounds = ({ earliest, latest }: Reckoned) => [earliest, latest];
const codes = (how: readonly { readonly code: string }[]) => how.map(({ code }) => code);

describe('an MOU of three parties signed 2017-09, 2017-09-12 and on an unknown day; five years, tacit renewal by one, three months of notice', () => {
  const mou = signed(['2017-09', '2017-09-12', 'unknown'], terms5);
  it('was concluded on the latest known day at the earliest', () => {
    expect(bounds(termOf(mou).start)).toEqual(['2017-09-12', null]);
    expect(concludedOn(mou)).toBe('2017-09-12/..');
    expect(codes(termOf(mou).start.how)).toEqual(['term.concluded', 'term.signing-unknown']);
  });
  it('ends, and wants notice, five years later at the earliest', () => {
    const { end, noticeBy, renewsTacitly } = termOf(mou);
    expect(bounds(end)).toEqual(['2022-09-12', null]);
    expect(noticeBy && bounds(noticeBy)).toEqual(['2022-06-12', null]);
    expect(renewsTacitly).toBe(true);
    expect(codes(noticeBy?.how ?? [])).toEqual(['term.duration', 'term.renews-tacitly-by', 'term.notice-period']);
  });
  it.each([
    ['2017-09-11', 'no', 'term.not-begun'],
    ['2017-09-12', 'unknown', 'term.may-not-have-begun'],
    ['2020-01-01', 'unknown', 'term.may-not-have-begun'],
  ])('on %s: %s', (day, answer, why) => {
    expect(inForce(mou, day).answer).toBe(answer);
    expect(codes(inForce(mou, day).how)).toContain(why);
  });
  it('is sure of itself once the third day is known to be before the others', () => {
    const known = signed(['2017-09', '2017-09-12', '2017-08'], terms5);
    expect(bounds(termOf(known).start)).toEqual(['2017-09-12', '2017-09-30']);
    expect(bounds(termOf(known).end)).toEqual(['2022-09-12', '2022-09-30']);
    expect(inForce(known, '2017-10-01').answer).toBe('yes');
  });
});

describe('the end of a term', () => {
  it.each<[string, Agreement, string | undefined, readonly (string | null)[]]>([
    [
      'four years from the signing (fact 19)',
      signed(['2019-10-28', '2019-10-28'], years(4)),
      undefined,
      ['2023-10-28', '2023-10-28'],
    ],
    ['a month is a band', signed(['2017-09', '2017-09'], years(1)), undefined, ['2018-09-01', '2018-09-30']],
    [
      'from the leap day to the end of February',
      signed(['2016-02-29', '2016-02-29'], years(1)),
      undefined,
      ['2017-02-28', '2017-02-28'],
    ],
    [
      'from the entry into force where it is known',
      signed(['2017-06-05', '2017-06-05'], years(1), [inForceOn('2018-01-01')]),
      undefined,
      ['2019-01-01', '2019-01-01'],
    ],
    [
      'open where the entry into force is on an unknown day',
      signed(['2017-06-05', '2017-06-05'], years(1), [inForceOn('unknown')]),
      undefined,
      ['2018-06-05', null],
    ],
    [
      'the day that was agreed',
      signed(['2017-06-05', '2017-06-05'], { term: { kind: 'until', until: '2020' } }),
      undefined,
      ['2020-01-01', '2020-12-31'],
    ],
    ['open while a party has not signed', signed(['2017-06-05', null], years(1)), undefined, ['2018-06-05', null]],
    [
      'of the period that runs on the day',
      signed(['2017-09-12', '2017-09-12'], terms5),
      '2024-01-01',
      ['2024-09-12', '2024-09-12'],
    ],
    [
      'of the first period on its last day',
      signed(['2017-09-12', '2017-09-12'], terms5),
      '2022-09-12',
      ['2022-09-12', '2022-09-12'],
    ],
    [
      'of the period in which notice came in time',
      signed(['2017-09-12', '2017-09-12'], terms5, [notice('2023-06-12')]),
      '2030-01-01',
      ['2023-09-12', '2023-09-12'],
    ],
    [
      'of the next period where notice came a day late',
      signed(['2017-09-12', '2017-09-12'], terms5, [notice('2023-06-13')]),
      undefined,
      ['2024-09-12', '2024-09-12'],
    ],
    [
      'of either where the month of the notice does not decide',
      signed(['2017-09-12', '2017-09-12'], terms5, [notice('2023-06')]),
      undefined,
      ['2023-09-12', '2024-09-12'],
    ],
    [
      'open where tacit renewal is by an unknown period',
      signed(['2017-09-12', '2017-09-12'], { ...years(5), ...tacit() }),
      '2023-01-01',
      ['2023-01-01', null],
    ],
    [
      'when an express renewal says',
      signed(['2017-09-12', '2017-09-12'], years(5), [renewed('2022-05', { until: '2025-12-31' })]),
      undefined,
      ['2025-12-31', '2025-12-31'],
    ],
    [
      'a renewal of three years counts from the end before',
      signed(['2017-09-12', '2017-09-12'], years(5), [renewed('2022-05', { duration: 'P3Y' })]),
      undefined,
      ['2025-09-12', '2025-09-12'],
    ],
    [
      'a renewal after the end counts from its own day',
      signed(['2017-09-12', '2017-09-12'], years(5), [renewed('2023-01-10', { duration: 'P3Y' })]),
      undefined,
      ['2026-01-10', '2026-01-10'],
    ],
    [
      'a renewal that came later does not count yet',
      signed(['2017-09-12', '2017-09-12'], years(5), [renewed('2022-05-01', { duration: 'P3Y' })]),
      '2021-01-01',
      ['2022-09-12', '2022-09-12'],
    ],
    [
      'a renewal after a notice stands',
      signed(['2017-09-12', '2017-09-12'], years(5), [
        notice('2022-01-01'),
        renewed('2022-05-01', { duration: 'P3Y' }),
      ]),
      undefined,
      ['2025-09-12', '2025-09-12'],
    ],
    [
      'an amendment counts from its effective date',
      signed(['2017-09-12', '2017-09-12'], years(5), [amended('2020-01-01', years(7))]),
      '2020-01-01',
      ['2024-09-12', '2024-09-12'],
    ],
    [
      'and not the day before',
      signed(['2017-09-12', '2017-09-12'], years(5), [amended('2020-01-01', years(7))]),
      '2019-12-31',
      ['2022-09-12', '2022-09-12'],
    ],
    [
      'either, while an amendment may or may not have taken effect',
      signed(['2017-09-12', '2017-09-12'], years(5), [amended('2020', years(7))]),
      '2020-06-01',
      ['2022-09-12', '2024-09-12'],
    ],
    [
      'the day of termination',
      signed(['2017-09-12', '2017-09-12'], years(5), [terminated('2020-05')]),
      undefined,
      ['2020-05-01', '2020-05-31'],
    ],
    [
      'not a termination that came after it',
      signed(['2017-09-12', '2017-09-12'], years(5), [terminated('2024-05')]),
      undefined,
      ['2022-09-12', '2022-09-12'],
    ],
    [
      'notice to an indefinite agreement',
      signed(['2017-09-12', '2017-09-12'], { term: { kind: 'indefinite' }, noticePeriod: 'P6M' }, [
        notice('2020-01-15'),
      ]),
      undefined,
      ['2020-07-15', '2020-07-15'],
    ],
    [
      'where the notice says when',
      signed(['2017-09-12', '2017-09-12'], years(5), [notice('2020-01-15', '2020-12-31')]),
      undefined,
      ['2020-12-31', '2020-12-31'],
    ],
  ])('%s', (_, agreement, day, expected) => {
    expect(bounds(termOf(agreement, day).end)).toEqual(expected);
  });
  it('is indefinite, or unknown, and then there is no deadline', () => {
    const indefinite = termOf(signed(['2017', '2017'], { term: { kind: 'indefinite' }, noticePeriod: 'P3M' }));
    expect([indefinite.end.kind, indefinite.noticeBy]).toEqual(['indefinite', null]);
    const unknown = termOf(signed(['2017', '2017'], { noticePeriod: 'P3M' }));
    expect([unknown.end.kind, unknown.noticeBy]).toEqual(['unknown', null]);
  });
  it('says that an approximate date is about, not certain', () => {
    expect(termOf(signed(['2017~', '2017~'], years(5))).end.approximate).toBe(true);
  });
});
