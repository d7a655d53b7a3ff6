import { describe, expect, it } from '@jest/globals';
import { visits, type VisitEvent } from '../../events/visits.ts';
import { given, idOf, type Past } from '../../test/given-when-then.ts';
import { AddStop, addStop } from './add-stop.ts';
import { CorrectVisit, correctVisit } from './correct-visit.ts';
import { RecordVisit, recordVisit } from './record-visit.ts';

const details = {
  relationships: ['sichuan-california'],
  titles: [{ text: 'Delegation of Sichuan Province to Silicon Valley', language: 'en' }],
  from: 'CN-SC',
  to: 'US-CA',
  occurredOn: '2018-11',
  delegation: { sentBy: [], count: { quality: 'unknown' as const, named: [] } },
  hosts: [],
  purposes: [],
};
const recorded: Past<VisitEvent> = { type: 'VisitRecorded', data: details };
const stop = (occurredOn: string, key = 1): Past<VisitEvent> => ({
  type: 'StopAdded',
  data: { key, titles: [{ text: 'Autodesk', language: 'en' }], occurredOn, hosts: [] },
});
const addAutodesk = (occurredOn: string) => ({
  visit: idOf('visit'),
  titles: [{ text: 'Autodesk', language: 'en' }],
  occurredOn,
  hosts: [],
});

describe('RecordVisit', () => {
  it('writes down what the source says, the date as it stands there', () => {
    given(visits, []).when(RecordVisit, recordVisit, details).then([recorded]);
  });
  it('refuses a visit that was certainly not held yet', () => {
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, occurredOn: '2026-11-25' })
      .thenRefused('visit.held-in-the-future', '/occurredOn');
  });
  it('takes a visit of this month, which may have been held already', () => {
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, occurredOn: '2026-11' })
      .then([{ type: 'VisitRecorded', data: { ...details, occurredOn: '2026-11' } }]);
  });
  it('takes a visit of tomorrow, which is today where it is held', () => {
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, occurredOn: '2026-11-24' })
      .then([{ type: 'VisitRecorded', data: { ...details, occurredOn: '2026-11-24' } }]);
  });
  it('refuses more names than the exact total', () => {
    const count = { quality: 'exact', total: 1, named: [idOf('person', 1), idOf('person', 2)] };
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, delegation: { sentBy: [], count } })
      .thenRefused('attendance.more-named-than-total', '/delegation/count/named');
  });
  it('takes null within a value for left out, and writes none', () => {
    const count = { quality: 'unknown', total: null, named: [], words: null };
    const head = { person: idOf('person'), titleThen: null };
    const delegation = { sentBy: [], head: { person: idOf('person') }, count: details.delegation.count };
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, delegation: { sentBy: [], head, count } })
      .then([{ type: 'VisitRecorded', data: { ...details, delegation } }]);
  });
  it('fulfils a plan, and does so once', () => {
    const planned: Past<VisitEvent> = { type: 'VisitPlanned', data: details };
    given(visits, [planned])
      .when(RecordVisit, recordVisit, { ...details, planned: idOf('visit') })
      .then([{ type: 'VisitHeld', data: details }]);
    given(visits, [recorded])
      .when(RecordVisit, recordVisit, { ...details, planned: idOf('visit') })
      .thenRefused('visit.not-planned');
  });
});

describe('a plan', () => {
  const planned: Past<VisitEvent> = { type: 'VisitPlanned', data: { ...details, occurredOn: '2018-05' } };
  it('that was held in another month is not fulfilled with a stop of the month it was planned for', () => {
    given(visits, [planned, stop('2018-05-02')])
      .when(RecordVisit, recordVisit, { ...details, planned: idOf('visit') })
      .thenRefused('visit.stop-outside', '/occurredOn');
    expect(
      given(visits, [planned, stop('2018-11-14')])
        .when(RecordVisit, recordVisit, { ...details, planned: idOf('visit') })
        .events(),
    ).toHaveLength(1);
  });
  it('that was held belongs where it is told to belong then', () => {
    const held: Past<VisitEvent> = { type: 'VisitHeld', data: { ...details, relationships: ['chengdu-phoenix'] } };
    const { record } = given(visits, [planned, held]);
    expect([record.relationships, record.state.relationships]).toEqual([['chengdu-phoenix'], ['chengdu-phoenix']]);
  });
  it('that is not in the book is not fulfilled', () => {
    given(visits, [])
      .when(RecordVisit, recordVisit, { ...details, planned: idOf('visit') })
      .thenRefused('visit.not-planned', '/planned');
  });
});

describe('AddStop', () => {
  it('takes a stop on an open date that can lie within the visit', () => {
    given(visits, [recorded])
      .when(AddStop, addStop, addAutodesk('2018-11-14/..'))
      .then([stop('2018-11-14/..')]);
  });
  it('refuses a stop that is certainly outside the visit', () => {
    given(visits, [recorded])
      .when(AddStop, addStop, addAutodesk('2018-12-01'))
      .thenRefused('visit.stop-outside', '/occurredOn');
  });
  it('numbers stops on, never again', () => {
    given(visits, [recorded, stop('2018-11-14', 1)])
      .when(AddStop, addStop, addAutodesk('2018-11-15'))
      .then([stop('2018-11-15', 2)]);
  });
  it('does not give the number of a stop that was taken away, or only disputed, to another one', () => {
    const taken: Past<VisitEvent> = {
      type: 'VisitCorrected',
      data: { changes: { 'stops/2': { was: 'Autodesk', now: null } } },
    };
    given(visits, [recorded, stop('2018-11-14', 1), stop('2018-11-15', 2), taken])
      .when(AddStop, addStop, addAutodesk('2018-11-16'))
      .then([stop('2018-11-16', 3)]);
    const claim = { field: 'stops/4/occurredOn', claim: '2018-11' };
    given(visits, [recorded, { type: 'FactDisputed', data: claim } as unknown as Past<VisitEvent>])
      .when(AddStop, addStop, addAutodesk('2018-11-16'))
      .then([stop('2018-11-16', 5)]);
  });
  it('has an end: a record holds so many parts of a kind', () => {
    const stops = Array.from({ length: 200 }, (_, index) => stop('2018-11', index + 1));
    given(visits, [recorded, ...stops])
      .when(AddStop, addStop, addAutodesk('2018-11-16'))
      .thenRefused('record.too-many-parts');
  });
});

describe('CorrectVisit', () => {
  const correct = (fields: object) => ({ visit: idOf('visit'), reason: 'misread', ...fields });
  it('keeps the old value beside the new one, and only of what changes', () => {
    given(visits, [recorded])
      .when(CorrectVisit, correctVisit, correct({ occurredOn: '2018-11-14', to: 'US-CA' }))
      .then([{ type: 'VisitCorrected', data: { changes: { occurredOn: { was: '2018-11', now: '2018-11-14' } } } }]);
  });
  it('changes nothing where everything is as it should be', () => {
    given(visits, [recorded])
      .when(CorrectVisit, correctVisit, correct({ to: 'US-CA' }))
      .thenNothing();
  });
  it('corrects one stop by its number', () => {
    given(visits, [recorded, stop('2018-11-14')])
      .when(CorrectVisit, correctVisit, correct({ stops: [{ key: 1, occurredOn: '2018-11-15' }] }))
      .then([
        {
          type: 'VisitCorrected',
          data: { changes: { 'stops/1/occurredOn': { was: '2018-11-14', now: '2018-11-15' } } },
        },
      ]);
  });
  it('refuses a day that leaves a stop certainly outside', () => {
    given(visits, [recorded, stop('2018-11-14')])
      .when(CorrectVisit, correctVisit, correct({ occurredOn: '2018-11-16' }))
      .thenRefused('visit.stop-outside', '/occurredOn');
  });
  it('takes away a stop that never took place, and only one that is there', () => {
    const history = [recorded, stop('2018-11-14'), stop('2018-11-15', 2)];
    const { data } = stop('2018-11-15', 2);
    given(visits, history)
      .when(CorrectVisit, correctVisit, correct({ withoutStops: [2] }))
      .then([
        {
          type: 'VisitCorrected',
          data: {
            changes: { 'stops/2': { was: { ...data, confidence: 'unstated', sources: [], position: 2 }, now: null } },
          },
        },
      ]);
    given(visits, history)
      .when(CorrectVisit, correctVisit, correct({ withoutStops: [3] }))
      .thenRefused('visit.no-such-stop', '/withoutStops/0');
    const both = { stops: [{ key: 2, note: 'in the rain' }], withoutStops: [2] };
    given(visits, history)
      .when(CorrectVisit, correctVisit, correct(both))
      .thenRefused('record.part-taken-away', '/stops/0/key');
  });
  it('does not take away what a visit cannot be without', () => {
    expect(() =>
      given(visits, [recorded])
        .when(CorrectVisit, correctVisit, correct({ occurredOn: null }))
        .events(),
    ).toThrow(/occurredOn/);
  });
});
