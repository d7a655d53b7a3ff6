import { describe, expect, it } from '@jest/globals';
import { commitments, type CommitmentEvent } from '../events/commitments.ts';
import { gatherings, type GatheringEvent } from '../events/gatherings.ts';
import { places, type PlaceEvent } from '../events/places.ts';
import type { RecordOf } from '../events/records.ts';
import { relationships, type RelationshipEvent } from '../events/relationships.ts';
import { statements, type StatementEvent } from '../events/statements.ts';
import { visits, type VisitEvent } from '../events/visits.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { rowsOf } from './projection.ts';
import { timeline, type TimelineFact } from './timeline.ts';

const here = ['sichuan-california'];
const en = (text: string) => [{ text, language: 'en' }];
const xinhua = [{ source: idOf('source') }];
const tang = idOf('person', 1);

const rows = (record: RecordOf<unknown>) =>
  rowsOf(timeline, record).map(({ key, columns, row }) => ({ key, columns, row: row as TimelineFact }));
/** What happened, when, and how well it is known. */
const told = (record: RecordOf<unknown>) =>
  rows(record).map(({ row: { happening, occurredOn, standing } }) => [happening, occurredOn, standing]);
const details = (record: RecordOf<unknown>, index = 0) => rows(record)[index]?.row.details;

describe('a visit', () => {
  const recorded: Past<VisitEvent> = {
    type: 'VisitRecorded',
    confidence: 'primary',
    sources: xinhua,
    data: {
      relationships: here,
      titles: en('Delegation of Sichuan Province to Silicon Valley'),
      from: 'CN-SC',
      to: 'US-CA',
      occurredOn: '2018-11',
      delegation: {
        sentBy: [idOf('organisation')],
        head: { person: tang, titleThen: 'secretary general' },
        count: { quality: 'unknown', named: [] },
      },
      hosts: [],
      purposes: [],
    },
  };
  const stop = (key: number, more: object): Past<VisitEvent> => ({
    type: 'StopAdded',
    confidence: 'primary',
    sources: xinhua,
    data: { key, titles: en('Autodesk'), occurredOn: '2018-11-14/..', hosts: [], ...more },
  });
  const unnamed = stop(2, { titles: [], unnamedHosts: 'a few other high-tech companies in the Bay Area' });

  it('comes out with its stops, each date as it was entered', () => {
    const record = recordOf(visits, [recorded, stop(1, { hosts: [idOf('organisation', 2)] }), unnamed]);
    expect(told(record)).toEqual([
      ['visit.held', '2018-11', 'primary'],
      ['visit.stop', '2018-11-14/..', 'primary'],
      ['visit.stop', '2018-11-14/..', 'primary'],
    ]);
    expect(details(record)).toMatchObject({ head: { person: tang, titleThen: 'secretary general' } });
    expect(details(record, 2)).toEqual({
      hosts: [],
      unnamedHosts: 'a few other high-tech companies in the Bay Area',
    });
  });
  it('sorts by what is known of its start, never by a day nobody gave', () => {
    expect(rows(recordOf(visits, [recorded]))[0]?.columns).toMatchObject({
      earliest: '2018-11-01',
      latest: '2018-11-30',
      precision: 5,
    });
  });
  it('marks the part that was corrected, and no other', () => {
    const corrected: Past<VisitEvent> = {
      type: 'VisitCorrected',
      data: { changes: { 'stops/1/occurredOn': { was: '2018-11-14/..', now: '2018-11-15' } } },
    };
    const record = recordOf(visits, [recorded, stop(1, {}), unnamed, corrected]);
    expect(rows(record).map(({ row }) => row.corrected)).toEqual([false, true, false]);
    expect(rows(record).map(({ row }) => row.firstWrittenAs)).toEqual([undefined, '2018-11-14/..', undefined]);
    const programme = { source: idOf('source', 2) };
    const sourced = recordOf(visits, [recorded, stop(1, {}), unnamed, { ...corrected, sources: [programme] }]);
    expect(rows(sourced).map(({ row }) => row.sources)).toEqual([xinhua, [...xinhua, programme], xinhua]);
    const head: Past<VisitEvent> = {
      type: 'VisitCorrected',
      data: { changes: { 'delegation/head/titleThen': { was: 'secretary general', now: 'secretary-general' } } },
    };
    expect(rows(recordOf(visits, [recorded, unnamed, head])).map(({ row }) => row.corrected)).toEqual([true, false]);
  });
  it('shows in each of its relationships, and leads in the first', () => {
    const data = { ...(recorded.data as object), relationships: ['sichuan-california', 'chengdu-san-francisco'] };
    const record = recordOf(visits, [{ ...recorded, data } as unknown as Past<VisitEvent>]);
    expect(rows(record).map(({ key, columns }) => [key, columns['lead']])).toEqual([
      ['sichuan-california/visit.held', 1],
      ['chengdu-san-francisco/visit.held', 0],
    ]);
  });
  it('that was cancelled stands alone: nobody stopped anywhere', () => {
    const planned = { ...recorded, type: 'VisitPlanned' } as Past<VisitEvent>;
    const cancelled: Past<VisitEvent> = { type: 'VisitCancelled', data: {} };
    expect(told(recordOf(visits, [planned, unnamed])).map(([happening]) => happening)).toEqual([
      'visit.planned',
      'visit.stop',
    ]);
    expect(told(recordOf(visits, [planned, unnamed, cancelled])).map(([happening]) => happening)).toEqual([
      'visit.cancelled',
    ]);
  });
  it('stays, struck through, when it is withdrawn, and comes back', () => {
    const withdrawn = { type: 'RecordWithdrawn', data: {} } as unknown as Past<VisitEvent>;
    const reinstated = { type: 'RecordReinstated', data: {} } as unknown as Past<VisitEvent>;
    expect(told(recordOf(visits, [recorded, unnamed, withdrawn]))).toEqual([
      ['visit.held', '2018-11', 'withdrawn'],
      ['visit.stop', '2018-11-14/..', 'withdrawn'],
    ]);
    expect(told(recordOf(visits, [recorded, withdrawn, reinstated]))).toEqual([['visit.held', '2018-11', 'primary']]);
  });
});

describe('a gathering', () => {
  const held: Past<GatheringEvent> = {
    type: 'GatheringHeld',
    confidence: 'primary',
    data: {
      relationships: here,
      form: 'forum',
      titles: en('Forum in San Francisco'),
      occurredOn: '2018-11-14',
      organisers: [idOf('organisation', 3)],
      partOf: idOf('visit'),
      attendance: { quality: 'about', named: [], words: 'dozens of local business leaders' },
      works: [{ key: 1, titles: [], promotes: 'CN-SC' }],
    },
  };
  const second: Past<GatheringEvent> = {
    type: 'WorkScreened',
    data: { key: 2, titles: [], promotes: idOf('place'), occurredOn: 'unknown' },
  };
  it('comes out with each work, shown when it was held unless the work has a date of its own', () => {
    const record = recordOf(gatherings, [held, second]);
    expect(told(record)).toEqual([
      ['gathering.held', '2018-11-14', 'primary'],
      ['gathering.screened', '2018-11-14', 'primary'],
      ['gathering.screened', 'unknown', 'unstated'],
    ]);
    expect(details(record)).toMatchObject({ attendance: { words: 'dozens of local business leaders', named: [] } });
    expect(details(record, 1)).toEqual({ promotes: 'CN-SC' });
  });
  it('puts a work without a known date first', () => {
    expect(rows(recordOf(gatherings, [held, second]))[2]?.columns).toMatchObject({
      earliest: '',
      latest: '9999-12-31',
      precision: 0,
    });
  });
  it('moves its works with it where its day is disputed', () => {
    const disputed = {
      type: 'FactDisputed',
      data: { field: 'occurredOn', claim: '2018-11-13' },
    } as unknown as Past<GatheringEvent>;
    expect(rows(recordOf(gatherings, [held, disputed])).map(({ columns }) => columns['earliest'])).toEqual([
      '2018-11-13',
      '2018-11-13',
    ]);
  });
});

describe('a statement', () => {
  const said = (text: string): Past<StatementEvent> => ({
    type: 'StatementRecorded',
    confidence: 'primary',
    data: {
      relationships: here,
      original: { text, language: 'en' },
      verbatim: true,
      sic: ['hear'],
      speaker: tang,
      titleThen: 'secretary general',
      saidOn: '2018-11-14',
      translations: [{ key: 1, text: '我们是来学习的', language: 'zh-Hans', by: 'human' }],
    },
  });
  it('comes out in its own words, slips and all, with the title of then', () => {
    const record = recordOf(statements, [said('We are hear to learn')]);
    expect(told(record)).toEqual([['statement.recorded', '2018-11-14', 'primary']]);
    expect(rows(record)[0]?.row.titles.map(({ text }) => text)).toEqual(['We are hear to learn', '我们是来学习的']);
    expect(details(record)).toEqual({ speaker: tang, titleThen: 'secretary general', verbatim: true, sic: ['hear'] });
  });
  it('is shortened where it is long, never through a character', () => {
    const long = rows(recordOf(statements, [said('𠮷'.repeat(1000))]))[0]?.row.titles[0]?.text ?? '';
    expect(Array.from(long)).toHaveLength(280);
    expect(long.endsWith('𠮷…')).toBe(true);
  });
});

describe('a commitment', () => {
  const made: Past<CommitmentEvent> = {
    type: 'CommitmentMade',
    data: {
      relationships: here,
      kind: 'pledge',
      what: en('Open a liaison office'),
      promisors: ['CN-SC'],
      promisees: ['US-CA'],
      madeOn: '2018-11',
      dueOn: '2019',
    },
  };
  it('comes out as it was made, and as it was kept, each with its own source', () => {
    const record = recordOf(commitments, [
      made,
      { type: 'CommitmentRescheduled', data: { dueOn: '2020' } },
      {
        type: 'CommitmentFulfilled',
        confidence: 'reported',
        sources: xinhua,
        data: { key: 1, fulfilledOn: 'unknown', extent: 'part', evidence: [] },
      },
      { type: 'CommitmentReleased', data: { releasedOn: '2021-01-05' }, reason: 'moot' },
    ]);
    expect(told(record)).toEqual([
      ['commitment.made', '2018-11', 'unstated'],
      ['commitment.fulfilled', 'unknown', 'reported'],
      ['commitment.released', '2021-01-05', 'unstated'],
    ]);
    expect(details(record)).toMatchObject({ dueOn: '2020' });
    expect(rows(record)[1]?.row.sources).toEqual(xinhua);
  });
});

describe('a place', () => {
  const registered: Past<PlaceEvent> = {
    type: 'PlaceRegistered',
    data: {
      relationships: here,
      names: [
        { text: '天府新区', language: 'zh-Hans', kind: 'official' },
        { text: 'Tianfu', language: 'en', kind: 'alias' },
        { text: 'Tianfu New Area', language: 'en', kind: 'official' },
      ],
      kind: 'zone',
    },
  };
  it('is no event by itself, and one once it is designated, a year wide', () => {
    const designated: Past<PlaceEvent> = {
      type: 'ZoneDesignated',
      confidence: 'primary',
      data: { level: 'national', ordinal: 11, designatedOn: '2014', spans: [{ place: 'Chengdu' }], fields: [] },
    };
    expect(told(recordOf(places, [registered]))).toEqual([]);
    const record = recordOf(places, [registered, designated]);
    expect(told(record)).toEqual([['place.designated', '2014', 'primary']]);
    expect(rows(record)[0]?.row.titles.map(({ text }) => text)).toEqual(['天府新区', 'Tianfu New Area']);
    expect(rows(record)[0]?.columns).toMatchObject({ earliest: '2014-01-01', latest: '2014-12-31', precision: 3 });
  });
});

describe('a relationship', () => {
  const established: Past<RelationshipEvent> = {
    type: 'RelationshipEstablished',
    confidence: 'reported',
    data: {
      relationships: ['jiangsu-california'],
      names: [{ text: 'Jiangsu–California', language: 'en', kind: 'official' }],
      sides: [
        { place: 'CN-JS', organisations: [] },
        { place: 'US-CA', organisations: [] },
      ],
      form: 'sister-state',
      establishedOn: '2011',
    },
  };
  const disputed = {
    type: 'FactDisputed',
    confidence: 'reported',
    sources: xinhua,
    data: { field: 'establishedOn', claim: '1985' },
  } as unknown as Past<RelationshipEvent>;
  it('stands under the earliest of its claims, and shows both with their sources', () => {
    const [row] = rows(recordOf(relationships, [established, disputed]));
    expect(row?.row).toMatchObject({ occurredOn: '2011', standing: 'disputed' });
    expect(row?.row.claims?.map(({ value, sources }) => [value, sources])).toEqual([
      ['2011', []],
      ['1985', xinhua],
    ]);
    expect(row?.columns).toMatchObject({ earliest: '1985-01-01', latest: '2011-12-31' });
  });
  it('may have been as late as the last of its claims', () => {
    const later = {
      ...disputed,
      data: { field: 'establishedOn', claim: '2015' },
    } as unknown as Past<RelationshipEvent>;
    expect(rows(recordOf(relationships, [established, disputed, later]))[0]?.columns).toMatchObject({
      earliest: '1985-01-01',
      latest: '2015-12-31',
    });
  });
  it('has one claim again once it is decided', () => {
    const resolved = {
      type: 'DisputeResolved',
      data: { field: 'establishedOn', accepted: 1, changes: {} },
    } as unknown as Past<RelationshipEvent>;
    const record = recordOf(relationships, [established, disputed, resolved]);
    expect(told(record)).toEqual([['relationship.established', '2011', 'reported']]);
    expect(rows(record)[0]?.row.claims).toBeUndefined();
    const other = { ...resolved, data: { field: 'establishedOn', accepted: 2, changes: {} } };
    const sources = [resolved, other as unknown as Past<RelationshipEvent>].map(
      (decision) => rows(recordOf(relationships, [established, disputed, decision]))[0]?.row.sources,
    );
    expect(sources).toEqual([[], xinhua]);
  });
  it('comes out once more when it ends', () => {
    const ended: Past<RelationshipEvent> = { type: 'RelationshipEnded', sources: xinhua, data: { endedOn: '2020-05' } };
    const record = recordOf(relationships, [established, ended]);
    expect(rows(record).map(({ row }) => row.sources)).toEqual([[], xinhua]);
    expect(told(record).map(([happening, occurredOn]) => [happening, occurredOn])).toEqual([
      ['relationship.established', '2011'],
      ['relationship.ended', '2020-05'],
    ]);
  });
});
