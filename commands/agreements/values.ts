/** The parts that commands about agreements share, and what they check. */
import { closureOf } from '../../events/agreement-links.ts';
import {
  signingDays,
  type Agreement,
  type Instrument,
  type LinkKind,
  type Renewal,
  type Term,
  type Terms,
  type UnnamedParties,
} from '../../events/agreements.ts';
import type { Day } from '../../events/values/day.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Context } from '../decision.ts';
import {
  DurationField,
  IfKnown,
  isRecordId,
  Lines,
  OccurredOnField,
  OneOf,
  RefersTo,
  Whole,
  Words,
} from '../fields.ts';
import { mergedUpTo, standingFor } from '../organisations/merging.ts';
import { demand } from '../refused.ts';
import { liesAhead } from '../values.ts';

export const instruments: readonly Instrument[] = [
  'mou',
  'moa',
  'loi',
  'sister-state-declaration',
  'joint-statement',
  'contract',
  'action-plan',
  'addendum',
  'agreement',
  'other',
];

export const linkKinds: readonly LinkKind[] = [
  'amends',
  'supplements',
  'implements',
  'supersedes',
  'renews',
  'buildsOn',
];

export const bindings: readonly Terms['binding'][] = ['yes', 'no', 'unstated'];

/** The kinds of record a party can be; a state can be one as a place. */
export const partyKinds: readonly string[] = ['organisation', 'place', 'placeCode'];

export class TermValue {
  @OneOf(['duration', 'until', 'indefinite', 'unstated']) kind!: Term['kind'];
  /** With kind `duration` only. */
  @IfKnown() @DurationField() duration?: string;
  /** With kind `until` only: the last day, EDTF. */
  @IfKnown() @OccurredOnField() until?: string;
}

export class RenewalValue {
  @OneOf(['none', 'tacit', 'express', 'unstated']) kind!: Renewal['kind'];
  /** With kind `tacit` only: by how much; left out where the source does not say. */
  @IfKnown() @DurationField() period?: string;
}

export class PartyValue {
  @RefersTo(...partyKinds) body!: string;
  @IfKnown() @Words(200) role?: string;
}

export class SignatoryValue {
  @RefersTo('person') person!: string;
  /** The title held then; it never changes by itself. */
  @IfKnown() @Words(300) titleThen?: string;
}

/** Parties that are counted and not named; `words` are the source's own: "more than twenty". */
export class UnnamedPartiesValue implements UnnamedParties {
  @OneOf(['exact', 'atLeast', 'about']) quality!: UnnamedParties['quality'];
  @Whole(1, 10_000) count!: number;
  @IfKnown() @Lines(500) words?: string;
}

export class LinkValue {
  @OneOf(linkKinds) kind!: LinkKind;
  @RefersTo('agreement') agreement!: string;
}

/** Refuses a duration of nothing: `P0D`. */
export function checkDuration(duration: string | null | undefined, pointer: string): void {
  demand(
    duration == null || /[1-9]/.test(duration),
    'agreement.duration-of-nothing',
    { duration: duration ?? '' },
    pointer,
  );
}

/** The term as it is written; refused where a part is missing or one too many. */
export function termFrom({ kind, duration, until }: TermValue, pointer: string): Term {
  demand((kind === 'duration') === (duration != null), 'agreement.term-duration', { kind }, `${pointer}/duration`);
  demand((kind === 'until') === (until != null), 'agreement.term-until', { kind }, `${pointer}/until`);
  checkDuration(duration, `${pointer}/duration`);
  if (kind === 'duration') return { kind, duration: duration ?? '' };
  return kind === 'until' ? { kind, until: until ?? '' } : { kind };
}

/** The renewal as it is written; refused where a period is given that nothing renews by. */
export function renewalFrom({ kind, period }: RenewalValue, pointer: string): Renewal {
  demand(kind === 'tacit' || period == null, 'agreement.renewal-period', { kind }, `${pointer}/period`);
  checkDuration(period, `${pointer}/period`);
  if (kind !== 'tacit') return { kind };
  return period == null ? { kind } : { kind, period };
}

interface Bodied {
  readonly body: string;
}

/** The records that stand for the parties that are organisations; places are not merged. */
export const partiesNeeded = (parties: readonly Bodied[], context: Context): readonly string[] =>
  parties.flatMap(({ body }) => (isRecordId(body, ['organisation']) ? mergedUpTo(body, context) : []));

/**
 * Refuses a body that is a party twice, also by two records that are merged, and fewer than two parties, named and
 * counted together. Those that were parties before a merge made them one may stay.
 * @param before the parties there were
 */
export function checkParties(
  parties: readonly Bodied[],
  unnamed: UnnamedParties | null | undefined,
  context: Context,
  before: readonly Bodied[] = [],
  pointerOf: (index: number) => string = (index) => `/parties/${index}/body`,
): void {
  for (const [index, { body }] of parties.entries()) {
    const line = 1 + parties.findIndex((other) => other.body === body);
    demand(line === index + 1, 'agreement.already-a-party', { party: body, line }, pointerOf(index));
    const there = (one: string) => before.some((party) => party.body === one);
    const same = parties
      .slice(0, index)
      .find((other) => standingFor(other.body, context) === standingFor(body, context));
    const stays = same !== undefined && there(body) && there(same.body);
    demand(
      same === undefined || stays,
      'agreement.one-party-twice',
      { party: body, other: same?.body ?? '' },
      pointerOf(index),
    );
  }
  const count = parties.length + (unnamed?.count ?? 0);
  demand(count >= 2, 'agreement.two-parties', { parties: count }, '/parties');
}

/** Refuses what certainly lies ahead and is told as done. */
export function checkNotAhead(occurredOn: string, today: Day, pointer: string): void {
  demand(!liesAhead(occurredOn, today), 'agreement.in-the-future', { occurredOn, today }, pointer);
}

/** The dates of an agreement, which must not certainly contradict each other. */
export type Dates = Pick<Agreement, 'term'> & {
  readonly parties: readonly { readonly signedOn?: string }[];
  readonly unnamedParties?: { readonly signedOn?: string } | undefined;
  readonly inForceOn?: string;
  readonly amendments: readonly {
    readonly effectiveOn: string;
    readonly terms: { readonly term?: Term | undefined };
  }[];
  readonly renewals: readonly { readonly renewedOn: string; readonly until?: string }[];
  readonly notices: readonly { readonly givenOn: string; readonly endsOn?: string }[];
  readonly terminatedOn?: string;
  readonly supersededOn?: string;
};

const untilOf = (term: Term | undefined): readonly string[] => (term?.kind === 'until' ? [term.until] : []);

/**
 * Refuses an agreement that certainly entered into force before it was signed, was renewed, noticed or ended before it
 * began, or was renewed or noticed after it was terminated.
 */
export function checkDates(dates: Dates, pointer: string): void {
  const { inForceOn, term, amendments, renewals, notices, terminatedOn, supersededOn } = dates;
  const signings = signingDays(dates);
  const order = (code: string, on: string, starts: readonly string[]) => {
    for (const start of starts) demand(!certainlyBefore(on, start), code, { on, start }, pointer);
  };
  if (inForceOn !== undefined) order('agreement.in-force-before-signed', inForceOn, signings);
  const began = inForceOn === undefined ? signings : [inForceOn];
  const ends = [
    ...untilOf(term),
    ...amendments.flatMap(({ terms }) => untilOf(terms.term)),
    ...renewals.flatMap(({ until }) => (until === undefined ? [] : [until])),
    ...notices.flatMap(({ endsOn }) => (endsOn === undefined ? [] : [endsOn])),
    ...(terminatedOn === undefined ? [] : [terminatedOn]),
    ...(supersededOn === undefined ? [] : [supersededOn]),
  ];
  for (const on of ends) order('agreement.ends-before-it-begins', on, began);
  for (const { effectiveOn } of amendments) order('agreement.changed-before-signed', effectiveOn, signings);
  for (const { renewedOn } of renewals) order('agreement.changed-before-signed', renewedOn, signings);
  for (const { givenOn } of notices) order('agreement.changed-before-signed', givenOn, signings);
  // An amendment that was made may take effect only after: it then never did.
  for (const { renewedOn } of renewals) checkNotTerminated(dates, renewedOn, pointer);
  for (const { givenOn } of notices) checkNotTerminated(dates, givenOn, pointer);
}

/** Refuses an amendment, a renewal or a notice of an agreement that was certainly terminated before. */
export function checkNotTerminated({ terminatedOn }: Pick<Dates, 'terminatedOn'>, on: string, pointer: string): void {
  const over = terminatedOn !== undefined && certainlyBefore(terminatedOn, on);
  demand(!over, 'agreement.was-terminated', { on, terminatedOn: terminatedOn ?? '' }, pointer);
}

/** Refuses a link that would lead from the agreement back to itself. All the linked agreements must be loaded. */
export function checkNoCircle(from: string, to: string, { records }: Pick<Context, 'records'>, pointer: string): void {
  demand(from !== to, 'agreement.link-to-itself', {}, pointer);
  demand(!closureOf([to], records).includes(from), 'agreement.link-cycle', { agreement: to }, pointer);
}
