import { problemsIn } from '../forms/sitting.ts';
import { newGathering, newWork } from '../forms/gathering-values.ts';
import { newStatement, newStop, newVisit, visitCommands, type VisitValues } from './visit-values.ts';

const start = {
  ...newVisit,
  relationships: ['sichuan-california'],
  sources: [],
  confidence: 'primary',
  made: [],
  names: {},
} satisfies VisitValues;

const person = 'person-00000000-0000-4000-8000-000000000001';
const titles = [{ text: 'Forum', language: 'en' }];

const whole: VisitValues = {
  ...start,
  visit: {
    ...start.visit,
    titles,
    from: 'CN-SC',
    to: 'US-CA',
    occurredOn: '2018-11',
    delegation: { ...start.visit.delegation, head: { person, titleThen: 'secretary general' } },
  },
  stops: [{ ...newStop, titles, occurredOn: '2018-11-14/..' }],
  gatherings: [
    {
      ...newGathering('forum'),
      titles,
      occurredOn: '2018-11-14',
      count: { quality: 'about', total: 40, named: [person], words: 'dozens' },
      works: [
        { ...newWork, promotes: 'CN-SC' },
        { ...newWork, about: titles },
      ],
    },
  ],
  statements: [
    {
      ...newStatement('forum'),
      original: { text: 'We are here to learn', language: 'en' },
      speaker: person,
      translations: [{ text: '我们来学习', language: 'zh-Hans', by: 'human' }],
    },
  ],
};

describe('The form of a visit', () => {
  it('says each fact as a command of its own, whole to the rules of the server', () => {
    const commands = visitCommands(whole, 'key');
    expect(commands.map(({ command }) => command)).toEqual([
      'RecordVisit',
      'HoldGathering',
      'RecordAttendance',
      'ScreenWork',
      'ScreenWork',
      'AddStop',
      'RecordStatement',
    ]);
    expect(problemsIn(commands)).toEqual([]);
    expect(commands[1]?.data['partOf']).toBe('@key/visit');
    expect(commands[6]?.data).toMatchObject({
      at: '@forum',
      saidOn: '2018-11-14',
      translations: [{ language: 'zh-Hans' }],
    });
  });

  it('says nothing of who was there where nobody counted, and of a head where none is named', () => {
    const [visit, ...rest] = visitCommands(
      { ...start, gatherings: [newGathering('forum')], visit: { ...start.visit, titles } },
      'key',
    );
    expect(rest.map(({ command }) => command)).toEqual(['HoldGathering']);
    expect(visit?.data['delegation']).toEqual({ sentBy: [], count: { quality: 'unknown', named: [] } });
  });

  it('says of the empty form what is missing, at its fields', () => {
    const fields = problemsIn(visitCommands(start, 'key')).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['visit.from', 'visit.occurredOn', 'visit.titles', 'visit.to']);
    const attended = {
      ...newGathering('forum'),
      titles,
      occurredOn: '2018',
      count: { quality: 'exact', named: [], total: -1 } as const,
    };
    expect(problemsIn(visitCommands({ ...whole, gatherings: [attended], statements: [] }, 'key'))).toMatchObject([
      { field: 'gatherings.0.count.total' },
    ]);
  });
});
