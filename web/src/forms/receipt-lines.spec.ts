import { sayIn } from '../language/say-in.ts';
import { expectedLines, previewedLines } from './receipt-lines.ts';
import type { FormCommand } from './sitting.ts';

const titles = [
  { text: 'Forum', language: 'en' },
  { text: '论坛', language: 'zh-Hans' },
];
const commands: readonly FormCommand[] = [
  {
    id: 'visit',
    command: 'RecordVisit',
    at: 'visit',
    data: { titles, from: 'CN-SC', to: 'US-CA', occurredOn: '2018-11' },
  },
  {
    id: 'forum',
    command: 'HoldGathering',
    at: 'gatherings.0',
    data: { titles, occurredOn: '2018-11-14', place: '@city' },
  },
  {
    id: 'attended',
    command: 'RecordAttendance',
    at: 'gatherings.0',
    data: { of: '@forum', count: { quality: 'about', total: 40, named: ['a', 'b', 'c'] } },
  },
];
const saying = (language: 'en' | 'zh-Hans') => ({
  say: sayIn(language),
  language,
  names: { '@city': [{ text: 'San Francisco', language: 'en' }] },
});

describe('What will be written', () => {
  it('is said in words before the server has been asked, each fact with what is filled in', () => {
    expect(expectedLines(commands, saying('en')).map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ['visit', 'Visit recorded', 'Forum; Sichuan to California; some day in Nov 2018'],
      ['gathering', 'Gathering held', 'Forum; San Francisco; Wed 14 Nov 2018'],
      ['gathering', 'Attendance recorded', 'about 40, 3 named'],
    ]);
    expect(expectedLines(commands, saying('zh-Hans'))[0]?.detail).toBe(
      '论坛；四川省至加利福尼亚州；2018年11月（某日）',
    );
  });

  it('of whatever is told of a record that is there, is said in words too', () => {
    const acts = [
      'AmendAgreement RenewAgreement GiveNotice BringIntoForce TerminateAgreement SupersedeAgreement',
      'AddSubsidiaryArrangement FulfilCommitment RescheduleCommitment AssignCommitment ReleaseCommitment',
      'OpenResearchInstitute RecordNeverOpened CloseInstitute StartProject ChangeProjectStatus ReportIndicator',
    ].flatMap((line) => line.split(' '));
    const told = acts.map((command) => ({ id: command, command, at: 'act', data: {} }));
    // A type that has no words is said as it is stored: in one.
    expect(expectedLines(told, saying('en')).filter(({ title }) => !title.includes(' '))).toEqual([]);
  });

  it('is every event of the answer, with what only the command says in clear, and without what keeps order behind', () => {
    const event = (record: string, type: string, data = {}) => ({ id: type, record, type, revision: 0, data });
    const answer = {
      position: 3,
      orders: [
        {
          id: 'visit',
          command: 'RecordVisit',
          verdict: 'preview' as const,
          record: 'visit-1',
          revision: 0,
          events: [
            event('visit-1', 'VisitRecorded', { titles: { sealed: {} } }),
            event('reservation-1', 'IdentifierHeld'),
          ],
        },
      ],
    };
    expect(previewedLines(answer, commands, saying('en'))).toMatchObject([
      { kind: 'visit', title: 'Visit recorded', detail: 'Forum; Sichuan to California; some day in Nov 2018' },
    ]);
  });
});
