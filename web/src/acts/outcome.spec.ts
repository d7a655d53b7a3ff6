import { agreements, type Agreement } from '../../../events/agreements.ts';
import { outcomeOf, type Told } from './outcome.ts';

const fiveYears: Agreement = {
  ...agreements.initial,
  status: 'proposed',
  parties: [1, 2].map((key) => ({ key, body: `organisation-${key}`, signedOn: '2017-09-12', signatories: [] })),
  term: { kind: 'duration', duration: 'P5Y' },
  noticePeriod: 'P3M',
};
const sevenYears: Told = {
  type: 'AgreementAmended',
  data: { key: 1, effectiveOn: '2020-01-01', terms: { term: { kind: 'duration', duration: 'P7Y' } } },
};

describe('What an act would make of an agreement', () => {
  it('an amended term moves the end, and the deadline for notice with it', () => {
    const { before, after } = outcomeOf(fiveYears, [sevenYears]);
    expect([before.end.latest, after.end.latest]).toEqual(['2022-09-12', '2024-09-12']);
    expect([before.noticeBy?.latest, after.noticeBy?.latest]).toEqual(['2022-06-12', '2024-06-12']);
  });
  it('before its effective day the old term stands', () => {
    expect(outcomeOf(fiveYears, [sevenYears], '2019-06-30').after.end.latest).toBe('2022-09-12');
  });
  it('a renewal prolongs, a termination cuts short', () => {
    const renewed: Told = { type: 'AgreementRenewed', data: { key: 1, renewedOn: '2022-09-01', until: '2030-01-01' } };
    expect(outcomeOf(fiveYears, [renewed]).after.end.latest).toBe('2030-01-01');
    const terminated: Told = { type: 'AgreementTerminated', data: { terminatedOn: '2019-05-01' } };
    expect(outcomeOf(fiveYears, [terminated]).after.end.latest).toBe('2019-05-01');
  });
});
