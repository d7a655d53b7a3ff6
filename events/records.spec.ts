import { describe, expect, it } from '@jest/globals';
import { happened, idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { emptyRecord, isDisputed, type RecordEvent } from './records.ts';
import type { Subject } from './subject.ts';
import { visits, type VisitEvent } from './visits.ts';

const details = {
  relationships: ['sichuan-california'],
  titles: [{ text: 'Delegation of Sichuan Province', language: 'en' }],
  from: 'CN-SC',
  to: 'US-CA',
  occurredOn: '2018-11',
  delegation: { sentBy: [], count: { quality: 'unknown' as const, named: [] } },
  hosts: [],
  purposes: [],
};
const [xinhua, memo, list] = [
  { source: idOf('source', 1) },
  { source: idOf('source', 2) },
  { source: idOf('source', 3) },
];

/** A visit's own events, and those that any record has. */
type Any = Past<VisitEvent> | Past<RecordEvent>;
const record = (...past: readonly Any[]) =>
  recordOf(visits as unknown as Subject<typeof visits.initial, VisitEvent | RecordEvent>, past, idOf('visit'), 10);

const recorded: Any = { type: 'VisitRecorded', data: details, confidence: 'primary', sources: [xinhua] };
const withdrawn: Any = { type: 'RecordWithdrawn', data: {}, reason: 'entered twice', actor: 'account-1' };
const disputed = (claim: string, field = 'occurredOn'): Any => ({
  type: 'FactDisputed',
  data: { field, claim },
  confidence: 'reported',
  sources: [memo],
});
const corrected: Any = {
  type: 'VisitCorrected',
  data: { changes: { occurredOn: { was: '2018-11', now: '2018-11-14' } } },
  reason: 'the forum was on Wednesday',
  sources: [memo],
};

describe('what every record has', () => {
  it('is nothing before its first event', () => {
    expect(emptyRecord(visits, idOf('visit'))).toMatchObject({
      id: idOf('visit'),
      kind: 'visit',
      revision: -1,
      first: -1,
      last: -1,
      relationships: [],
      withdrawn: null,
    });
  });
  it('says where it stands and how well it is known, by its first event and its last', () => {
    const after = record(recorded, { ...corrected, confidence: 'reported', recordedAt: '2019-02-01T00:00:00.000Z' });
    expect(after).toMatchObject({
      revision: 1,
      first: 10,
      last: 11,
      recordedAt: '2019-02-01T00:00:00.000Z',
      relationships: ['sichuan-california'],
      confidence: 'primary',
    });
  });
  it('cites each source once, in the order of citing, and each place in it', () => {
    const again = { ...corrected, sources: [memo, { ...xinhua, locator: 'par. 3' }, xinhua] };
    expect(record(recorded, corrected, again).sources).toEqual([xinhua, memo, { ...xinhua, locator: 'par. 3' }]);
  });
  it('is vouched for by what told it: not by what told a part, corrected it or contradicts it', () => {
    const stop: Any = {
      type: 'StopAdded',
      sources: [memo],
      data: { key: 1, titles: [], occurredOn: '2018', hosts: [] },
    };
    const counted: Any = {
      type: 'AttendanceRecorded',
      sources: [list],
      data: { count: { quality: 'exact', total: 3, named: [] } },
    };
    const vouched = { confidence: 'primary', sources: [xinhua], position: 10 };
    expect(record(recorded, stop, corrected, disputed('2019'), withdrawn).told).toEqual(vouched);
    expect(record(recorded, counted).told).toEqual({ ...vouched, sources: [xinhua, list] });
  });
  it('belongs to other relationships once that is corrected', () => {
    const now = ['jiangsu-california'];
    const moved: Any = {
      type: 'VisitCorrected',
      data: { changes: { relationships: { was: details.relationships, now } } },
    };
    const after = record(recorded, moved);
    expect([after.relationships, after.state.relationships]).toEqual([now, now]);
  });
});

describe('a correction', () => {
  it('is kept with who and why, beside the state it leads to', () => {
    const after = record(recorded, { ...corrected, actor: 'account-2' });
    expect(after.state.occurredOn).toBe('2018-11-14');
    expect(after.corrections).toEqual([
      {
        changes: { occurredOn: { was: '2018-11', now: '2018-11-14' } },
        confidence: 'unstated',
        sources: [memo],
        position: 11,
        recordedAt: '2018-11-19T09:00:00.000Z',
        actor: 'account-2',
        reason: 'the forum was on Wednesday',
      },
    ]);
  });
});

describe('a withdrawal', () => {
  it('strikes the record through and deletes nothing', () => {
    const after = record(recorded, withdrawn);
    expect(after.withdrawn).toEqual({
      position: 11,
      recordedAt: '2018-11-19T09:00:00.000Z',
      actor: 'account-1',
      reason: 'entered twice',
    });
    expect(after.state).toEqual(record(recorded).state);
  });
  it('ends with the reinstatement, and can come again', () => {
    const reinstated: Any = { type: 'RecordReinstated', data: {}, reason: 'it was another visit' };
    expect(record(recorded, withdrawn, reinstated).withdrawn).toBeNull();
    expect(record(recorded, withdrawn, reinstated, withdrawn).withdrawn).toMatchObject({ position: 13 });
  });
});

describe('a dispute', () => {
  const resolved = (accepted: number | null, now?: string, field = 'occurredOn'): Any => ({
    type: 'DisputeResolved',
    data: { field, accepted, changes: now === undefined ? {} : { [field]: { was: '2018-11', now } } },
  });
  it('lets the claims stand side by side, each with what vouches for it, and decides nothing', () => {
    const after = record(recorded, disputed('2018-12'), { ...disputed('2019'), sources: [list] });
    expect(after.state.occurredOn).toBe('2018-11');
    expect(after.disputes).toEqual([
      {
        field: 'occurredOn',
        claims: [
          { key: 1, value: '2018-11', confidence: 'primary', sources: [xinhua], position: 10 },
          { key: 2, value: '2018-12', confidence: 'reported', sources: [memo], position: 11 },
          { key: 3, value: '2019', confidence: 'reported', sources: [list], position: 12 },
        ],
      },
    ]);
    expect([isDisputed(after), isDisputed(after, 'occurredOn'), isDisputed(after, 'from')]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('starts from what vouches for the field alone: of a stop the stop, with what corrected it', () => {
    const stop: Any = {
      type: 'StopAdded',
      confidence: 'reported',
      sources: [list],
      data: { key: 1, titles: [], occurredOn: '2018-11-14', hosts: [] },
    };
    const firstClaim = (field: string, ...past: readonly Any[]) =>
      record(...past, disputed('2018-12', field)).disputes[0]?.claims[0];
    expect(firstClaim('occurredOn', recorded, stop)).toMatchObject({ sources: [xinhua], confidence: 'primary' });
    expect(firstClaim('occurredOn', recorded, stop, corrected)).toMatchObject({ sources: [xinhua, memo] });
    expect(firstClaim('stops/1/occurredOn', recorded, stop, corrected)).toEqual({
      key: 1,
      value: '2018-11-14',
      confidence: 'reported',
      sources: [list],
      position: 11,
    });
  });
  it('is over once a claim is accepted, which is no correction', () => {
    const after = record(recorded, disputed('2018-12'), resolved(2, '2018-12'));
    expect(after.state.occurredOn).toBe('2018-12');
    expect(after.disputes).toMatchObject([
      { field: 'occurredOn', resolved: 2, resolution: { sources: [], position: 12 } },
    ]);
    expect(after.corrections).toEqual([]);
    expect(isDisputed(after)).toBe(false);
  });
  it('is over too where no claim is accepted', () => {
    const after = record(recorded, disputed('2018-12'), resolved(null));
    expect(after.state.occurredOn).toBe('2018-11');
    expect(after.disputes).toMatchObject([{ resolved: null }]);
    expect(isDisputed(after)).toBe(false);
  });
  it('leaves the disputes of other fields open', () => {
    const after = record(recorded, disputed('2018-12'), disputed('CN-CQ', 'from'), resolved(1));
    expect([isDisputed(after, 'occurredOn'), isDisputed(after, 'from')]).toEqual([false, true]);
  });
  it('starts anew with what the record says by then', () => {
    const after = record(recorded, disputed('2018-12'), resolved(2, '2018-12'), disputed('2018'));
    expect(after.disputes).toMatchObject([
      { resolved: 2 },
      {
        claims: [
          { key: 1, value: '2018-12' },
          { key: 2, value: '2018' },
        ],
      },
    ]);
    expect(after.disputes[1]).not.toHaveProperty('resolved');
    const again = record(recorded, disputed('2018-12'), resolved(2, '2018-12'), disputed('2018'), resolved(1));
    expect(again.disputes).toMatchObject([{ resolved: 2 }, { resolved: 1 }]);
  });
});

it('events are numbered on in a stream, whatever they are', () => {
  const events = happened<VisitEvent>(idOf('visit'), [recorded, corrected], 5);
  expect(events.map(({ revision, position }) => [revision, position])).toEqual([
    [0, 5],
    [1, 6],
  ]);
});
