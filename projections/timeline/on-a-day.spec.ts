import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import { commitments, type CommitmentEvent } from '../../events/commitments.ts';
import { relationships, type RelationshipEvent } from '../../events/relationships.ts';
import { projects, type ProjectEvent } from '../../events/projects.ts';
import type { RecordOf } from '../../events/records.ts';
import { idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { agreements as agreementRegister } from '../agreement-register.ts';
import { commitments as commitmentView } from '../commitments.ts';
import { rowsOf, type Projection } from '../projection.ts';
import { timeline, type TimelineFact } from '../timeline.ts';
import { termOnLine, timelineOn } from './on-a-day.ts';

const here = ['sichuan-california'];
const en = (text: string) => [{ text, language: 'en' }];

function linesOn(record: RecordOf<unknown>, day: string, register?: Projection) {
  const beside = register && rowsOf(register, record)[0]?.row;
  return rowsOf(timeline, record).map(({ row }) => {
    const fact = row as TimelineFact;
    return { happening: fact.happening, ...timelineOn(fact, day, beside) };
  });
}

describe('a line with a disputed date', () => {
  it('may have begun, where one claim puts it before and another after the day', () => {
    const record = recordOf(relationships, [
      {
        type: 'RelationshipEstablished',
        data: { relationships: here, names: [], sides: [], form: 'sister-state', establishedOn: '2011' },
      },
      { type: 'FactDisputed', data: { field: 'establishedOn', claim: '1985' } } as unknown as Past<RelationshipEvent>,
    ]);
    expect(['1984-12-31', '1990-01-01', '2012-01-01'].map((day) => linesOn(record, day)[0]?.byThen)).toEqual([
      'no',
      'possibly',
      'certainly',
    ]);
  });
});

describe('an agreement', () => {
  const signed = (party: number, signedOn: string): Past<AgreementEvent> => ({
    type: 'AgreementSigned',
    data: { party, signedOn, signatories: [{ person: idOf('person', party) }] },
  });
  const record = recordOf(agreements, [
    {
      type: 'AgreementProposed',
      data: {
        relationships: here,
        titles: en('A memorandum'),
        instrument: 'mou',
        binding: 'unstated',
        proposedOn: 'unknown',
        parties: [
          { key: 1, body: 'CN-SC' },
          { key: 2, body: 'US-CA' },
        ],
        term: { kind: 'duration', duration: 'P5Y' },
        renewal: { kind: 'none' },
        fields: [],
        links: [],
      },
    },
    signed(1, '2017-09-12'),
    signed(2, '2017-10-01'),
    { type: 'AgreementTerminated', data: { terminatedOn: '2019-03' } },
  ] as readonly Past<AgreementEvent>[]);
  const lines = (day: string) => linesOn(record, day, agreementRegister);

  it('is not there before the first signature, and is signed by one party until the other signs', () => {
    expect(lines('2017-09-11')).toEqual([
      { happening: 'agreement.signed', byThen: 'no' },
      { happening: 'agreement.terminated', byThen: 'no' },
    ]);
    expect(lines('2017-09-12')[0]).toMatchObject({
      byThen: 'certainly',
      occurredOn: '2017-09-12',
      inForce: 'no',
      details: {
        concluded: false,
        parties: [
          { body: 'CN-SC', signedOn: '2017-09-12', signatories: [{ person: idOf('person', 1) }] },
          { body: 'US-CA', signatories: [] },
        ],
      },
    });
  });
  it('is in force once all have signed, until it was ended, which may have been', () => {
    expect(lines('2017-10-01')[0]).toEqual({ happening: 'agreement.signed', byThen: 'certainly', inForce: 'yes' });
    expect(lines('2019-03-10').map(({ byThen, inForce }) => [byThen, inForce])).toEqual([
      ['certainly', 'unknown'],
      ['possibly', undefined],
    ]);
    expect(lines('2019-04-01').map(({ byThen, inForce }) => [byThen, inForce])).toEqual([
      ['certainly', 'no'],
      ['certainly', undefined],
    ]);
  });
});

describe('the term of a signed agreement', () => {
  const line = (happening: string) => ({ happening }) as TimelineFact;
  const row = (end: object) => ({ ...end, parties: [{ body: 'CN-SC', signatories: [], signedOn: '2017-09-12' }] });

  it('ends with its duration, and says until when notice may be given', () => {
    const beside = {
      ...row({ term: { kind: 'duration', duration: 'P5Y' }, renewal: { kind: 'none' }, noticePeriod: 'P3M' }),
      amendments: [],
      renewals: [],
      notices: [],
    };
    expect(termOnLine(line('agreement.signed'), '2020-01-01', beside)).toEqual({
      ends: { kind: 'bounds', earliest: '2022-09-12', latest: '2022-09-12' },
      noticeBy: { kind: 'bounds', earliest: '2022-06-12', latest: '2022-06-12' },
    });
    expect(termOnLine(line('agreement.amended'), '2020-01-01', beside)).toEqual({});
    expect(termOnLine(line('agreement.signed'), '2020-01-01')).toEqual({});
  });
});

describe('what else has a state on a day', () => {
  it('is a commitment: open, then lapsed', () => {
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
    ] as readonly Past<CommitmentEvent>[]);
    expect(
      ['2018-01-01', '2019-06-30', '2019-07-01'].map((day) => linesOn(record, day, commitmentView)[0]?.status),
    ).toEqual([undefined, 'open', 'lapsed']);
  });
  it('is a project: a target counts from the day it was set', () => {
    const indicator = (key: number, setOn: string): Past<ProjectEvent> => ({
      type: 'IndicatorSet',
      data: { key, titles: en('Firms'), target: { value: '50', quality: 'exact' }, setOn },
    });
    const record = recordOf(projects, [
      {
        type: 'ProjectAnnounced',
        data: {
          relationships: here,
          titles: en('Smart Town'),
          participants: [],
          partnerPlaces: [],
          concept: [],
          description: [],
          announcedOn: '2017',
          status: 'pipeline',
        },
      },
      indicator(1, '2017'),
      indicator(2, '2019-07-16'),
    ] as readonly Past<ProjectEvent>[]);
    const targets = (day: string) =>
      (linesOn(record, day)[0]?.details?.['targets'] as readonly object[] | undefined)?.length;
    expect([targets('2018-01-01'), targets('2019-07-16')]).toEqual([1, undefined]);
  });
});
