import type { Change, ChangesAnswer } from '../../api/answers.ts';
import { differences, entriesOf, grouped, unchangedIn, yearsLate } from './comparison.ts';

const cause = (position: number, type = 'VisitCorrected') => ({
  position,
  type,
  actor: 'os:ana',
  recordedAt: `2019-08-0${position}T10:00:00.000Z`,
});

const change = (kind: Change['kind'], record: string, before: object | null, after: object | null, at = 1): Change => ({
  kind,
  record,
  key: `x/${record}`,
  before,
  after,
  causes: [cause(at)],
});

const answer = (changes: readonly Change[], unchanged = 0): ChangesAnswer => ({
  view: 'any',
  axis: 'known',
  from: { position: 0, asOf: '2026-11-25' },
  to: { position: 9, asOf: '2026-11-25' },
  changes,
  unchanged,
  names: {},
});

const titles = [{ text: 'Forum', language: 'en' }];

describe('What changed, record by record', () => {
  it('is one entry for all that lists say of a record, each difference once', () => {
    const row = (happening: string, occurredOn: string) => ({ titles, happening, occurredOn, standing: 'primary' });
    const entries = entriesOf(
      answer([
        change('corrected', 'gathering-1', { titles, occurredOn: '2018-11-15' }, { titles, occurredOn: '2018-11-14' }),
      ]),
      [
        answer(
          ['gathering.held', 'gathering.screened'].map((happening) =>
            change('corrected', 'gathering-1', row(happening, '2018-11-15'), row(happening, '2018-11-14')),
          ),
        ),
      ],
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'corrected',
      titles,
      lines: [{ field: 'occurredOn', was: '2018-11-15', now: '2018-11-14' }],
      causes: [cause(1)],
    });
  });

  it('calls new what was not in the book, and changed what was and has something new', () => {
    const renamed = { titles, happening: 'project.renamed', occurredOn: '2019-07-16' };
    const lists = [answer([change('new', 'project-1', null, renamed), change('new', 'project-2', null, renamed)])];
    const register = answer([change('new', 'project-2', null, { titles, occurredOn: '2018' })]);
    expect(entriesOf(register, lists).map(({ record, kind, lines }) => [record, kind, lines])).toEqual([
      ['project-1', 'changed', [{ field: 'project.renamed', was: undefined, now: '2019-07-16' }]],
      ['project-2', 'new', [{ field: 'project.renamed', was: undefined, now: '2019-07-16' }]],
    ]);
  });

  it('calls withdrawn what was withdrawn, whatever else happened to it', () => {
    const register = answer([change('withdrawn', 'visit-1', { titles }, { titles, withdrawn: true })]);
    const lists = [answer([change('corrected', 'visit-1', { titles }, { titles: [] })])];
    expect(entriesOf(register, lists)[0]?.kind).toBe('withdrawn');
  });

  it('tells a body that was joined to another with that one, and counts no sources', () => {
    const lists = [
      answer([
        change(
          'merged',
          'organisation-1',
          { names: titles, absorbed: [] },
          { names: titles, absorbed: ['organisation-2'] },
        ),
        change('merged', 'organisation-2', { names: titles }, { names: titles, mergedInto: 'organisation-1' }, 2),
      ]),
    ];
    const register = answer([change('new', 'source-1', null, { titles })], 12);
    const entries = entriesOf(register, lists);
    expect(entries.map(({ record, kind }) => [record, kind])).toEqual([['organisation-1', 'merged']]);
    expect(unchangedIn(register, answer([], 3), entries)).toBe(8);
  });

  it('calls changed what was in effect on both days, though more had happened by the second', () => {
    const line = (happening: string, occurredOn: string) => ({ titles, happening, occurredOn, standing: 'primary' });
    const announced = line('project.announced', '2018');
    const day = answer([
      change('added', 'project-1', null, line('project.renamed', '2019-07-16')),
      change('changed', 'project-1', announced, { ...announced, titles: [{ text: 'Later', language: 'en' }] }),
    ]);
    expect(entriesOf(undefined, [day]).map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('between two days says which agreement is no longer in force, and when it ends', () => {
    const before = { titles, inForce: 'yes', ends: { earliest: '2023-10-28', latest: '2023-10-28' } };
    expect(entriesOf(undefined, [answer([change('removed', 'agreement-1', before, null)])])[0]).toMatchObject({
      kind: 'removed',
      ends: '2023-10-28',
      lines: [{ field: 'inForce', was: 'yes', now: undefined }],
    });
  });

  it('compares what a kind says beyond its own fields one by one', () => {
    expect(
      differences({ details: { sic: 'x', at: 'y' }, corrected: false }, { details: { at: 'y' }, corrected: true }),
    ).toEqual([{ field: 'sic', was: 'x', now: undefined }]);
  });

  it.each([
    ['2015-07', 4],
    ['2018-08-02', 0],
    ['2018-08-01', 1],
    ['unknown', 0],
    ['2018/..', 0],
  ])('that happened %s was written %i years late', (occurredOn, years) => {
    const [entry] = entriesOf(answer([change('new', 'visit-1', null, { titles, occurredOn })]), []);
    expect(entry && yearsLate(entry)).toBe(years);
  });

  it('stands under headings: by kind of change, by kind of record, by the day it was written', () => {
    const entries = entriesOf(
      answer([change('withdrawn', 'visit-1', {}, {}, 2), change('new', 'gathering-1', null, { titles }, 3)]),
      [],
    );
    const under = (by: 'change' | 'kind' | 'day') =>
      grouped(entries, by, (instant) => instant.slice(0, 10)).map(({ key, entries: list }) => [key, list.length]);
    expect(under('change')).toEqual([
      ['new', 1],
      ['withdrawn', 1],
    ]);
    expect(under('kind')).toEqual([
      ['visit', 1],
      ['gathering', 1],
    ]);
    expect(under('day')).toEqual([
      ['2019-08-02', 1],
      ['2019-08-03', 1],
    ]);
  });
});
