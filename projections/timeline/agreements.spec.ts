import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import type { RecordOf } from '../../events/records.ts';
import { idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { rowsOf } from '../projection.ts';
import { timeline, type TimelineFact } from '../timeline.ts';

const [california, sichuan, meishan] = [idOf('organisation', 1), idOf('organisation', 2), idOf('organisation', 3)];
const [brown, yin] = [idOf('person', 1), idOf('person', 2)];
const source = (number: number) => ({ source: idOf('source', number) });

const proposed = (bodies: readonly string[], more: object = {}): Past<AgreementEvent> => ({
  type: 'AgreementProposed',
  confidence: 'reported',
  sources: [source(1)],
  data: {
    relationships: ['sichuan-california'],
    titles: [{ text: 'Sister-state agreement', language: 'en' }],
    instrument: 'sister-state-declaration',
    binding: 'unstated',
    proposedOn: 'unknown',
    parties: bodies.map((body, index) => ({ key: index + 1, body })),
    term: { kind: 'unstated' },
    renewal: { kind: 'unstated' },
    fields: [],
    links: [],
    ...more,
  },
});
const signed = (party: number, signedOn: string, person?: string, cited = 1): Past<AgreementEvent> => ({
  type: 'AgreementSigned',
  confidence: 'reported',
  sources: [source(cited)],
  data: { party, signedOn, signatories: person === undefined ? [] : [{ person }] },
});
const concluded: Past<AgreementEvent> = { type: 'AgreementConcluded', data: {} };

const facts = (record: RecordOf<unknown>) => rowsOf(timeline, record).map(({ row }) => row as TimelineFact);
const told = (record: RecordOf<unknown>) => facts(record).map(({ happening, occurredOn }) => [happening, occurredOn]);

describe('an agreement', () => {
  it('is one fact with both its signatories, though each signature was an event', () => {
    const record = recordOf(agreements, [
      proposed([california, sichuan]),
      signed(1, '2017-06-05', brown),
      signed(2, '2017-06-05', yin, 2),
      concluded,
    ]);
    expect(told(record)).toEqual([['agreement.signed', '2017-06-05']]);
    expect(facts(record)[0]).toMatchObject({
      standing: 'reported',
      sources: [source(1), source(2)],
      details: {
        concluded: true,
        parties: [
          { body: california, signedOn: '2017-06-05', signatories: [{ person: brown }] },
          { body: sichuan, signedOn: '2017-06-05', signatories: [{ person: yin }] },
        ],
      },
    });
  });
  it('was signed when the last party signed, and shows the day of each', () => {
    const three = [proposed([california, sichuan, meishan]), signed(1, '2017-09'), signed(2, '2017-10-12')];
    const record = recordOf(agreements, [...three, signed(3, '2017-09-12'), concluded]);
    expect(told(record)).toEqual([['agreement.signed', '2017-10-12']]);
    expect(facts(record)[0]?.details['parties']).toMatchObject([
      { signedOn: '2017-09' },
      { signedOn: '2017-10-12' },
      { signedOn: '2017-09-12' },
    ]);
  });
  it('claims no last day where one is unknown', () => {
    const record = recordOf(agreements, [
      proposed([california, sichuan]),
      signed(1, '2017-09-12'),
      signed(2, 'unknown'),
      concluded,
    ]);
    expect(told(record)).toEqual([['agreement.signed', '2017-09-12/..']]);
  });
  it('keeps a month a month, and parties nobody named a number', () => {
    const crowd = { unnamedParties: { quality: 'atLeast', count: 20, words: 'more than twenty' } };
    const record = recordOf(agreements, [
      proposed([california], crowd),
      signed(1, '2015-07'),
      { type: 'UnnamedPartiesSigned', data: { signedOn: '2015-07' } },
      concluded,
    ]);
    expect(told(record)).toEqual([['agreement.signed', '2015-07']]);
    expect(facts(record)[0]?.details['unnamedParties']).toEqual({ ...crowd.unnamedParties, signedOn: '2015-07' });
  });
  it('was proposed, where only that is known', () => {
    expect(told(recordOf(agreements, [proposed([california, sichuan])]))).toEqual([['agreement.proposed', 'unknown']]);
  });
  it('keeps the day it was proposed when it is signed, and says who has not signed', () => {
    const record = recordOf(agreements, [proposed([california, sichuan], { proposedOn: '2016' }), signed(1, '2017')]);
    expect(told(record)).toEqual([
      ['agreement.proposed', '2016'],
      ['agreement.signed', '2017'],
    ]);
    expect(facts(record)[1]?.details['concluded']).toBe(false);
  });
  it('tells what the parties did with it, each on its own day', () => {
    const record = recordOf(agreements, [
      proposed([california, sichuan]),
      signed(1, '2017-06-05'),
      signed(2, '2017-06-05'),
      concluded,
      { type: 'AgreementBroughtIntoForce', data: { inForceOn: '2017-07-01' } },
      {
        type: 'AgreementAmended',
        data: { key: 1, effectiveOn: '2018', terms: { term: { kind: 'duration', duration: 'P5Y' } } },
      },
      { type: 'AgreementRenewed', data: { key: 1, renewedOn: 'unknown', duration: 'P2Y' } },
      { type: 'NoticeGiven', data: { key: 1, party: 2, givenOn: '2023-01' } },
      { type: 'AgreementTerminated', data: { terminatedOn: '2024' } },
      { type: 'AgreementSuperseded', data: { by: idOf('agreement', 2), supersededOn: '2024-02' } },
    ]);
    expect(told(record)).toEqual([
      ['agreement.signed', '2017-06-05'],
      ['agreement.enteredIntoForce', '2017-07-01'],
      ['agreement.amended', '2018'],
      ['agreement.renewed', 'unknown'],
      ['agreement.noticeGiven', '2023-01'],
      ['agreement.terminated', '2024'],
      ['agreement.superseded', '2024-02'],
    ]);
    expect(facts(record)[4]?.details).toEqual({ by: sichuan });
    expect(facts(record)[2]?.details).toEqual({ terms: { term: { kind: 'duration', duration: 'P5Y' } } });
  });
  it('shows a dispute about a signing day with its claims, on the signing alone', () => {
    const dispute = {
      type: 'FactDisputed',
      data: { field: 'parties/1/signedOn', claim: '2017-06-06' },
    } as unknown as Past<AgreementEvent>;
    const record = recordOf(agreements, [
      proposed([california], { proposedOn: '2016' }),
      signed(1, '2017-06-05'),
      dispute,
    ]);
    expect(facts(record).map(({ standing, claims }) => [standing, claims?.map(({ value }) => value)])).toEqual([
      ['reported', undefined],
      ['disputed', ['2017-06-05', '2017-06-06']],
    ]);
  });
});
