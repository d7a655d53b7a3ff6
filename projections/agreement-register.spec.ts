import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, termOf } from '../events/agreement-term.ts';
import { agreements as agreementSubject, type Agreement, type AgreementEvent } from '../events/agreements.ts';
import type { RecordOf } from '../events/records.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { pastAgreement } from '../test/past.ts';
import { agreementOf, agreementOn, agreements, type AgreementRow } from './agreement-register.ts';
import { dueList, dueOfAgreement } from './due.ts';
import { rowsOf } from './projection.ts';

const proposed = (more: object = {}): Past<AgreementEvent> => ({
  type: 'AgreementProposed',
  data: {
    relationships: ['jiangsu-california'],
    titles: [{ text: 'MOU', language: 'en' }],
    instrument: 'mou',
    binding: 'unstated',
    proposedOn: 'unknown',
    parties: [
      { key: 1, body: idOf('organisation', 1) },
      { key: 2, body: idOf('organisation', 2), role: 'partner' },
    ],
    term: { kind: 'duration', duration: 'P4Y' },
    renewal: { kind: 'none' },
    fields: [],
    links: [],
    ...more,
  },
});
const bothSigned = (signedOn: string): readonly Past<AgreementEvent>[] => [
  { type: 'AgreementSigned', data: { party: 1, signedOn, signatories: [] } },
  { type: 'AgreementSigned', data: { party: 2, signedOn, signatories: [] } },
  { type: 'AgreementConcluded', data: {} },
];
const record = (past: readonly Past<AgreementEvent>[]) => recordOf(agreementSubject, past);
const only = (of: RecordOf<Agreement>) => {
  const [row] = rowsOf(agreements, of);
  if (!row) throw new Error('no row');
  return { columns: row.columns, row: row.row as AgreementRow };
};

describe('the register of agreements', () => {
  it('derives the end of four years from 28 October 2019, and says how', () => {
    const { columns, row } = only(record([proposed(), ...bothSigned('2019-10-28')]));
    expect(columns).toMatchObject({ ends: '2023-10-28', endsLatest: '2023-10-28', termKnown: 1, noticeBy: null });
    expect(row.derived.end.how.map(({ code }) => code)).toContain('term.duration');
    expect(row).toMatchObject({ signedOn: '2019-10-28', concluded: true });
    expect(agreementOn(row, '2020-01-01').inForce.answer).toBe('yes');
    expect(agreementOn(row, '2023-10-28').inForce.answer).toBe('yes');
    expect(agreementOn(row, '2024-01-01').inForce.answer).toBe('no');
  });
  it('holds the claims that nobody has decided between, by field', () => {
    const event = (type: string, data: object) => ({ type, data }) as unknown as Past<AgreementEvent>;
    const disputed = event('FactDisputed', { field: 'terminatedOn', claim: '2021' });
    const resolved = event('DisputeResolved', { field: 'terminatedOn', accepted: null, changes: {} });
    const past = [proposed(), ...bothSigned('2019-10-28')];
    expect(only(record([...past, disputed])).row.disputed).toMatchObject({
      terminatedOn: [{ value: null }, { value: '2021' }],
    });
    expect(only(record([...past, disputed, resolved])).row).not.toHaveProperty('disputed');
  });
  it('keeps what is unknown apart, never leaves it out', () => {
    const { columns, row } = only(record([proposed({ term: { kind: 'unstated' } }), ...bothSigned('2017')]));
    expect(columns).toMatchObject({ ends: null, endsLatest: null, termKnown: 0, earliest: '2017-01-01' });
    expect(agreementOn(row, '2020-01-01').inForce.answer).toBe('unknown');
  });
  it('has bounds where the day of signing has', () => {
    expect(only(record([proposed(), ...bothSigned('2017-09')])).columns).toMatchObject({
      ends: '2021-09-01',
      endsLatest: '2021-09-30',
    });
  });
  it('stands under its proposal until somebody signs', () => {
    const { columns, row } = only(record([proposed({ proposedOn: '2016-05' })]));
    expect(columns).toMatchObject({ earliest: '2016-05-01', standing: 'unstated' });
    expect(row).toMatchObject({ concluded: false, signedOn: 'unknown' });
  });
  it('answers from the row alone as from the record, on any day', () => {
    const day = fc.integer({ min: 2010, max: 2030 }).map((year) => `${year}-06-15`);
    fc.assert(
      fc.property(pastAgreement, day, (past, on) => {
        const whole = record(past);
        const { row } = only(whole);
        const read = JSON.parse(JSON.stringify(row)) as AgreementRow;
        expect(inForce(agreementOf(read), on)).toEqual(inForce(whole.state, on));
        expect(termOf(agreementOf(read), on)).toEqual(termOf(whole.state, on));
      }),
    );
  });
});

describe('what an agreement puts on the due list', () => {
  const lines = (past: readonly Past<AgreementEvent>[], day: string) =>
    dueList(dueOfAgreement(only(record(past)).row, day)).map(({ what, dueOn, when }) => [what, dueOn.earliest, when]);
  const withNotice = proposed({ noticePeriod: 'P3M' });

  it('asks for notice before the end, and for what became of it after', () => {
    const past = [withNotice, ...bothSigned('2019-10-28')];
    expect(lines(past, '2023-01-15')).toEqual([
      ['notice', '2023-07-28', 'later'],
      ['end', '2023-10-28', 'later'],
    ]);
    expect(lines(past, '2023-07-25')).toEqual([
      ['notice', '2023-07-28', 'thisWeek'],
      ['end', '2023-10-28', 'later'],
    ]);
    expect(lines(past, '2023-10-02')).toEqual([
      ['notice', '2023-07-28', 'overdue'],
      ['end', '2023-10-28', 'thisMonth'],
    ]);
    expect(lines(past, '2026-11-23')).toEqual([['end', '2023-10-28', 'overdue']]);
  });
  it('moves on to the next term where it renews by itself', () => {
    const tacit = proposed({ noticePeriod: 'P3M', renewal: { kind: 'tacit', period: 'P1Y' } });
    const past = [tacit, ...bothSigned('2019-10-28')];
    expect(lines(past, '2023-07-01')).toEqual([['notice', '2023-07-28', 'thisMonth']]);
    expect(lines(past, '2023-08-01')).toEqual([['notice', '2024-07-28', 'later']]);
  });
  it('is silent once it was terminated, and before it was concluded', () => {
    const terminated: Past<AgreementEvent> = { type: 'AgreementTerminated', data: { terminatedOn: '2021' } };
    expect(lines([withNotice, ...bothSigned('2019-10-28'), terminated], '2023-01-15')).toEqual([]);
    expect(lines([withNotice], '2023-01-15')).toEqual([]);
  });
});
