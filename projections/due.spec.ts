import { describe, expect, it } from '@jest/globals';
import { visits, type VisitEvent } from '../events/visits.ts';
import { recordOf, type Past } from '../test/given-when-then.ts';
import { dueOfVisit } from './due.ts';
import { rowsOf } from './projection.ts';
import { records, type RecordRow } from './records.ts';

const planned = (occurredOn: string): Past<VisitEvent> => ({
  type: 'VisitPlanned',
  data: {
    relationships: ['sichuan-california'],
    titles: [{ text: 'A delegation to Chengdu', language: 'en' }],
    from: 'US-CA',
    to: 'CN-SC',
    occurredOn,
    delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
    hosts: [],
    purposes: [],
  },
});
const common = (type: string, data: object = {}) => ({ type, data, reason: 'because' }) as unknown as Past<VisitEvent>;

describe('dueOfVisit', () => {
  const due = (day: string, ...past: readonly Past<VisitEvent>[]) => {
    const [row] = rowsOf(records, recordOf(visits, past));
    return dueOfVisit(row?.row as RecordRow, day);
  };
  const isDue = (day: string, ...past: readonly Past<VisitEvent>[]) => due(day, ...past).length === 1;

  it('asks whether it was held once the last day it may be has passed', () => {
    expect(isDue('2019-03-31', planned('2019-03'))).toBe(false);
    expect(due('2019-04-01', planned('2019-03'))).toMatchObject([
      {
        what: 'visit',
        when: 'overdue',
        owner: null,
        dueOn: { earliest: '2019-03-01', latest: '2019-03-31' },
        how: [{ code: 'due.planned-for', params: { plannedOn: '2019-03' } }],
      },
    ]);
    expect(due('2019-04-01', planned('../2019-03'))).toMatchObject([
      { dueOn: { earliest: null, latest: '2019-03-31' } },
    ]);
  });
  it('asks nothing while its day may still come', () => {
    expect(isDue('2026-11-26', planned('unknown'))).toBe(false);
    expect(isDue('2026-11-26', planned('2019-03/..'))).toBe(false);
  });
  it('asks by the last of the days claimed where they differ', () => {
    const disputed = common('FactDisputed', { field: 'occurredOn', claim: '2019-05' });
    expect(isDue('2019-05-31', planned('2019-03'), disputed)).toBe(false);
    expect(due('2019-06-01', planned('2019-03'), disputed)).toMatchObject([
      { dueOn: { earliest: '2019-03-01', latest: '2019-05-31' }, how: [{}, {}] },
    ]);
  });
  it('asks by the new day where it was corrected', () => {
    const corrected = common('VisitCorrected', { changes: { occurredOn: { was: '2019-03', now: '2027' } } });
    expect(isDue('2026-11-26', planned('2019-03'), corrected)).toBe(false);
  });
  it('asks no more once it was held, cancelled or withdrawn', () => {
    const { data } = planned('2019-03');
    for (const then of [
      { type: 'VisitHeld', data } as Past<VisitEvent>,
      common('VisitCancelled'),
      common('RecordWithdrawn'),
    ])
      expect([then.type, isDue('2026-11-26', planned('2019-03'), then)]).toEqual([then.type, false]);
    expect(isDue('2026-11-26', planned('2019-03'), common('RecordWithdrawn'), common('RecordReinstated'))).toBe(true);
  });
});
