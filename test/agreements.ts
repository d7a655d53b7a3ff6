/** Agreements for specs: signed on these days, with these terms, and with what happened afterwards. */
import { idOf, recordOf, type Past } from './given-when-then.ts';
import type { RecordOf } from '../events/records.ts';
import { agreements, type Agreement, type AgreementEvent, type Terms } from '../events/agreements.ts';

const titles = [{ text: 'Memorandum of understanding', language: 'en' }];
const unstated: Terms = {
  titles,
  binding: 'unstated',
  term: { kind: 'unstated' },
  renewal: { kind: 'unstated' },
  fields: [],
};

/** An agreement of as many parties as there are signing days; `null` has not signed. */
export function signedRecord(
  days: readonly (string | null)[],
  terms: Partial<Terms>,
  more: readonly Past<AgreementEvent>[] = [],
): RecordOf<Agreement> {
  const parties = days.map((_, index) => ({ key: index + 1, body: idOf('organisation', index + 1) }));
  const proposed: Past<AgreementEvent> = {
    type: 'AgreementProposed',
    data: {
      relationships: ['sichuan-california'],
      instrument: 'mou',
      proposedOn: 'unknown',
      links: [],
      parties,
      ...unstated,
      ...terms,
    },
  };
  const signings = days.flatMap((signedOn, index): Past<AgreementEvent>[] =>
    signedOn === null ? [] : [{ type: 'AgreementSigned', data: { party: index + 1, signedOn, signatories: [] } }],
  );
  return recordOf(agreements, [proposed, ...signings, ...more]);
}

export const signed = (...told: Parameters<typeof signedRecord>): Agreement => signedRecord(...told).state;

export const amended = (effectiveOn: string, terms: Partial<Terms>, key = 1): Past<AgreementEvent> => ({
  type: 'AgreementAmended',
  data: { key, effectiveOn, terms },
});
export const renewed = (renewedOn: string, how: { until: string } | { duration: string }): Past<AgreementEvent> => ({
  type: 'AgreementRenewed',
  data: { key: 1, renewedOn, ...how },
});
export const notice = (givenOn: string, endsOn?: string): Past<AgreementEvent> => ({
  type: 'NoticeGiven',
  data: { key: 1, givenOn, ...(endsOn === undefined ? {} : { endsOn }) },
});
export const inForceOn = (day: string): Past<AgreementEvent> => ({
  type: 'AgreementBroughtIntoForce',
  data: { inForceOn: day },
});
export const terminated = (terminatedOn: string): Past<AgreementEvent> => ({
  type: 'AgreementTerminated',
  data: { terminatedOn },
});
export const superseded = (supersededOn: string): Past<AgreementEvent> => ({
  type: 'AgreementSuperseded',
  data: { by: idOf('agreement', 2), supersededOn },
});

export const years = (count: number) => ({ term: { kind: 'duration', duration: `P${count}Y` } }) as const;
export const tacit = (period?: string) =>
  ({ renewal: { kind: 'tacit', ...(period === undefined ? {} : { period }) } }) as const;

/** Five years, then tacitly a year at a time, with three months of notice. */
export const terms5 = { ...years(5), ...tacit('P1Y'), noticePeriod: 'P3M' };
