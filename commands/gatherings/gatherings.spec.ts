import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gatherings, type Gathering, type GatheringEvent } from '../../events/gatherings.ts';
import type { Decide } from '../decision.ts';
import type { RecordOf } from '../../events/records.ts';
import { visits, type AttendanceRecorded, type Visit } from '../../events/visits.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { RecordAttendance, recordAttendance } from '../visits/record-attendance.ts';
import { CorrectGathering, correctGathering, correctGatheringNeeds } from './correct-gathering.ts';
import { HoldGathering, holdGathering } from './hold-gathering.ts';
import { ScreenWork, screenWork } from './screen-work.ts';

const en = (text: string) => ({ text, language: 'en' });
const details = {
  relationships: ['sichuan-california'],
  form: 'forum' as const,
  titles: [en('Forum on an economic zone'), { text: '经贸合作论坛', language: 'zh-Hans' }],
  occurredOn: '2018-11-14',
  organisers: [idOf('organisation', 1)],
  place: 'US-CA',
  partOf: idOf('visit'),
  attendance: { quality: 'about' as const, total: 40, named: [], words: 'dozens of local business leaders' },
};
const held: Past<GatheringEvent> = { type: 'GatheringHeld', data: { ...details, works: [] } };
const film: Past<GatheringEvent> = {
  type: 'WorkScreened',
  data: { key: 1, titles: [], about: [en('a film promoting Sichuan Province')], promotes: 'CN-SC' },
};
const visitOn = (occurredOn: string) =>
  recordOf(visits, [
    {
      type: 'VisitRecorded',
      data: {
        relationships: ['sichuan-california'],
        titles: [en('Delegation')],
        from: 'CN-SC',
        to: 'US-CA',
        occurredOn,
        delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
        hosts: [],
        purposes: [],
      },
    },
  ]) as RecordOf<unknown>;
const gatheringIn = (number: number, partOf?: string) =>
  recordOf(
    gatherings,
    [{ type: 'GatheringHeld', data: { ...details, ...(partOf ? { partOf } : { partOf: idOf('visit') }), works: [] } }],
    idOf('gathering', number),
  ) as RecordOf<unknown>;

describe('HoldGathering', () => {
  it('writes down the forum inside the visit, with nobody invented', () => {
    given(gatherings, [], [visitOn('2018-11')])
      .when(HoldGathering, holdGathering, details)
      .then([held]);
  });
  it('may stand alone, and be where an agreement was signed or a project began', () => {
    const { partOf: _, ...alone } = details;
    const started = { ...alone, agreement: idOf('agreement'), project: idOf('project') };
    for (const told of [alone, started])
      given(gatherings, [])
        .when(HoldGathering, holdGathering, told)
        .then([{ type: 'GatheringHeld', data: { ...told, works: [] } }]);
  });
  it('numbers the works that come with it', () => {
    given(gatherings, [], [visitOn('2018-11')])
      .when(HoldGathering, holdGathering, { ...details, works: [{ promotes: 'CN-SC' }, { titles: [en('Tianfu')] }] })
      .then([
        {
          type: 'GatheringHeld',
          data: {
            ...details,
            works: [
              { key: 1, titles: [], promotes: 'CN-SC' },
              { key: 2, titles: [en('Tianfu')] },
            ],
          },
        },
      ]);
  });
  it('refuses a part that is certainly outside its visit, and takes one that may be inside', () => {
    given(gatherings, [], [visitOn('2018-10')])
      .when(HoldGathering, holdGathering, details)
      .thenRefused('gathering.apart-from-whole', '/partOf');
    given(gatherings, [], [visitOn('2018-10~')])
      .when(HoldGathering, holdGathering, details)
      .then([held]);
    given(gatherings, [], [visitOn('unknown')])
      .when(HoldGathering, holdGathering, details)
      .then([held]);
  });
  it('refuses a gathering that was certainly not held yet; tomorrow may be today elsewhere', () => {
    const on = (occurredOn: string) =>
      given(gatherings, []).when(HoldGathering, holdGathering, { ...details, occurredOn });
    on('2026-11-25').thenRefused('gathering.held-in-the-future', '/occurredOn');
    expect(on('2026-11-24').events()).toHaveLength(1);
    expect(on('2026').events()).toHaveLength(1);
  });
  it('refuses a total where none is known, and none where one is', () => {
    const counting = (attendance: object) =>
      given(gatherings, []).when(HoldGathering, holdGathering, { ...details, attendance });
    counting({ quality: 'unknown', total: 3 }).thenRefused('attendance.total-and-quality', '/attendance/total');
    counting({ quality: 'atLeast' }).thenRefused('attendance.total-and-quality', '/attendance/total');
  });
});

describe('ScreenWork', () => {
  it('takes a film whose title nobody knows', () => {
    given(gatherings, [held])
      .when(ScreenWork, screenWork, {
        gathering: idOf('gathering'),
        about: [en('a film promoting Sichuan Province')],
        promotes: 'CN-SC',
      })
      .then([film]);
  });
  it('numbers works on, in the order of telling', () => {
    given(gatherings, [held, film])
      .when(ScreenWork, screenWork, { gathering: idOf('gathering'), titles: [en('Tianfu New Area')] })
      .then([{ type: 'WorkScreened', data: { key: 2, titles: [en('Tianfu New Area')] } }]);
  });
  it('refuses a work of which nothing is told', () => {
    given(gatherings, [held])
      .when(ScreenWork, screenWork, { gathering: idOf('gathering') })
      .thenRefused('gathering.work-untold', '/titles');
  });
  it('refuses a work that was certainly shown at another time', () => {
    given(gatherings, [held])
      .when(ScreenWork, screenWork, { gathering: idOf('gathering'), promotes: 'CN-SC', occurredOn: '2018-11-15' })
      .thenRefused('gathering.work-outside', '/occurredOn');
  });
});

describe('RecordAttendance', () => {
  const record = recordAttendance as Decide<RecordAttendance, Gathering, AttendanceRecorded>;
  const ofVisit = recordAttendance as Decide<RecordAttendance, Visit, AttendanceRecorded>;
  const counted = { quality: 'exact', total: 42, named: [] } as const;
  it('counts those at a gathering', () => {
    given(gatherings, [held])
      .when(RecordAttendance, record, { of: idOf('gathering'), count: counted })
      .then([{ type: 'AttendanceRecorded', data: { count: counted } }]);
    const { state } = recordOf(gatherings, [
      held,
      { type: 'AttendanceRecorded', data: { count: counted }, confidence: 'reported' },
    ]);
    expect(state).toMatchObject({ attendance: counted, counted: { confidence: 'reported', position: 1 } });
  });
  it('changes nothing where the count is the same', () => {
    given(gatherings, [held])
      .when(RecordAttendance, record, { of: idOf('gathering'), count: details.attendance })
      .thenNothing();
  });
  it('counts those in a delegation', () => {
    const visit = given(visits, [
      {
        type: 'VisitPlanned',
        data: { ...(visitOn('2018-11').state as Visit) },
      },
    ]);
    visit
      .when(RecordAttendance, ofVisit, { of: idOf('visit'), count: counted })
      .then([{ type: 'AttendanceRecorded', data: { count: counted } }]);
    visit
      .when(RecordAttendance, ofVisit, { of: idOf('visit'), count: { quality: 'unknown', named: [] } })
      .thenNothing();
  });
  it('refuses those of a visit that was cancelled', () => {
    given(visits, [
      { type: 'VisitPlanned', data: visitOn('2018-11').state as Visit },
      { type: 'VisitCancelled', data: {} },
    ])
      .when(RecordAttendance, ofVisit, { of: idOf('visit'), count: counted })
      .thenRefused('visit.is-cancelled');
  });
});

describe('CorrectGathering', () => {
  const correct = (fields: object) => ({ gathering: idOf('gathering'), reason: 'misread', ...fields });
  it('keeps the old value beside the new one, and only of what changes', () => {
    given(gatherings, [held, film], [visitOn('2018-11')])
      .when(
        CorrectGathering,
        correctGathering,
        correct({ form: 'meeting', place: null, organisers: details.organisers, works: [{ key: 1, promotes: null }] }),
      )
      .then([
        {
          type: 'GatheringCorrected',
          data: {
            changes: {
              form: { was: 'forum', now: 'meeting' },
              place: { was: 'US-CA', now: null },
              'works/1/promotes': { was: 'CN-SC', now: null },
            },
          },
        },
      ]);
  });
  it('cannot take away what every gathering has', () => {
    for (const field of ['titles', 'occurredOn', 'form', 'organisers', 'attendance', 'relationships']) {
      expect(checkCommand(CorrectGathering, correct({ [field]: null }))).toMatchObject({
        problems: [{ pointer: `/${field}` }],
      });
    }
  });
  it('refuses a day that leaves a work, or the gathering itself, certainly outside', () => {
    given(gatherings, [held, { ...film, data: { ...film.data, occurredOn: '2018-11-14' } }])
      .when(CorrectGathering, correctGathering, correct({ occurredOn: '2018-11-15' }))
      .thenRefused('gathering.work-outside');
    given(gatherings, [held], [visitOn('2018-11-14')])
      .when(CorrectGathering, correctGathering, correct({ occurredOn: '2018-11-15' }))
      .thenRefused('gathering.apart-from-whole', '/occurredOn');
  });
  it('refuses what leaves a work without anything told of it', () => {
    given(gatherings, [held, film])
      .when(CorrectGathering, correctGathering, correct({ works: [{ key: 1, about: null, promotes: null }] }))
      .thenRefused('gathering.work-untold', '/works/0/titles');
  });
  it('refuses to correct a work that is not there', () => {
    given(gatherings, [held])
      .when(CorrectGathering, correctGathering, correct({ works: [{ key: 1, titles: [] }] }))
      .thenRefused('gathering.no-such-work', '/works/0/key');
  });
  it('refuses a gathering inside itself, however far the way round is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (between) => {
        // gathering 2 is part of 3, …, the last is part of 1, which is to become part of 2.
        const chain = Array.from({ length: between }, (_, index) =>
          gatheringIn(index + 2, idOf('gathering', index === between - 1 ? 1 : index + 3)),
        );
        given(gatherings, [held], chain)
          .when(CorrectGathering, correctGathering, correct({ partOf: idOf('gathering', between === 0 ? 1 : 2) }))
          .thenRefused('gathering.inside-itself', '/partOf');
      }),
    );
  });
  it('refuses a chain that is longer than anything real', () => {
    const chain = Array.from({ length: 25 }, (_, index) => gatheringIn(index + 2, idOf('gathering', index + 3)));
    given(gatherings, [held], chain)
      .when(CorrectGathering, correctGathering, correct({ partOf: idOf('gathering', 2) }))
      .thenRefused('gathering.nested-too-deep', '/partOf');
  });
  it('needs the wholes it will stand in, one more with every one that is loaded', () => {
    const loaded = new Map([gatheringIn(1), gatheringIn(2, idOf('gathering', 3))].map((one) => [one.id, one]));
    const context = {
      today: '2026-11-23',
      actor: 'os:ortiz',
      id: idOf('gathering'),
      records: <S>(id: string) => loaded.get(id) as RecordOf<S> | undefined,
      reservation: () => '',
    };
    const command = Object.assign(new CorrectGathering(), correct({ occurredOn: '2018' }));
    expect(correctGatheringNeeds(command, context)).toEqual([idOf('visit')]);
    expect(correctGatheringNeeds(Object.assign(command, { partOf: idOf('gathering', 2) }), context)).toEqual([
      idOf('gathering', 2),
      idOf('gathering', 3),
    ]);
    expect(correctGatheringNeeds(Object.assign(command, { partOf: null }), context)).toEqual([]);
  });
  it('given twice, changes nothing the second time', () => {
    const command = correct({ form: 'meeting', works: [{ key: 1, titles: [en('Sichuan')] }] });
    const [event] = given(gatherings, [held, film]).when(CorrectGathering, correctGathering, command).events();
    given(gatherings, [held, film, event as Past<GatheringEvent>])
      .when(CorrectGathering, correctGathering, command)
      .thenNothing();
  });
});

it('every work says what vouches for it', () => {
  const source = idOf('source');
  const { state } = recordOf(gatherings, [
    { type: 'GatheringHeld', data: { ...details, works: [{ key: 1, titles: [en('A')] }] }, confidence: 'primary' },
    { type: 'WorkScreened', data: { key: 2, titles: [en('B')] }, confidence: 'reported', sources: [{ source }] },
  ]);
  expect(state.works).toEqual([
    { key: 1, titles: [en('A')], confidence: 'primary', sources: [], position: 0 },
    { key: 2, titles: [en('B')], confidence: 'reported', sources: [{ source }], position: 1 },
  ]);
});
