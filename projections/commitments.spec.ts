import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitments as commitmentSubject, type CommitmentEvent } from '../events/commitments.ts';
import { addDays } from '../events/values/day.ts';
import { recordOf, type Past } from '../test/given-when-then.ts';
import { commitments, type CommitmentRow } from './commitments.ts';
import { dueOfCommitment, dueOn } from './due.ts';
import { rowsOf } from './projection.ts';

const made = (dueOnDate: string, owner?: string): Past<CommitmentEvent> => ({
  type: 'CommitmentMade',
  data: {
    relationships: ['sichuan-california'],
    kind: 'pledge',
    what: [{ text: 'At least 50 firms with US capital', language: 'en' }],
    promisors: ['CN-SC'],
    promisees: [],
    madeOn: '2019-07-16',
    dueOn: dueOnDate,
    ...(owner === undefined ? {} : { owner }),
  },
});
const fulfilled = (extent: 'whole' | 'part', fulfilledOn = '2019-12-01'): Past<CommitmentEvent> => ({
  type: 'CommitmentFulfilled',
  data: { key: 1, fulfilledOn, extent, evidence: [] },
});
const rowOf = (past: readonly Past<CommitmentEvent>[]) => {
  const [row] = rowsOf(commitments, recordOf(commitmentSubject, past));
  if (!row) throw new Error('no row');
  return { columns: row.columns, row: row.row as CommitmentRow };
};

describe('commitments', () => {
  it('list the due date by its bounds, and what is recorded to have become of them', () => {
    expect(rowOf([made('2019-12', 'account-1')]).columns).toMatchObject({
      owner: 'account-1',
      status: 'open',
      dueEarliest: '2019-12-01',
      dueLatest: '2019-12-31',
    });
    expect(rowOf([made('2019-12'), fulfilled('part')]).columns['status']).toBe('partly');
    expect(rowOf([made('2019-12'), fulfilled('whole')]).columns['status']).toBe('fulfilled');
    const released: Past<CommitmentEvent> = { type: 'CommitmentReleased', data: { releasedOn: '2020' } };
    expect(rowOf([made('2019-12'), released]).columns['status']).toBe('released');
  });
  it('never say of themselves that they have lapsed', () => {
    expect(rowOf([made('1999')]).columns['status']).toBe('open');
  });
});

// 2026-11-23 is a Monday.
describe('dueOn', () => {
  const on = (dueOnDate: string, day: string) => dueOn(rowOf([made(dueOnDate)]).row, day);
  it('counts the week from Monday to Sunday', () => {
    expect(on('2026-11-29', '2026-11-23')).toBe('thisWeek');
    expect(on('2026-11-30', '2026-11-23')).toBe('thisMonth');
    expect(on('2026-11-30', '2026-11-29')).toBe('thisMonth');
    expect(on('2026-12-01', '2026-11-30')).toBe('thisWeek');
    expect(on('2026-12-07', '2026-11-30')).toBe('later');
  });
  it('is overdue only when the whole month, or year, is over', () => {
    expect(on('2026-11', '2026-11-30')).toBe('thisWeek');
    expect(on('2026-11', '2026-12-01')).toBe('overdue');
    expect(on('2026', '2026-03-05')).toBe('later');
  });
  it('keeps what has no date on the list, and apart', () => {
    expect(on('unknown', '2026-11-23')).toBe('noDate');
    expect(on('2019-06-01/..', '2026-11-23')).toBe('thisWeek');
  });
  it('leaves what is settled off the list, and what was given in part on it', () => {
    expect(dueOn(rowOf([made('2019-12'), fulfilled('whole')]).row, '2026-11-23')).toBe(null);
    expect(dueOn(rowOf([made('2019-12'), fulfilled('part')]).row, '2026-11-23')).toBe('overdue');
  });
  it('says what was due before it was moved', () => {
    const moved: Past<CommitmentEvent> = { type: 'CommitmentRescheduled', data: { dueOn: '2027' } };
    expect(dueOfCommitment(rowOf([made('2019-12'), moved]).row, '2026-11-23')).toMatchObject([
      {
        what: 'commitment',
        when: 'later',
        how: [{ code: 'due.rescheduled', params: { was: '2019-12', now: '2027' } }],
      },
    ]);
  });
  it('never moves back up the list as days go by', () => {
    const order = ['later', 'thisMonth', 'thisWeek', 'overdue'];
    const due = fc.constantFrom('2026-11-29', '2026-11', '2026', '2026-12/2027-01', '2026-11-23/..', '2026-10~');
    const days = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }));
    fc.assert(
      fc.property(due, days, (date, [a, b]) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((days) => on(date, addDays('2026-01-01', days)));
        expect(order.indexOf(second ?? '')).toBeGreaterThanOrEqual(order.indexOf(first ?? ''));
      }),
    );
  });
});
