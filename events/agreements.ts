/**
 * Agreements: what two or more parties put their names to, for how long, and what became of it.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 * What follows from it on a day (start, end, notice deadline, in force or not) is in agreement-term.ts.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Duration } from './values/day.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

export type Instrument =
  | 'mou'
  | 'moa'
  | 'loi'
  | 'sister-state-declaration'
  | 'joint-statement'
  | 'contract'
  | 'action-plan'
  | 'addendum'
  | 'agreement'
  | 'other';

/** How long it holds. `until` is EDTF; the day itself still belongs to the term. */
export type Term =
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'until'; readonly until: string }
  | { readonly kind: 'indefinite' }
  | { readonly kind: 'unstated' };

/** What happens when the term is over. Tacit renewal without a period: the source does not say by how much. */
export type Renewal =
  { readonly kind: 'none' | 'express' | 'unstated' } | { readonly kind: 'tacit'; readonly period?: Duration };

/** What the parties agreed, and can change by an amendment. */
export interface Terms {
  readonly titles: readonly Text[];
  /** Whether it is legally binding. */
  readonly binding: 'yes' | 'no' | 'unstated';
  readonly term: Term;
  readonly renewal: Renewal;
  readonly noticePeriod?: Duration;
  /** What it is about. */
  readonly fields: readonly Text[];
  /** Where it applies or was made: ISO 3166-2 code or place id. */
  readonly place?: string;
}

/** Terms as an amendment sets them; `null` takes a term away. */
export type AmendedTerms = {
  readonly [T in keyof Terms]?: Terms[T] | (T extends 'noticePeriod' | 'place' ? null : never);
};

/** Who signed for a party, with the title held then. */
export interface Signatory {
  readonly person: string;
  readonly titleThen?: string;
}

export interface PartyDetails {
  /** 1, 2, … in the order of naming. */
  readonly key: number;
  /** An organisation, or a place that is a party as such: an id or an ISO 3166-2 code. */
  readonly body: string;
  readonly role?: string;
}

/** Parties the source counts and does not name; `words` are its own ("more than twenty"). Nobody is invented. */
export interface UnnamedParties {
  readonly quality: 'exact' | 'atLeast' | 'about';
  readonly count: number;
  readonly words?: string;
}

/** How this agreement stands to another one that was there before it. */
export type LinkKind = 'amends' | 'supplements' | 'implements' | 'supersedes' | 'renews' | 'buildsOn';

export interface Link {
  readonly key: number;
  readonly kind: LinkKind;
  readonly agreement: string;
}

interface AgreementDetails extends Terms {
  readonly relationships: readonly string[];
  readonly instrument: Instrument;
  readonly proposedOn: string;
  readonly parties: readonly PartyDetails[];
  readonly unnamedParties?: UnnamedParties;
  readonly links: readonly Link[];
}

export interface Amendment {
  readonly key: number;
  readonly effectiveOn: string;
  readonly terms: AmendedTerms;
  /** The agreement by which it was amended. */
  readonly by?: string;
}

/** An express renewal: until a day, or for a duration from the end before it. */
export interface Prolongation {
  readonly key: number;
  readonly renewedOn: string;
  readonly until?: string;
  readonly duration?: Duration;
}

/** A party's word that it wants out. */
export interface Notice {
  readonly key: number;
  /** The key of the party; absent where the source does not say which. */
  readonly party?: number;
  readonly givenOn: string;
  /** When the notice ends the agreement, where the source says so. */
  readonly endsOn?: string;
}

/** Another agreement that carries this one out. */
export interface Subsidiary {
  readonly key: number;
  readonly arrangement: string;
}

export type AgreementProposed = Event<'AgreementProposed', AgreementDetails>;
/** One party signed. */
export type AgreementSigned = Event<
  'AgreementSigned',
  { readonly party: number; readonly signedOn: string; readonly signatories: readonly Signatory[] }
>;
/** The parties that are counted without names signed. */
export type UnnamedPartiesSigned = Event<'UnnamedPartiesSigned', { readonly signedOn: string }>;
/** The last named party has signed. When that was follows from the signatures. */
export type AgreementConcluded = Event<'AgreementConcluded', object>;
export type AgreementBroughtIntoForce = Event<'AgreementBroughtIntoForce', { readonly inForceOn: string }>;
export type AgreementAmended = Event<'AgreementAmended', Amendment>;
export type SubsidiaryArrangementAdded = Event<'SubsidiaryArrangementAdded', Subsidiary>;
export type AgreementRenewed = Event<'AgreementRenewed', Prolongation>;
export type NoticeGiven = Event<'NoticeGiven', Notice>;
export type AgreementTerminated = Event<'AgreementTerminated', { readonly terminatedOn: string }>;
export type AgreementSuperseded = Event<'AgreementSuperseded', { readonly by: string; readonly supersededOn: string }>;
/**
 * It turned out how the agreement stands to an earlier one. Every link stands at the later of the two, so that links
 * can be followed from any agreement down to the first and a circle is found.
 */
export type AgreementLinked = Event<'AgreementLinked', Link>;
export type AgreementCorrected = Corrected<'AgreementCorrected'>;

export type AgreementEvent =
  | AgreementProposed
  | AgreementSigned
  | UnnamedPartiesSigned
  | AgreementConcluded
  | AgreementBroughtIntoForce
  | AgreementAmended
  | SubsidiaryArrangementAdded
  | AgreementRenewed
  | NoticeGiven
  | AgreementTerminated
  | AgreementSuperseded
  | AgreementLinked
  | AgreementCorrected;

/** A party, and its signature once it has signed: `signedOn` is then EDTF or `unknown`. */
export interface Party extends PartyDetails {
  readonly signedOn?: string;
  readonly signatories: readonly Signatory[];
  readonly signature?: Vouched;
}

/**
 * An agreement. The terms are those it was made with; amendments stand beside them (see `termsOn`). What happened once has
 * its date in a field of its own, so that it can be corrected and disputed, and beside it what vouches for it.
 */
export interface Agreement extends Omit<AgreementDetails, 'parties' | 'unnamedParties'> {
  readonly status: 'none' | 'proposed';
  readonly parties: readonly Party[];
  readonly unnamedParties?: UnnamedParties & { readonly signedOn?: string; readonly signature?: Vouched };
  /** What vouches for the conclusion: the event of the last signature. See {@link isConcluded}. */
  readonly concluded?: Vouched;
  readonly inForceOn?: string;
  readonly entry?: Vouched;
  readonly amendments: readonly (Amendment & Vouched)[];
  readonly subsidiaries: readonly (Subsidiary & Vouched)[];
  readonly renewals: readonly (Prolongation & Vouched)[];
  readonly notices: readonly (Notice & Vouched)[];
  readonly terminatedOn?: string;
  readonly termination?: Vouched;
  readonly supersededOn?: string;
  readonly supersededBy?: string;
  readonly supersession?: Vouched;
}

const noAgreement: Agreement = {
  status: 'none',
  relationships: [],
  instrument: 'other',
  binding: 'unstated',
  titles: [],
  proposedOn: UNKNOWN,
  parties: [],
  term: { kind: 'unstated' },
  renewal: { kind: 'unstated' },
  fields: [],
  links: [],
  amendments: [],
  subsidiaries: [],
  renewals: [],
  notices: [],
};

function evolve(agreement: Agreement, event: AgreementEvent): Agreement {
  switch (event.type) {
    case 'AgreementProposed': {
      const parties = event.data.parties.map((party) => ({ ...party, signatories: [] }));
      return { ...noAgreement, ...event.data, parties, status: 'proposed' };
    }
    case 'AgreementSigned': {
      const { party: key, signedOn, signatories } = event.data;
      const signed = { signedOn, signatories, signature: vouched(event) };
      return {
        ...agreement,
        parties: agreement.parties.map((party) => (party.key === key ? { ...party, ...signed } : party)),
      };
    }
    case 'UnnamedPartiesSigned': {
      const { unnamedParties } = agreement;
      if (!unnamedParties) return agreement;
      return {
        ...agreement,
        unnamedParties: { ...unnamedParties, signedOn: event.data.signedOn, signature: vouched(event) },
      };
    }
    case 'AgreementConcluded':
      return { ...agreement, concluded: vouched(event) };
    case 'AgreementBroughtIntoForce':
      return { ...agreement, inForceOn: event.data.inForceOn, entry: vouched(event) };
    case 'AgreementAmended':
      return { ...agreement, amendments: [...agreement.amendments, { ...event.data, ...vouched(event) }] };
    case 'SubsidiaryArrangementAdded':
      return { ...agreement, subsidiaries: [...agreement.subsidiaries, { ...event.data, ...vouched(event) }] };
    case 'AgreementRenewed':
      return { ...agreement, renewals: [...agreement.renewals, { ...event.data, ...vouched(event) }] };
    case 'NoticeGiven':
      return { ...agreement, notices: [...agreement.notices, { ...event.data, ...vouched(event) }] };
    case 'AgreementTerminated':
      return { ...agreement, terminatedOn: event.data.terminatedOn, termination: vouched(event) };
    case 'AgreementSuperseded': {
      const { by: supersededBy, supersededOn } = event.data;
      return { ...agreement, supersededBy, supersededOn, supersession: vouched(event) };
    }
    case 'AgreementLinked':
      return { ...agreement, links: [...agreement.links, event.data] };
    case 'AgreementCorrected':
      return applyChanges(agreement, event.data.changes);
    default:
      event satisfies never;
      return agreement;
  }
}

export const agreements: Subject<Agreement, AgreementEvent> = {
  kind: 'agreement',
  types: {
    AgreementProposed: { version: 1 },
    AgreementSigned: { version: 1, part: true },
    UnnamedPartiesSigned: { version: 1, part: true },
    AgreementConcluded: { version: 1, part: true },
    AgreementBroughtIntoForce: { version: 1, part: true },
    AgreementAmended: { version: 1, part: true },
    SubsidiaryArrangementAdded: { version: 1, part: true },
    AgreementRenewed: { version: 1, part: true },
    NoticeGiven: { version: 1, part: true },
    AgreementTerminated: { version: 1, part: true },
    AgreementSuperseded: { version: 1, part: true },
    AgreementLinked: { version: 1 },
    AgreementCorrected: { version: 1 },
  },
  vouchers: { signedOn: 'signature', inForceOn: 'entry', terminatedOn: 'termination', supersededOn: 'supersession' },
  initial: noAgreement,
  evolve,
};

/** What signatures are read from. */
export interface Signatures {
  readonly parties: readonly { readonly signedOn?: string }[];
  readonly unnamedParties?: { readonly signedOn?: string } | undefined;
}

/** When each signature was given, named parties first; `unknown` among them. */
export const signingDays = ({ parties, unnamedParties }: Signatures): readonly string[] =>
  [...parties, unnamedParties].flatMap((party) => (party?.signedOn === undefined ? [] : [party.signedOn]));

/** Whether all named parties have signed; where none is named, whether the counted ones have. */
export const isConcluded = ({ parties, unnamedParties }: Signatures): boolean =>
  parties.length === 0
    ? unnamedParties?.signedOn !== undefined
    : parties.every(({ signedOn }) => signedOn !== undefined);
