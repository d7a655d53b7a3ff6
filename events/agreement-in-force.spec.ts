import { describe, expect, it } from '@jest/globals';
import {
  amended,
  inForceOn,
  notice,
  renewed,
  signed,
  superseded,
  terminated,
  terms5,
  years,
} from '../test/agreements.ts';
import { concludedOn, inForce, termsOn } from './agreement-term.ts';
import type { Agreement } from './agreements.ts';

const codes = (how: readonly { readonly code: string }[]) => how.map(({ code }) => code);

describe('in force', () => {
  const day = '2017-09-12';
  const both = [day, day];
  it.each<[string, Agreement, string, 'yes' | 'no' | 'unknown', string]>([
    ['the day before it was signed', signed(both, years(5)), '2017-09-11', 'no', 'term.not-begun'],
    ['the day it was signed', signed(both, years(5)), day, 'yes', 'term.runs'],
    ['the last day of the term', signed(both, years(5)), '2022-09-12', 'yes', 'term.runs'],
    ['the day after', signed(both, years(5)), '2022-09-13', 'no', 'term.over'],
    [
      'within the month of signing',
      signed(['2017-09', '2017-09'], years(5)),
      '2017-09-15',
      'unknown',
      'term.may-not-have-begun',
    ],
    [
      'within the month of the end',
      signed(['2017-09', '2017-09'], years(5)),
      '2022-09-15',
      'unknown',
      'term.may-be-over',
    ],
    [
      'the last day of that month',
      signed(['2017-09', '2017-09'], years(5)),
      '2022-09-30',
      'unknown',
      'term.may-be-over',
    ],
    ['after the month of the end', signed(['2017-09', '2017-09'], years(5)), '2022-10-01', 'no', 'term.over'],
    ['with a term unstated', signed(both, {}), '2018-01-01', 'unknown', 'term.unstated'],
    ['indefinitely', signed(both, { term: { kind: 'indefinite' } }), '2030-01-01', 'yes', 'term.indefinite'],
    ['not signed by all', signed([day, null], years(5)), '2018-01-01', 'unknown', 'term.not-signed'],
    [
      'not signed by all, but entered into force',
      signed([day, null], years(5), [inForceOn('2018-01-01')]),
      '2018-01-01',
      'yes',
      'term.in-force-since',
    ],
    [
      'signed, and in force later',
      signed(both, years(5), [inForceOn('2018-01-01')]),
      '2017-12-31',
      'no',
      'term.not-begun',
    ],
    ['renewed tacitly', signed(both, terms5), '2026-01-01', 'yes', 'term.renews-tacitly-by'],
    [
      'renewed tacitly until notice took effect',
      signed(both, terms5, [notice('2023-06-12')]),
      '2023-09-12',
      'yes',
      'term.notice',
    ],
    ['and no longer', signed(both, terms5, [notice('2023-06-12')]), '2023-09-13', 'no', 'term.over'],
    [
      'where notice may have been late',
      signed(both, terms5, [notice('2023-06')]),
      '2024-01-01',
      'unknown',
      'term.may-be-over',
    ],
    [
      'between the end and a late renewal',
      signed(both, years(5), [renewed('2023-01-10', { duration: 'P3Y' })]),
      '2022-12-01',
      'no',
      'term.over',
    ],
    [
      'after a late renewal',
      signed(both, years(5), [renewed('2023-01-10', { duration: 'P3Y' })]),
      '2023-01-10',
      'yes',
      'term.runs',
    ],
    [
      'after a renewal in time',
      signed(both, years(5), [renewed('2022-05', { duration: 'P3Y' })]),
      '2024-01-01',
      'yes',
      'term.renewed',
    ],
    [
      'the day before termination',
      signed(both, years(5), [terminated('2020-05-10')]),
      '2020-05-09',
      'yes',
      'term.runs',
    ],
    [
      'the day of termination',
      signed(both, years(5), [terminated('2020-05-10')]),
      '2020-05-10',
      'no',
      'term.terminated',
    ],
    [
      'within the month of termination',
      signed(both, years(5), [terminated('2020-05')]),
      '2020-05-09',
      'unknown',
      'term.terminated',
    ],
    [
      'terminated nobody knows when',
      signed(both, years(5), [terminated('unknown')]),
      '2020-05-09',
      'unknown',
      'term.terminated',
    ],
    [
      'after another took its place',
      signed(both, years(5), [superseded('2020-05-10')]),
      '2021-01-01',
      'no',
      'term.superseded',
    ],
    [
      'prolonged by an amendment',
      signed(both, years(5), [amended('2020-01-01', years(7))]),
      '2023-01-01',
      'yes',
      'term.amended',
    ],
    [
      'perhaps prolonged by then',
      signed(both, years(1), [amended('2020', years(7))]),
      '2020-05-01',
      'unknown',
      'term.amendment-open',
    ],
    ['signed about 2017', signed(['2017~', '2017~'], years(5)), '2019-01-01', 'unknown', 'term.may-not-have-begun'],
  ])('%s', (_, agreement, on, answer, because) => {
    const { answer: given, how } = inForce(agreement, on);
    expect(given).toBe(answer);
    expect(codes(how)).toContain(because);
  });
});

describe('the day of conclusion', () => {
  it.each([
    [['2017-06-05', '2017-06-05'], '2017-06-05'],
    [['2017-06', '2017-09-12'], '2017-09-12'],
    [['2017-09', '2017-09-12'], '2017-09-12/2017-09-30'],
    [['2017', 'unknown'], '2017-01-01/..'],
    [['unknown', 'unknown'], 'unknown'],
    [['2015-07', '2015-07'], '2015-07'],
  ])('signed %j: %s', (days, expected) => {
    expect(concludedOn(signed(days, {}))).toBe(expected);
  });
});

describe('terms on a day', () => {
  it('are those of the amendments that may have taken effect, in the order of effect', () => {
    const both = signed(['2017', '2017'], { noticePeriod: 'P3M' }, [
      amended('2020-01-01', years(7)),
      amended('2019-01-01', years(6), 2),
    ]);
    expect(termsOn(both, '2018-12-31').term).toEqual({ kind: 'unstated' });
    expect(termsOn(both, '2019-06-01').term).toEqual(years(6).term);
    expect(termsOn(both).term).toEqual(years(7).term);
  });
});
