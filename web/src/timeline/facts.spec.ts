import {
  beforeLanes,
  chosenOf,
  countsOf,
  extentOf,
  factsOf,
  inLanes,
  standing,
  type Filter,
  type Line,
} from './facts.ts';

const line = (record: string, occurredOn: string, more: Partial<Line> = {}): Line => ({
  record,
  happening: 'gathering.held',
  kind: 'gathering',
  titles: [{ text: `The ${record}`, language: 'en' }],
  occurredOn,
  standing: 'primary',
  confidence: 'primary',
  corrected: false,
  sources: [],
  details: {},
  byThen: 'certainly',
  since: 0,
  ...more,
});

const all: Filter = { match: 'possibly', lanes: [], standings: [], words: '' };
const records = (lines: readonly Line[], filter: Partial<Filter>, names = {}) =>
  inLanes(beforeLanes(factsOf(lines), names, { ...all, ...filter }), filter.lanes ?? []).map(({ record }) => record);

describe('The facts of a timeline', () => {
  it('each has an id of its own, the same every time', () => {
    const lines = [line('a', '2018'), line('a', '2018-11-14'), line('b', '2018')];
    expect(factsOf(lines).map(({ id }) => id)).toEqual(['a/gathering.held', 'a/gathering.held/2', 'b/gathering.held']);
  });

  it('one is chosen by its id, or as the first that a record tells', () => {
    const facts = factsOf([line('a', '2018'), line('a', '2018-11-14'), line('b', '2018')]);
    const ids = ['a/gathering.held/2', 'a', 'b', 'c', undefined].map((sel) => chosenOf(facts, sel)?.id);
    expect(ids).toEqual(['a/gathering.held/2', 'a/gathering.held', 'b/gathering.held', undefined, undefined]);
  });

  it('possibly in some years is what touches them, certainly in what lies within', () => {
    const lines = [
      line('day', '2018-11-14'),
      line('year', '2018'),
      line('years', '2017/2018'),
      line('by', '../2018-11'),
      line('before', '../2016'),
      line('from', '2018-11-14/..'),
      line('unknown', 'unknown'),
      line('later', '2020'),
    ];
    const days = { from: '2018-01-01', to: '2018-12-31' };
    expect(records(lines, days)).toEqual(['day', 'year', 'years', 'by', 'from', 'unknown']);
    expect(records(lines, { ...days, match: 'certainly' })).toEqual(['day', 'year']);
    expect(records(lines, {})).toHaveLength(lines.length);
  });

  it('a disputed date stands where its earliest claim puts it, and is in whatever any claim is in', () => {
    const claim = (key: number, value: string) => ({
      key,
      value,
      confidence: 'reported' as const,
      sources: [],
      position: key,
    });
    const [fact] = factsOf([line('r', '2011', { standing: 'disputed', claims: [claim(1, '2011'), claim(2, '1985')] })]);
    expect(fact).toMatchObject({ span: { shape: 'band' }, otherSpans: [{ shape: 'band' }] });
    expect(fact && extentOf([fact])).toEqual({ from: '1985-01-01', to: '2011-12-31' });
    const lines = [line('r', '2011', { claims: [claim(1, '2011'), claim(2, '1985')] })];
    expect(records(lines, { from: '1980-01-01', to: '1990-12-31' })).toEqual(['r']);
    expect(records(lines, { from: '1980-01-01', to: '1990-12-31', match: 'certainly' })).toEqual([]);
  });

  it('finds words in titles and in the names of who is named, in either script', () => {
    const person = 'person-4b1b9ba4-dd35-57ff-af52-7460122979af';
    const names = {
      [person]: { names: [{ text: '唐利民', language: 'zh-Hans', kind: 'official' as const }] },
    } as never;
    const lines = [line('forum', '2018'), line('talk', '2018', { details: { speaker: person } })];
    expect(records(lines, { words: 'THE forum' }, names)).toEqual(['forum']);
    expect(records(lines, { words: '利民' }, names)).toEqual(['talk']);
    expect(records(lines, { words: 'nobody' }, names)).toEqual([]);
  });

  it('parts stand with their whole; what was withdrawn is in no total', () => {
    const facts = factsOf([
      line('v', '2018', { kind: 'stop', happening: 'visit.stop' }),
      line('g', '2018', { kind: 'screening', happening: 'gathering.screened' }),
      line('w', '2018', { standing: 'withdrawn' }),
    ]);
    expect(countsOf(standing(facts))).toMatchObject({ visit: 1, gathering: 1, statement: 0 });
    expect(
      records([line('g', '2018'), line('w', '2018', { standing: 'withdrawn' })], { standings: ['withdrawn'] }),
    ).toEqual(['w']);
  });

  it('the extent is whole years, and reaches to computed ends', () => {
    const ends = { kind: 'bounds' as const, earliest: '2023-10-28', latest: '2023-10-28' };
    expect(extentOf(factsOf([line('a', '2019-10-28', { ends }), line('b', '../2014-03')]))).toEqual({
      from: '2014-01-01',
      to: '2023-12-31',
    });
    expect(extentOf(factsOf([line('a', 'unknown')]))).toBeUndefined();
  });
});
