import { problemsIn } from '../forms/sitting.ts';
import { newGathering, newWork } from '../forms/gathering-values.ts';
import { asPlanned, newStatement, newStop, newVisit, visitCommands, type VisitValues } from './visit-values.ts';

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

const held = { command: 'RecordVisit' } as const;

describe('The form of a visit', () => {
  it('says each fact as a command of its own, whole to the rules of the server', () => {
    const commands = visitCommands(whole, 'key', held);
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
      held,
    );
    expect(rest.map(({ command }) => command)).toEqual(['HoldGathering']);
    expect(visit?.data['delegation']).toEqual({ sentBy: [], count: { quality: 'unknown', named: [] } });
  });

  it('a title then without the person who held it is not left out in silence', () => {
    const delegation = { ...start.visit.delegation, head: { person: '', titleThen: 'secretary general' } };
    expect(problemsIn(visitCommands({ ...whole, visit: { ...whole.visit, delegation } }, 'key', held))).toEqual([
      expect.objectContaining({ field: 'visit.delegation.head.person' }),
    ]);
  });

  it('begins with what was planned, and tells all of it of the record of the plan', () => {
    const planned = 'visit-00000000-0000-4000-8000-000000000002';
    const { visit } = whole;
    const plan = { ...visit, relationships: start.relationships, status: 'planned', stops: [] } as const;
    expect(asPlanned(plan)).toEqual(visit);
    const nobodyNamed = { ...plan, delegation: start.visit.delegation } as typeof plan;
    expect(asPlanned(nobodyNamed).delegation.head).toEqual({ person: '', titleThen: '' });
    const statements = whole.statements.map((said) => ({ ...said, gathering: 'visit' }));
    const commands = visitCommands({ ...whole, statements }, 'key', { ...held, planned });
    expect(problemsIn(commands)).toEqual([]);
    expect([0, 1, 5, 6].map((at) => commands[at]?.data)).toMatchObject([
      { planned },
      { partOf: planned },
      { visit: planned },
      { at: planned },
    ]);
    const [ahead] = visitCommands(whole, 'key', { command: 'PlanVisit' });
    expect([ahead?.command, ahead?.data]).toEqual(['PlanVisit', visitCommands(whole, 'key', held)[0]?.data]);
  });

  it('says of the empty form what is missing, at its fields', () => {
    const fields = problemsIn(visitCommands(start, 'key', held)).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['visit.from', 'visit.occurredOn', 'visit.titles', 'visit.to']);
    const attended = {
      ...newGathering('forum'),
      titles,
      occurredOn: '2018',
      count: { quality: 'exact', named: [], total: -1 } as const,
    };
    expect(problemsIn(visitCommands({ ...whole, gatherings: [attended], statements: [] }, 'key', held))).toMatchObject([
      { field: 'gatherings.0.count.total' },
    ]);
  });
});
