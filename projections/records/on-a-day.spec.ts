import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import { commitments, type CommitmentEvent } from '../../events/commitments.ts';
import { institutes, type InstituteEvent } from '../../events/institutes.ts';
import { organisations, type OrganisationEvent } from '../../events/organisations.ts';
import { places, type PlaceEvent } from '../../events/places.ts';
import { projects, type ProjectEvent } from '../../events/projects.ts';
import type { RecordOf } from '../../events/records.ts';
import { relationships, type RelationshipEvent } from '../../events/relationships.ts';
import { idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { rowsOf } from '../projection.ts';
import { records, type RecordRow } from '../records.ts';
import { recordOnDay } from './on-a-day.ts';

const here = ['sichuan-california'];
const en = (text: string) => [{ text, language: 'en' }];

const rowOf = (record: RecordOf<unknown>) => rowsOf(records, record)[0]?.row as RecordRow;
const on = (record: RecordOf<unknown>, day: string) => recordOnDay(rowOf(record), day);
const statuses = (record: RecordOf<unknown>, ...days: readonly string[]) =>
  days.map((day) => {
    const { byThen, status } = on(record, day);
    return [byThen, status];
  });

describe('an institute', () => {
  const announced: Past<InstituteEvent> = {
    type: 'InstituteAnnounced',
    data: {
      relationships: here,
      titles: en('An institute'),
      hosts: [idOf('organisation', 1), idOf('organisation', 2)],
      fields: [],
      announcedOn: '2018-11',
    },
  };
  it('is not there before its announcement, and may be in the month of it', () => {
    const record = recordOf(institutes, [announced]);
    expect(statuses(record, '2018-10-31', '2018-11-14', '2018-12-01')).toEqual([
      ['no', 'announced'],
      ['possibly', 'announced'],
      ['certainly', 'announced'],
    ]);
  });
  it('is announced until it opens, and open until it closes', () => {
    const record = recordOf(institutes, [
      announced,
      { type: 'ResearchInstituteOpened', data: { openedOn: '2020-09-01' } },
      { type: 'InstituteClosed', data: { closedOn: '2023' } },
    ]);
    expect(rowOf(record).status).toBe('closed');
    expect(statuses(record, '2020-08-31', '2020-09-01', '2022-12-31', '2023-01-01')).toEqual([
      ['certainly', 'announced'],
      ['certainly', 'opened'],
      ['certainly', 'opened'],
      ['certainly', 'closed'],
    ]);
  });
});

describe('a project', () => {
  const record = recordOf(projects, [
    {
      type: 'ProjectAnnounced',
      data: {
        relationships: here,
        titles: en('California Smart Town'),
        participants: [],
        partnerPlaces: [],
        concept: [],
        description: [],
        announcedOn: '2018',
        status: 'pipeline',
      },
    },
    { type: 'ProjectStatusChanged', data: { key: 2, status: 'implementation', on: '2019-07-16' } },
    { type: 'ProjectRenamed', data: { key: 1, titles: en('California Smart City'), renamedOn: '2019-07-16' } },
  ] as readonly Past<ProjectEvent>[]);

  it('has the title and the status of the day', () => {
    expect(on(record, '2019-07-15')).toMatchObject({ status: 'pipeline', titles: en('California Smart Town') });
    expect(on(record, '2019-07-16')).toMatchObject({ status: 'implementation', titles: en('California Smart City') });
  });
  it('that lies ahead is what it is written down as', () => {
    expect(on(record, '2017-12-31')).toEqual({
      byThen: 'no',
      status: 'implementation',
      titles: en('California Smart City'),
      occurredOn: '2018',
    });
  });
});

describe('an agreement', () => {
  const proposed = (proposedOn: string): Past<AgreementEvent> => ({
    type: 'AgreementProposed',
    data: {
      relationships: here,
      titles: en('A memorandum'),
      instrument: 'mou',
      binding: 'unstated',
      proposedOn,
      parties: [
        { key: 1, body: 'CN-SC' },
        { key: 2, body: 'US-CA' },
      ],
      term: { kind: 'unstated' },
      renewal: { kind: 'none' },
      fields: [],
      links: [],
    },
  });
  const signed = (party: number, signedOn: string): Past<AgreementEvent> => ({
    type: 'AgreementSigned',
    data: { party, signedOn, signatories: [] },
  });
  const later: readonly Past<AgreementEvent>[] = [
    signed(1, '2017-09-12'),
    signed(2, '2017-10-01'),
    { type: 'AgreementTerminated', data: { terminatedOn: '2019-03' } },
  ];
  it('is there from its first signature, concluded with the last, until it is ended', () => {
    const record = recordOf(agreements, [proposed('unknown'), ...later]);
    expect(statuses(record, '2017-09-11', '2017-09-12', '2017-10-01', '2019-03-01')).toEqual([
      ['no', 'terminated'],
      ['certainly', 'signed'],
      ['certainly', 'concluded'],
      ['certainly', 'terminated'],
    ]);
    expect(on(record, '2017-09-12').occurredOn).toBe('2017-09-12');
    expect(on(record, '2017-10-01').occurredOn).toBe('2017-10-01');
  });
  it('is proposed before, where that day is known', () => {
    const record = recordOf(agreements, [proposed('2016'), ...later]);
    expect(on(record, '2017-01-01')).toMatchObject({ byThen: 'certainly', status: 'proposed', occurredOn: '2016' });
    expect(on(record, '2015-12-31').byThen).toBe('no');
  });
});

it('a promise is open, then lapsed, and kept from the day it was kept', () => {
  const record = recordOf(commitments, [
    {
      type: 'CommitmentMade',
      data: {
        relationships: here,
        kind: 'pledge',
        what: en('A report'),
        promisors: ['CN-SC'],
        promisees: [],
        madeOn: '2018-11-14',
        dueOn: '2019-06',
      },
    },
    { type: 'CommitmentFulfilled', data: { key: 1, fulfilledOn: '2020-02-02', extent: 'whole', evidence: [] } },
  ] as readonly Past<CommitmentEvent>[]);
  expect(rowOf(record).status).toBe('fulfilled');
  expect(statuses(record, '2018-11-14', '2019-07-01', '2020-02-02').map(([, status]) => status)).toEqual([
    'open',
    'lapsed',
    'fulfilled',
  ]);
});

it('a relationship stands until it ends', () => {
  const record = recordOf(relationships, [
    {
      type: 'RelationshipEstablished',
      data: { relationships: here, names: [], sides: [], form: 'sister-state', establishedOn: '2011' },
    },
    { type: 'RelationshipEnded', data: { endedOn: '2020-05-05' } },
  ] as readonly Past<RelationshipEvent>[]);
  expect(statuses(record, '2010-12-31', '2020-05-04', '2020-05-05')).toEqual([
    ['no', 'ended'],
    ['certainly', 'established'],
    ['certainly', 'ended'],
  ]);
});

describe('what is there on any day', () => {
  it('is a body', () => {
    const record = recordOf(organisations, [
      { type: 'OrganisationRegistered', data: { relationships: here, names: [], kind: 'unknown', identifiers: [] } },
    ] as readonly Past<OrganisationEvent>[]);
    expect(on(record, '1900-01-01')).toEqual({ status: 'registered', titles: [], occurredOn: 'unknown' });
  });
  it('is a place, which is a zone from its designation on', () => {
    const record = recordOf(places, [
      { type: 'PlaceRegistered', data: { relationships: here, names: [], kind: 'zone' } },
      { type: 'ZoneDesignated', data: { level: 'national', designatedOn: '2014-10-02', spans: [] } },
    ] as unknown as readonly Past<PlaceEvent>[]);
    expect(statuses(record, '2014-10-01', '2014-10-02')).toEqual([
      [undefined, 'registered'],
      [undefined, 'designated'],
    ]);
  });
});
