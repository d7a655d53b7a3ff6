import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordOf, type Past } from '../test/given-when-then.ts';
import { details, fulfilled, made, released, superseded } from '../test/promise.ts';
import { commitments, commitmentStatus, type CommitmentEvent, type CommitmentStatus } from './commitments.ts';
import { addDays } from './values/day.ts';

describe('what a commitment is on a day', () => {
  const status = (past: readonly Past<CommitmentEvent>[], day: string) =>
    commitmentStatus(recordOf(commitments, past).state, day);
  it.each<[string, readonly Past<CommitmentEvent>[], string, CommitmentStatus]>([
    ['open before it is due', [made], '2019-06-30', 'open'],
    ['open as long as the due month lasts', [made], '2019-07-31', 'open'],
    ['lapsed once the due month is over', [made], '2019-08-01', 'lapsed'],
    [
      'open for ever without a due date',
      [{ type: 'CommitmentMade', data: { ...details, dueOn: 'unknown' } }],
      '2099-01-01',
      'open',
    ],
    [
      'open while the due date is only about',
      [{ type: 'CommitmentMade', data: { ...details, dueOn: '2019~' } }],
      '2025-01-01',
      'open',
    ],
    ['not fulfilled before it was', [made, fulfilled('whole')], '2019-07-15', 'open'],
    ['fulfilled from the day it was', [made, fulfilled('whole')], '2019-07-16', 'fulfilled'],
    ['fulfilled on a day nobody knows', [made, fulfilled('whole', 'unknown')], '2018-01-01', 'fulfilled'],
    ['partly, even after it was due', [made, fulfilled('part', '2018')], '2020-01-01', 'partly'],
    ['released from its day', [made, released], '2019-01-15', 'released'],
    ['not released before', [made, released], '2019-01-14', 'open'],
    ['superseded from the month it may have been', [made, superseded], '2019-03-01', 'superseded'],
    ['not superseded before', [made, superseded], '2019-02-28', 'open'],
    ['released rather than partly', [made, fulfilled('part', '2018'), released], '2020-01-01', 'released'],
  ])('%s', (_title, past, day, expected) => {
    expect(status(past, day)).toBe(expected);
  });
  it('never goes back to open once it has lapsed', () => {
    const { state } = recordOf(commitments, [made]);
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (days, more) => {
        const day = addDays('2017-09-01', days);
        fc.pre(commitmentStatus(state, day) === 'lapsed');
        expect(commitmentStatus(state, addDays(day, more))).toBe('lapsed');
      }),
    );
  });
});
