/**
 * The register of agreements. A row holds what was written down and what follows from it on no particular day; whether an
 * agreement is in force, and which end and notice deadline count, is asked on a day: {@link agreementOn}.
 */
import { concludedOn, inForce, termOf, type AgreementTerm, type InForce } from '../events/agreement-term.ts';
import {
  isConcluded,
  signingDays,
  type Agreement,
  type Amendment,
  type Instrument,
  type Link,
  type Notice,
  type PartyDetails,
  type Prolongation,
  type Signatory,
  type Terms,
  type UnnamedParties,
} from '../events/agreements.ts';
import type { Claim, RecordOf, Vouched } from '../events/records.ts';
import type { Day } from '../events/values/day.ts';
import { defineProjection, type Row } from './projection.ts';
import { dated, inProductOrder, known, knownOf, oneRow, whenOf, type Known } from './standing.ts';

/** Where the event that recorded a part stands; what else vouches for it is in the timeline and the record. */
interface Recorded {
  readonly position: number;
}

export interface RegisterParty extends PartyDetails {
  readonly signedOn?: string;
  readonly signatories: readonly Signatory[];
}

/** A row as the API answers it. */
export interface AgreementRow extends Terms, Known {
  readonly record: string;
  readonly instrument: Instrument;
  readonly proposedOn: string;
  readonly parties: readonly RegisterParty[];
  readonly unnamedParties?: UnnamedParties & { readonly signedOn?: string };
  readonly concluded: boolean;
  /** The last signing day as far as it is known, `unknown` where nobody has signed. */
  readonly signedOn: string;
  readonly inForceOn?: string;
  readonly amendments: readonly (Amendment & Recorded)[];
  readonly renewals: readonly (Prolongation & Recorded)[];
  readonly notices: readonly (Notice & Recorded)[];
  readonly terminatedOn?: string;
  readonly supersededOn?: string;
  readonly supersededBy?: string;
  readonly links: readonly Link[];
  readonly subsidiaries: readonly string[];
  /** Of all that is recorded; the end before tacit renewal. */
  readonly derived: AgreementTerm;
  /** The claims that contradict each other, by field. */
  readonly disputed?: { readonly [field: string]: readonly Claim[] };
}

const columns = {
  /** The date is that of the last signature; of the proposal where nobody has signed. */
  ...dated,
  instrument: 'text',
  /** Bounds of the end, before tacit renewal; null where there is no such bound. */
  ends: 'text',
  endsLatest: 'text',
  /** The earliest day that may be the last for giving notice. */
  noticeBy: 'text',
  /** 1 where the source says how long it holds, be it for ever. */
  termKnown: 'integer',
  /** 1 where the end and the deadline move on by themselves: they are to be asked on a day. */
  renewsTacitly: 'integer',
} as const;

const recorded = <T extends Vouched>({ confidence: _, sources: __, ...part }: T) => part;

function openClaims({ disputes }: RecordOf<unknown>): AgreementRow['disputed'] {
  const open = disputes.filter(({ resolved }) => resolved === undefined);
  return open.length === 0 ? undefined : Object.fromEntries(open.map(({ field, claims }) => [field, claims]));
}

/** The field that holds the day an agreement is shown as signed: that of the party which signed then. */
export function signatureField(agreement: Agreement): string {
  const signedOn = concludedOn(agreement);
  const dated = agreement.parties.find((party) => party.signedOn === signedOn);
  return dated ? `parties/${dated.key}/signedOn` : 'unnamedParties/signedOn';
}

function rows(record: RecordOf<Agreement>): readonly Row<typeof columns>[] {
  const { state } = record;
  const { unnamedParties } = state;
  const derived = termOf(state);
  const signedOn = concludedOn(state);
  const row: AgreementRow = known({
    record: record.id,
    titles: state.titles,
    instrument: state.instrument,
    binding: state.binding,
    fields: state.fields,
    place: state.place,
    proposedOn: state.proposedOn,
    parties: state.parties.map(({ signature: _, ...party }) => party),
    unnamedParties: unnamedParties && (({ signature: _, ...counted }) => counted)(unnamedParties),
    concluded: isConcluded(state),
    signedOn,
    inForceOn: state.inForceOn,
    term: state.term,
    renewal: state.renewal,
    noticePeriod: state.noticePeriod,
    amendments: state.amendments.map(recorded),
    renewals: state.renewals.map(recorded),
    notices: state.notices.map(recorded),
    terminatedOn: state.terminatedOn,
    supersededOn: state.supersededOn,
    supersededBy: state.supersededBy,
    links: state.links,
    subsidiaries: state.subsidiaries.map(({ arrangement }) => arrangement),
    derived,
    disputed: openClaims(record),
    ...knownOf(record),
  });
  const when =
    signingDays(state).length === 0
      ? whenOf(record, state.proposedOn, 'proposedOn')
      : whenOf(record, signedOn, signatureField(state));
  const { end, noticeBy, renewsTacitly } = derived;
  const listed = {
    instrument: state.instrument,
    ends: end.earliest,
    endsLatest: end.latest,
    noticeBy: noticeBy?.earliest ?? null,
    termKnown: end.kind === 'unknown' ? 0 : 1,
    renewsTacitly: renewsTacitly ? 1 : 0,
    ...when,
  };
  return oneRow(record, 'agreement', listed, row);
}

export const agreements = defineProjection({
  name: 'agreements',
  version: 2,
  columns,
  indexes: [...inProductOrder, ['lead', 'ends', 'position', 'key'], ['lead', 'noticeBy', 'position', 'key']],
  rows: { agreement: rows },
});

/** The agreement of a row, as far as its course depends on it. */
export function agreementOf(row: AgreementRow): Agreement {
  const { titles, instrument, binding, fields, place, proposedOn, parties, unnamedParties } = row;
  const { term, renewal, noticePeriod, links, inForceOn, terminatedOn, supersededOn, supersededBy } = row;
  const sourced = <T extends Recorded>(part: T): T & Vouched => ({ ...part, confidence: row.confidence, sources: [] });
  return {
    status: 'proposed',
    relationships: [],
    ...known({ titles, instrument, binding, fields, place, proposedOn, parties, unnamedParties }),
    ...known({ term, renewal, noticePeriod, links, inForceOn, terminatedOn, supersededOn, supersededBy }),
    amendments: row.amendments.map(sourced),
    renewals: row.renewals.map(sourced),
    notices: row.notices.map(sourced),
    subsidiaries: [],
  };
}

/** An agreement as it stands on a day: in force or not, which term runs, and when notice must be given. */
export interface AgreementOn {
  readonly inForce: InForce;
  readonly term: AgreementTerm;
}

/**
 * What a row says on a day: yes, no or unknown, each with how. Whether the record itself stands is another question: a
 * withdrawn one has the standing to say so.
 */
export function agreementOn(row: AgreementRow, day: Day): AgreementOn {
  const agreement = agreementOf(row);
  return { inForce: inForce(agreement, day), term: termOf(agreement, day) };
}
