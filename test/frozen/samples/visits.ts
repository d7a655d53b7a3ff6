import type { RecordEvent } from '../../../events/records.ts';
import type { GatheringEvent } from '../../../events/gatherings.ts';
import type { VisitEvent } from '../../../events/visits.ts';
import { eventsOf, idOf, type Sample } from '../sample.ts';
import { xinhua } from './sources.ts';

const relationships = ['sichuan-california'];
const id = idOf('visit', 'November 2018');
const visit = eventsOf<VisitEvent>(id);
const any = eventsOf<RecordEvent>(id);
const seen = { sources: [xinhua], confidence: 'primary' } as const;

const titles = [
  { text: 'Delegation of Sichuan Province to Silicon Valley', language: 'en' },
  { text: '四川省代表团访问硅谷', language: 'zh-Hans' },
];
const details = {
  relationships,
  titles,
  from: 'CN-SC',
  to: 'US-CA',
  occurredOn: '2018-11',
  delegation: {
    sentBy: [idOf('organisation', 'Sichuan Provincial People’s Government')],
    head: { person: idOf('person', 'Tang Limin'), titleThen: 'secretary general of the Sichuan provincial government' },
    count: { quality: 'unknown', named: [] },
  },
  hosts: [idOf('organisation', 'Bay Area Council')],
  purposes: [{ text: 'to promote an economic zone and bilateral ties', language: 'en' }],
} as const;

/** As it was written before a visit could have several purposes. */
const firstVersion: Sample = {
  stream: id,
  type: 'VisitRecorded',
  version: 1,
  data: {
    relationships,
    titles,
    from: 'CN-SC',
    to: 'US-CA',
    occurredOn: '2018-11',
    delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
    hosts: [],
    purpose: 'to promote an economic zone and bilateral ties',
  },
  ...seen,
};

export const visitSamples = [
  firstVersion,
  visit('VisitRecorded', 2, details, seen),
  visit('VisitPlanned', 1, {
    ...details,
    occurredOn: '2018-11/2018-12',
    delegation: { sentBy: [], count: { quality: 'atLeast', total: 10, named: [] } },
  }),
  visit('VisitHeld', 1, details, { after: 'VisitPlanned.v1', ...seen }),
  visit('VisitCancelled', 1, {}, { after: 'VisitPlanned.v1', confidence: 'reported', reason: 'put off by the hosts' }),
  visit(
    'StopAdded',
    1,
    {
      key: 1,
      titles: [{ text: 'Autodesk', language: 'en' }],
      occurredOn: '2018-11-14/..',
      place: 'US-CA',
      hosts: [idOf('organisation', 'Autodesk')],
      unnamedHosts: 'a few other high-tech companies in the Bay Area',
      note: 'after the forum',
    },
    { after: 'VisitRecorded.v2', ...seen },
  ),
  visit(
    'AttendanceRecorded',
    1,
    { count: { quality: 'exact', total: 12, named: [idOf('person', 'Tang Limin')] } },
    { after: 'VisitRecorded.v2', confidence: 'reported' },
  ),
  visit(
    'VisitCorrected',
    1,
    {
      changes: {
        occurredOn: { was: '2018-11', now: '2018-11-14' },
        'stops/1/unnamedHosts': { was: 'a few other high-tech companies in the Bay Area', now: null },
      },
    },
    { after: 'StopAdded.v1', ...seen, reason: 'the forum was on Wednesday' },
  ),
];

/** What can happen to any record, here to a visit. */
export const recordSamples = [
  any('RecordWithdrawn', 1, {}, { after: 'VisitRecorded.v2', reason: 'entered twice' }),
  any('RecordReinstated', 1, {}, { after: 'RecordWithdrawn.v1', reason: 'it was another visit after all' }),
  any(
    'FactDisputed',
    1,
    { field: 'occurredOn', claim: '2018-12' },
    { after: 'VisitRecorded.v2', sources: [{ ...xinhua, locator: 'caption' }], confidence: 'reported' },
  ),
  any(
    'DisputeResolved',
    1,
    { field: 'occurredOn', accepted: 2, changes: { occurredOn: { was: '2018-11', now: '2018-12' } } },
    { after: 'FactDisputed.v1', reason: 'the organisers confirm it' },
  ),
];

const gathering = eventsOf<GatheringEvent>(idOf('gathering', 'Forum'));

export const gatheringSamples = [
  gathering(
    'GatheringHeld',
    1,
    {
      relationships,
      form: 'forum',
      titles: [
        { text: 'Forum on an economic zone and bilateral ties', language: 'en' },
        { text: '四川—湾区经贸合作论坛', language: 'zh-Hans' },
      ],
      occurredOn: '2018-11-14',
      organisers: [idOf('organisation', 'Bay Area Council')],
      place: idOf('place', 'San Francisco'),
      partOf: id,
      attendance: {
        quality: 'about',
        total: 40,
        named: [idOf('person', 'Tang Limin')],
        words: 'dozens of local business leaders',
      },
      agreement: idOf('agreement', 'Smart Town'),
      project: idOf('project', 'California Smart Town'),
      works: [
        {
          key: 1,
          titles: [],
          about: [{ text: 'a film promoting Sichuan Province', language: 'en' }],
          promotes: 'CN-SC',
        },
      ],
    },
    seen,
  ),
  gathering(
    'WorkScreened',
    1,
    {
      key: 2,
      titles: [{ text: '天府新区', language: 'zh-Hans' }],
      about: [{ text: 'a film promoting the Tianfu New Area in Meishan', language: 'en' }],
      promotes: idOf('place', 'Tianfu New Area'),
      occurredOn: '2018-11-14',
    },
    { after: 'GatheringHeld.v1', ...seen },
  ),
  gathering(
    'AttendanceRecorded',
    1,
    { count: { quality: 'atLeast', total: 24, named: [] } },
    { after: 'GatheringHeld.v1', confidence: 'reported' },
  ),
  gathering(
    'GatheringCorrected',
    1,
    {
      changes: {
        form: { was: 'forum', now: 'meeting' },
        place: { was: idOf('place', 'San Francisco'), now: null },
        'works/2/titles': { was: [{ text: '天府新区', language: 'zh-Hans' }], now: [] },
      },
    },
    { after: 'WorkScreened.v1', reason: 'the title was a guess' },
  ),
];
