/** What the form of an agreement holds, the commands it says, and what follows from it before anything is written. */
import { agreements, type Agreement, type Instrument, type LinkKind, type Term } from '../../../events/agreements.ts';
import { isDuration } from '../../../events/values/day.ts';
import { parseOccurredOn, UNKNOWN } from '../../../events/values/occurred-on.ts';
import type { Text } from '../../../events/values/text.ts';
import { nobodyUnnamed, type CountedValues } from '../forms/counted-values.ts';
import { commandIn, filledIn, type FieldProblem, type FormCommand, type SittingValues } from '../forms/sitting.ts';
import { renewalSaid, termSaid, type RenewalValues, type TermValues } from '../forms/term-values.ts';

/** Whether a party signed on a day, signed nobody knows when, or has not signed. */
export const signings = ['on', 'unknown', 'not'] as const;

export interface PartyValues {
  readonly body: string;
  readonly role: string;
  readonly signs: (typeof signings)[number];
  /** One: the data of a signature as the command takes it. */
  readonly signatures: readonly {
    readonly signedOn: string;
    readonly signatories: readonly { readonly person: string; readonly titleThen: string }[];
  }[];
}

export interface AgreementValues extends SittingValues {
  readonly agreement: {
    readonly instrument: Instrument | '';
    readonly binding: string;
    readonly titles: readonly Text[];
    readonly parties: readonly PartyValues[];
    /** Those that are counted and not named; no count is none. */
    readonly unnamedParties: CountedValues;
    /** Their signature, as the command takes it. */
    readonly unnamed: { readonly signs: (typeof signings)[number]; readonly unnamedSignedOn: string };
    readonly term: TermValues;
    readonly renewal: RenewalValues;
    readonly noticePeriod: string;
    readonly fields: readonly Text[];
    readonly place: string;
    readonly links: readonly { readonly kind: LinkKind; readonly agreement: string }[];
  };
}

export const newParty: PartyValues = {
  body: '',
  role: '',
  signs: 'on',
  signatures: [{ signedOn: '', signatories: [{ person: '', titleThen: '' }] }],
};

export const newAgreement: AgreementValues['agreement'] = {
  instrument: 'mou',
  binding: 'unstated',
  titles: [],
  parties: [newParty, newParty],
  unnamedParties: nobodyUnnamed,
  unnamed: { signs: 'on', unnamedSignedOn: '' },
  term: { kind: 'duration', duration: '', until: '' },
  renewal: { kind: 'unstated', period: '' },
  noticePeriod: '',
  fields: [],
  place: '',
  links: [],
};

const dayOf = (signs: (typeof signings)[number], signedOn: string): string | undefined =>
  signs === 'not' ? undefined : signs === 'unknown' ? UNKNOWN : signedOn;

const signedOnOf = ({ signs, signatures: [signature] }: PartyValues) => dayOf(signs, signature?.signedOn ?? '');

const unnamedSignedOnOf = ({ unnamedParties, unnamed }: AgreementValues['agreement']) =>
  unnamedParties.count === '' ? undefined : dayOf(unnamed.signs, unnamed.unnamedSignedOn);

/** The agreement, then the signature of each party that has signed, and that of those that are only counted. */
export function agreementCommands(values: AgreementValues, key: string): readonly FormCommand[] {
  const id = `${key}/agreement`;
  const { parties, unnamedParties, unnamed: _, term, renewal, ...agreement } = values.agreement;
  const unnamedSignedOn = unnamedSignedOnOf(values.agreement);
  const proposed = commandIn(
    values,
    { id, command: 'ProposeAgreement', at: 'agreement' },
    {
      ...agreement,
      proposedOn: UNKNOWN,
      ...(unnamedParties.count === '' ? {} : { unnamedParties }),
      renewal: renewalSaid(renewal),
    },
  );
  // A line without a party stays one: signatures name parties by their lines.
  const lines = parties.map(({ body, role }) => filledIn({ body, role }) ?? {});
  return [
    // Empty as it may be: how long it holds, or until when, is then missed at its field.
    { ...proposed, data: { ...proposed.data, parties: lines, term: termSaid(term) } },
    ...parties.flatMap((party, index) => {
      const signedOn = signedOnOf(party);
      if (signedOn === undefined) return [];
      const signatories = (party.signatures[0]?.signatories ?? []).filter((one) => filledIn(one) !== undefined);
      return commandIn(
        values,
        { id: `${key}/signature-${index}`, command: 'SignAgreement', at: `agreement.parties.${index}` },
        { agreement: `@${id}`, signatures: [{ party: index + 1, signedOn, signatories }] },
      );
    }),
    ...(unnamedSignedOn === undefined ? [] : [unnamedSigned(values, key, unnamedSignedOn)]),
  ];
}

function unnamedSigned(values: AgreementValues, key: string, unnamedSignedOn: string): FormCommand {
  const command = { id: `${key}/signature-unnamed`, command: 'SignAgreement', at: 'agreement.unnamed' };
  const signed = commandIn(values, command, { agreement: `@${key}/agreement`, signatures: [] });
  // Empty as it may be: a day that was not written is then missed at its field.
  return { ...signed, data: { ...signed.data, unnamedSignedOn } };
}

/** A body that is a party already, at the later of the two lines; the first line counts from 1. */
export function partiesTwice(
  { parties }: AgreementValues['agreement'],
  nameOf: (body: string) => string,
): readonly FieldProblem[] {
  return parties.flatMap(({ body }, index) => {
    const line = 1 + parties.findIndex((other) => other.body === body);
    if (body === '' || line === index + 1) return [];
    const params = { party: nameOf(body), line };
    return [{ field: `agreement.parties.${index}.body`, code: 'agreement.already-a-party', params }];
  });
}

function termSoFar({ kind, duration, until }: TermValues): Term {
  if (kind === 'duration') return isDuration(duration) ? { kind, duration } : { kind: 'unstated' };
  if (kind === 'until') return parseOccurredOn(until) === null ? { kind: 'unstated' } : { kind, until };
  return { kind };
}

/** A day that can be read; none otherwise. */
const readAs = (signedOn: string | undefined) =>
  signedOn !== undefined && parseOccurredOn(signedOn) !== null ? { signedOn } : {};

/** What the agreement would be as far as the form is filled in: what cannot be read yet counts as not said. */
export function agreementSoFar({ agreement }: Pick<AgreementValues, 'agreement'>): Agreement {
  const { quality, count } = agreement.unnamedParties;
  const { period } = agreement.renewal;
  const { kind } = agreement.renewal;
  return {
    ...agreements.initial,
    status: 'proposed',
    titles: agreement.titles,
    parties: agreement.parties.map((party, index) => {
      return { key: index + 1, body: party.body, signatories: [], ...readAs(signedOnOf(party)) };
    }),
    ...(count === '' ? {} : { unnamedParties: { quality, count, ...readAs(unnamedSignedOnOf(agreement)) } }),
    term: termSoFar(agreement.term),
    renewal: kind === 'tacit' ? { kind, ...(isDuration(period) ? { period } : {}) } : { kind },
    ...(isDuration(agreement.noticePeriod) ? { noticePeriod: agreement.noticePeriod } : {}),
  };
}
