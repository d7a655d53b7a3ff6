import { fold } from '../../../events/catalogue.ts';
import type { Event } from '../../../events/subject.ts';
import { citedIn, factsOf } from './shown.ts';

const event = (revision: number, type: string, data: object, source: string): Event => ({
  stream: 'visit-1',
  revision,
  position: revision + 10,
  recordedAt: '2018-11-19T17:40:00.000Z',
  actor: 'os:somebody',
  sources: [{ source }],
  confidence: 'primary',
  reason: 'because',
  type,
  data,
});

const visit = {
  relationships: ['sichuan-california'],
  titles: [{ text: 'A visit', language: 'en' }],
  from: 'CN-SC',
  to: 'US-CA',
  occurredOn: '2018-11-15',
  delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
  hosts: [],
  purposes: [],
};

describe('What a record says in a field', () => {
  const record = fold('visit-1', [
    event(0, 'VisitRecorded', visit, 'source-a'),
    event(1, 'VisitCorrected', { changes: { occurredOn: { was: '2018-11-15', now: '2018-11-14' } } }, 'source-b'),
    event(2, 'FactDisputed', { field: 'to', claim: 'US-NV' }, 'source-c'),
  ]);

  it('a corrected one shows what it said before, and rests on what corrected it too', () => {
    const { value, was, vouched } = factsOf(record, 'occurredOn');
    expect([value, was, citedIn([vouched.sources])]).toEqual(['2018-11-14', '2018-11-15', ['source-a', 'source-b']]);
  });

  it('a disputed one shows every claim, and one that nobody touched shows none', () => {
    expect(factsOf(record, 'to').dispute?.claims.map(({ value }) => value)).toEqual(['US-CA', 'US-NV']);
    expect(factsOf(record, 'from')).toMatchObject({ dispute: undefined, correction: undefined, was: undefined });
  });
});
