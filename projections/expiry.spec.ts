import { notice, renewed, signedRecord, superseded, terminated, terms5, years } from '../test/agreements.ts';
import { agreements, type AgreementRow } from './agreement-register.ts';
import { countsOn, expiryBoard, expiryOf } from './expiry.ts';
import { rowsOf } from './projection.ts';

const today = '2026-11-25';
const until = '2027-11-25';

const rowOf = (...[days, ...more]: Parameters<typeof signedRecord>): AgreementRow =>
  rowsOf(agreements, signedRecord(days, ...more))[0]?.row as AgreementRow;
const both = (day: string) => [day, day];

describe('the expiry board', () => {
  it('the first date is the day to act: the deadline for notice, then the end', () => {
    const found = expiryOf(rowOf(both('2022-03-01'), { ...years(5), noticePeriod: 'P2M' }), today);
    expect(found).toMatchObject({ place: 'ahead', card: { actBy: '2027-01-01', end: { latest: '2027-03-01' } } });
    const given = expiryOf(
      rowOf(both('2022-03-01'), { ...years(5), noticePeriod: 'P2M' }, [notice('2026-10-01')]),
      today,
    );
    expect(given?.card).toMatchObject({ noticeBy: null });
  });
  it('moves on with every renewal, tacit or express', () => {
    const tacit = expiryOf(rowOf(both('2017-09-12'), terms5), today);
    expect(tacit).toMatchObject({ place: 'ahead', card: { actBy: '2027-06-12', renewsTacitly: true } });
    const express = rowOf(both('2018-12-01'), years(4), [renewed('2022-12-01', { until: '2027-02-01' })]);
    expect(expiryOf(express, today)).toMatchObject({ place: 'ahead', card: { actBy: '2027-02-01' } });
  });
  it('what is over and nobody said so stays; what somebody ended goes', () => {
    const four = rowOf(both('2019-10-28'), years(4));
    expect(expiryOf(four, today)).toMatchObject({ place: 'ended', card: { end: { latest: '2023-10-28' } } });
    expect(expiryOf(rowOf(both('2019-10-28'), years(4), [terminated('2022-01-01')]), today)).toBeNull();
    expect(expiryOf(rowOf(both('2019-10-28'), years(9), [superseded('2022-01-01')]), today)).toBeNull();
  });
  it('an unknown end stands apart; what holds for ever, or nobody concluded, does not end', () => {
    expect(expiryOf(rowOf(both('2017'), {}), today)).toMatchObject({ place: 'unknown' });
    expect(expiryOf(rowOf(both('2017'), { term: { kind: 'indefinite' } }), today)).toBeNull();
    expect(expiryOf(rowOf(['2017', null], years(40)), today)).toBeNull();
  });
  it('what may be over already is to be acted on today', () => {
    expect(expiryOf(rowOf(['2021-09', 'unknown'], years(5)), today)?.card).toMatchObject({ actBy: today });
  });
  it('nothing is dropped: later ones are counted', () => {
    const rows = [rowOf(both('2022-03-01'), years(5)), rowOf(both('2022-03-01'), years(9)), rowOf(both('2017'), {})];
    const board = expiryBoard(rows, today, until);
    expect([board.ahead.length, board.ended.length, board.unknown.length, board.later]).toEqual([1, 0, 1, 1]);
  });
  it('the next day to act comes first, and the day itself is not over', () => {
    const ends = (end: string) => rowOf(both('2022-03-01'), { term: { kind: 'until', until: end } });
    const board = expiryBoard([ends('2027-05-01'), ends(today), ends('2027-04-01'), ends('2026-11-24')], today, until);
    expect(board.ahead.map(({ actBy }) => actBy)).toEqual([today, '2027-04-01', '2027-05-01']);
    expect(board.ended.map(({ end }) => end.latest)).toEqual(['2026-11-24']);
  });
});

describe('how many agreements are in force', () => {
  it('withdrawn ones are none of them', () => {
    const ran = rowOf(both('2022-03-01'), years(5));
    const rows = [
      ran,
      { ...ran, standing: 'withdrawn' } as const,
      rowOf(both('2017'), {}),
      rowOf(both('2017'), years(1)),
    ];
    expect(countsOn(rows, today)).toEqual({ yes: 1, no: 1, unknown: 1, withdrawn: 1 });
  });
});
