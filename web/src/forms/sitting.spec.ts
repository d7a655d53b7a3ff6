import {
  commandIn,
  fieldOf,
  filledIn,
  problemAt,
  problemsIn,
  problemsOf,
  problemsOfForm,
  withMade,
  type SittingValues,
} from './sitting.ts';

const values: SittingValues = {
  relationships: ['sichuan-california'],
  sources: [{ source: '@cited', locator: '' }],
  confidence: 'primary',
  made: [
    {
      id: 'registered',
      command: 'RegisterPerson',
      data: { names: [{ text: '唐利民', language: 'zh-Hans', kind: 'official' }] },
    },
    {
      id: 'cited',
      command: 'CiteSource',
      data: { titles: [{ text: 'Forum', language: 'en' }], kind: 'press', language: 'en', publishedOn: '2018-11-16' },
    },
    { id: 'forgotten', command: 'RegisterPlace', data: { names: [], kind: 'city' } },
  ],
  names: {},
};

const visit = (occurredOn: string) =>
  commandIn(
    values,
    { id: 'visit', command: 'RecordVisit', at: 'visit' },
    {
      titles: [{ text: 'Visit', language: 'en' }],
      from: 'CN-SC',
      to: 'US-CA',
      occurredOn,
      delegation: {
        sentBy: [],
        head: { person: '@registered', titleThen: ' ' },
        count: { quality: 'unknown', named: [] },
      },
      hosts: [],
      purposes: [],
    },
  );

describe('What a form says', () => {
  it('leaves nothing out that was typed and not chosen, and does not call it missing', () => {
    const asked = commandIn(values, { id: 'v', command: 'RecordVisit', at: 'visit' }, { to: 'US-CA' });
    const found = problemsOfForm({ ...values, unchosen: { 'visit.from': '四川', 'visit.hosts': 'CEC' } }, [asked]);
    const at = (field: string) => found.filter((problem) => problem.field === field).map(({ code }) => code);
    expect(at('visit.from')).toEqual(['unchosen']);
    expect(at('visit.hosts')).toEqual(['unchosen']);
    expect(at('visit.occurredOn')).toEqual(['field.isDefined']);
    expect(problemsOfForm({ ...values, unchosen: {} }, [asked]).map(({ code }) => code)).not.toContain('unchosen');
  });

  it('leaves out what was not filled in, and keeps empty lists', () => {
    expect(filledIn({ a: ' x ', b: '', c: { d: '' }, e: [], f: [{ g: '' }, 'h'], i: 0, j: false, k: null })).toEqual({
      a: 'x',
      e: [],
      f: ['h'],
      i: 0,
      j: false,
    });
  });

  it('comes with the records it refers to, each before what refers to it, and without those it no longer does', () => {
    const all = withMade(values, [visit('2018-11')]);
    expect(all.map(({ id }) => id)).toEqual(['cited', 'registered', 'visit']);
    expect(all[1]?.data['sources']).toEqual([{ source: '@cited' }]);
    expect(all[0]?.data['sources']).toBeUndefined();
  });

  it('says of an organisation it registers that it is not the same as another; of people nothing is declared', () => {
    const other = 'organisation-00000000-0000-4000-8000-000000000001';
    const made: SittingValues['made'] = [
      {
        id: 'council',
        command: 'RegisterOrganisation',
        data: { names: [{ text: 'BAC', language: 'en', kind: 'acronym' }], kind: 'unknown', identifiers: [] },
        distinctFrom: [other],
      },
      { ...values.made[0], distinctFrom: ['person-00000000-0000-4000-8000-000000000001'] } as SittingValues['made'][0],
      { id: 'unused', command: 'RegisterOrganisation', data: {}, distinctFrom: [other] },
    ];
    const given = { ...values, sources: [], made };
    const head = commandIn(
      given,
      { id: 'visit', command: 'RecordVisit', at: 'visit' },
      {
        titles: [{ text: 'Visit', language: 'en' }],
        from: 'CN-SC',
        to: 'US-CA',
        occurredOn: '2018',
        delegation: { sentBy: ['@council'], head: { person: '@registered' }, count: { quality: 'unknown', named: [] } },
        hosts: [],
        purposes: [],
      },
    );
    const all = withMade(given, [head]);
    expect(all.map(({ command }) => command)).toEqual([
      'RegisterOrganisation',
      'RegisterPerson',
      'DeclareDistinct',
      'RecordVisit',
    ]);
    expect(all[2]?.data).toEqual({ organisation: '@council', other, distinct: true });
    expect(problemsIn(all)).toEqual([]);
  });

  it('is right by the very rules of the server', () => {
    expect(problemsIn(withMade(values, [visit('2018-11')]))).toEqual([]);
  });

  it('is told what is wrong at the fields that are', () => {
    const problems = problemsIn(withMade({ ...values, relationships: [] }, [visit('')]));
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toContain('visit.occurredOn field.isDefined');
    const wrong = problemsIn([{ ...visit('soon'), data: { ...visit('soon').data, from: '@cited', sources: [{}] } }]);
    expect(wrong.map(({ field, code }) => `${field} ${code}`)).toEqual(
      expect.arrayContaining([
        'visit.occurredOn field.occurredOn',
        'visit.from field.refersTo',
        'sources.0.source field.isDefined',
      ]),
    );
    expect(problemAt(wrong, 'sources')?.code).toBe('field.isDefined');
    expect(problemAt(wrong, 'visit.to')).toBeUndefined();
  });

  it('finds the field of a pointer', () => {
    expect(fieldOf({ at: 'stops.1' }, '/titles/0/text')).toBe('stops.1.titles.0.text');
    expect(fieldOf({ at: 'stops.1' }, '/sources/0/source')).toBe('sources.0.source');
    expect(fieldOf({ at: '' }, '/count/total')).toBe('count.total');
  });

  it('takes what the server says to the field, and the rest as it is', () => {
    const commands = [visit('2018-11')];
    const { fields, elsewhere } = problemsOf(
      {
        type: '/problems/refused',
        title: '',
        status: 422,
        detail: '',
        code: '',
        errors: [
          { pointer: '/commands/0/data/occurredOn', code: 'visit.held-in-the-future', detail: 'Later than today.' },
          { pointer: '/commands/0', code: 'record.withdrawn', detail: 'It was withdrawn.' },
          { code: 'sitting.size', detail: 'Too many.' },
        ],
      },
      commands,
    );
    expect(fields).toMatchObject([{ field: 'visit.occurredOn', detail: 'Later than today.' }]);
    expect(elsewhere.map(({ detail }) => detail)).toEqual(['It was withdrawn.', 'Too many.']);
  });
});
