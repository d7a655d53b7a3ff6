/**
 * How an agreement ran: its start, its terms as amended, and the times during which it was in force until its terms or
 * a notice ended it. The rules are in agreement-term.ts, which answers questions from it.
 */
import type { Agreement, Amendment, Notice, Prolongation, Signatures, Terms } from './agreements.ts';
import { isConcluded, signingDays } from './agreements.ts';
import type { Vouched } from './records.ts';
import type { Day, Duration } from './values/day.ts';
import {
  anyDay,
  dayWithin,
  eitherOf,
  exactly,
  firmly,
  firstOf,
  lastOf,
  moveBy,
  type DayBounds,
} from './values/day-bounds.ts';
import { boundsOf, certainlyAfter, certainlyBefore, UNKNOWN } from './values/occurred-on.ts';

/** One step of a derivation, as data: a key of the message catalogues and what the message names. */
export interface Step {
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
}

/** A derived day. `unknown` has no bound at all, `indefinite` no end; `bounds` may be open on one side. */
export interface Reckoned extends DayBounds {
  readonly kind: 'bounds' | 'indefinite' | 'unknown';
  readonly how: readonly Step[];
}

/** How many periods of tacit renewal are added up; a century of monthly ones. Beyond them the end is open. */
const MOST_RENEWALS = 1200;
/** How many amendments of unknown effect on the day are played through, each with and without. */
const MOST_OPEN_AMENDMENTS = 4;

export const step = (code: string, params: Step['params'] = {}): Step => ({ code: `term.${code}`, params });

export const steps = (all: readonly (readonly Step[])[]): readonly Step[] => {
  const seen = new Map(all.flat().map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
};

/** Bounds with how they were come by. */
export const reckoned = (bounds: DayBounds, how: readonly Step[]): Reckoned => ({
  ...bounds,
  kind: bounds.earliest === null && bounds.latest === null ? 'unknown' : 'bounds',
  how,
});

type Dated = Vouched & { readonly key: number };

/** Whether `a` came after `b`: by their days where those are certain, else in the order of writing. */
const cameAfter = (a: string, recordedA: Dated, b: string, recordedB: Dated): boolean =>
  certainlyBefore(b, a) || (!certainlyBefore(a, b) && recordedA.position > recordedB.position);

const inTime = <T>(all: readonly T[], on: (one: T) => string): readonly T[] => {
  const earliest = (one: T) => boundsOf(on(one)).earliest ?? '';
  return all.toSorted((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0));
};

/** When the agreement began. */
export function startOf({ inForceOn, parties, unnamedParties }: Agreement): Reckoned {
  if (inForceOn !== undefined && inForceOn !== UNKNOWN) {
    return reckoned(dayWithin(inForceOn), [step('in-force-since', { inForceOn })]);
  }
  const signatures = { parties, unnamedParties };
  const signings = signingDays(signatures);
  // It cannot have begun before those signed who did.
  const sinceSigned = { ...lastOf(signings.map(dayWithin)), latest: null };
  if (inForceOn !== undefined) return reckoned(sinceSigned, [step('in-force-since-unknown')]);
  if (!isConcluded(signatures)) {
    const missing = parties.filter(({ signedOn }) => signedOn === undefined);
    const how = missing.map(({ key, body }) => step('not-signed', { party: key, body }));
    return reckoned(sinceSigned, how.length > 0 ? how : [step('nobody-signed')]);
  }
  const bounds = lastOf(signings.map(dayWithin));
  const unknown = parties
    .filter(({ signedOn }) => signedOn === UNKNOWN)
    .map(({ key, body }) => step('signing-unknown', { party: key, body }));
  return reckoned(bounds, [step('concluded', { on: concludedOn(signatures) }), ...unknown]);
}

/** The day of the last signature as EDTF, no more exact than the signatures: the last one's own date where it is certain. */
export function concludedOn(signatures: Signatures): string {
  const signings = signingDays(signatures);
  const { earliest, latest } = lastOf(signings.map(dayWithin));
  const theLast = signings.find((one) => {
    const { earliest: from } = dayWithin(one);
    return signings.every(
      (other) => other === one || certainlyBefore(other, one) || (from !== null && from === dayWithin(other).latest),
    );
  });
  if (theLast !== undefined && signings.length > 0) return theLast;
  if (earliest === null && latest === null) return UNKNOWN;
  return earliest === latest && earliest !== null ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** The terms with these amendments made, in the order in which they take effect; `null` takes a term away. */
function amended(agreement: Agreement, amendments: readonly Amendment[]): Terms {
  const { titles, binding, term, renewal, noticePeriod, fields, place } = agreement;
  const made: object = { titles, binding, term, renewal, noticePeriod, fields, place };
  const terms = amendments.reduce((sum, one) => ({ ...sum, ...one.terms }), made);
  return Object.fromEntries(
    Object.entries(terms).filter(([, value]) => value !== undefined && value !== null),
  ) as unknown as Terms;
}

/** The amendments in the order in which they take effect, as far as that is known. */
const amendmentsOf = ({ amendments }: Agreement) => inTime(amendments, ({ effectiveOn }) => effectiveOn);

/** The terms that are valid on a day: with all amendments that may have taken effect by then; with all there are. */
export const termsOn = (agreement: Agreement, day?: Day): Terms =>
  amended(
    agreement,
    amendmentsOf(agreement).filter(({ effectiveOn }) => day === undefined || !certainlyAfter(effectiveOn, day)),
  );

/** One way things may stand on the day: the terms, and the amendment that set the term, where one did. */
interface Variant {
  readonly terms: Terms;
  readonly how: readonly Step[];
  readonly termSet: (Amendment & Vouched) | undefined;
}

/** Every way in which the amendments may stand on the day. */
export function variantsOn(agreement: Agreement, day: Day | undefined): readonly Variant[] {
  const amendments = amendmentsOf(agreement);
  if (day === undefined) return [variant(agreement, amendments)];
  const effect = (one: Amendment): 'yes' | 'no' | 'open' => {
    const { earliest, latest } = firmly(dayWithin(one.effectiveOn));
    if (latest !== null && latest <= day) return 'yes';
    return earliest !== null && earliest > day ? 'no' : 'open';
  };
  const open = amendments.filter((one) => effect(one) === 'open');
  const made = (without: readonly Amendment[]) =>
    variant(
      agreement,
      amendments.filter((one) => effect(one) !== 'no' && !without.includes(one)),
    );
  if (open.length > MOST_OPEN_AMENDMENTS) {
    const { terms, how } = made(open);
    const nothingCertain: Terms = { ...terms, term: { kind: 'unstated' }, renewal: { kind: 'unstated' } };
    return [
      { terms: nothingCertain, termSet: undefined, how: [...how, step('amendments-open', { count: open.length })] },
    ];
  }
  const without = open.reduce<readonly (readonly Amendment[])[]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );
  const asked = open.map(({ key, effectiveOn }) => step('amendment-open', { amendment: key, effectiveOn }));
  return without.map((set) => made(set)).map((one) => ({ ...one, how: [...one.how, ...asked] }));
}

const variant = (agreement: Agreement, amendments: readonly (Amendment & Vouched)[]): Variant => ({
  terms: amended(agreement, amendments),
  how: amendments.map(({ key, effectiveOn }) => step('amended', { amendment: key, effectiveOn })),
  termSet: amendments.findLast(({ terms }) => terms.term !== undefined),
});

/** The end of the term as agreed, before any renewal. */
function agreedEnd({ term }: Terms, start: DayBounds): Reckoned {
  switch (term.kind) {
    case 'duration':
      return reckoned(moveBy(start, term.duration), [step('duration', { duration: term.duration })]);
    case 'until':
      return reckoned(dayWithin(term.until), [step('until', { until: term.until })]);
    case 'indefinite':
      return { ...anyDay, kind: 'indefinite', how: [step('indefinite')] };
    case 'unstated':
      return { ...anyDay, kind: 'unknown', how: [step('unstated')] };
    default:
      term satisfies never;
      return { ...anyDay, kind: 'unknown', how: [] };
  }
}

/**
 * The first end of a tacitly renewed term that leaves room for something to be done on `by`, `before` the end or
 * earlier. The ends are `end`, then a `period` later, and so on.
 */
function endAfter(end: DayBounds, period: Duration | undefined, by: DayBounds, before: Duration = 'P0D'): DayBounds {
  const roomFor = (latest: Day | null, day: Day | null) => {
    const limit = moveBy({ ...anyDay, latest }, before, -1).latest;
    return limit !== null && day !== null && limit >= day;
  };
  const approximate = end.approximate || by.approximate;
  let current = end;
  let earliest: Day | null | undefined;
  for (let renewals = 0; renewals <= MOST_RENEWALS; renewals += 1) {
    // The first end that may do gives the earliest bound, the first that certainly does the latest.
    if (
      earliest === undefined &&
      (current.latest === null || by.earliest === null || roomFor(current.latest, by.earliest))
    ) {
      earliest = lastOf([
        { ...anyDay, earliest: current.earliest },
        { ...anyDay, earliest: by.earliest },
      ]).earliest;
      if (current.earliest === null && by.earliest === null) earliest = null;
    }
    if (roomFor(current.earliest, by.latest))
      return { earliest: earliest ?? current.earliest, latest: current.latest, approximate };
    if (period === undefined || current.earliest === null || by.latest === null) break;
    const next = moveBy(current, period);
    if (next.earliest === null || next.earliest <= current.earliest) break;
    current = next;
  }
  return {
    earliest:
      earliest ??
      lastOf([
        { ...anyDay, earliest: end.earliest },
        { ...anyDay, earliest: by.earliest },
      ]).earliest,
    latest: null,
    approximate,
  };
}

/** A time during which the agreement ran; `to` is null where it is renewed on and on. */
interface Run {
  readonly from: DayBounds;
  readonly to: Reckoned | null;
}

export interface Course {
  readonly start: Reckoned;
  /** One run, and one more for each express renewal. */
  readonly runs: readonly Run[];
  /** The end of the last run; before tacit renewal, where that goes on. */
  readonly end: Reckoned;
  readonly how: readonly Step[];
}

/** The end once it was renewed expressly. */
function renewedEnd({ renewedOn, until, duration }: Prolongation, old: Reckoned, how: readonly Step[]): Reckoned {
  const told = [...how, step('renewed', { renewedOn, for: until ?? duration ?? '' })];
  if (until !== undefined) return reckoned(dayWithin(until), told);
  if (duration === undefined) return reckoned({ ...dayWithin(renewedOn), latest: null }, told);
  const from = lastOf([old, dayWithin(renewedOn)]);
  return reckoned(moveBy(old.kind === 'bounds' ? from : { ...from, latest: null }, duration), told);
}

/** The end once a party gave notice. */
function endAfterNotice({ givenOn, endsOn }: Notice, { renewal, noticePeriod, term }: Terms, end: Reckoned): Reckoned {
  const how = [...end.how, step('notice', { givenOn, noticePeriod: noticePeriod ?? '' })];
  if (endsOn !== undefined) return reckoned(dayWithin(endsOn), [...how, step('notice-ends', { endsOn })]);
  const given = dayWithin(givenOn);
  const effect = noticePeriod === undefined ? { ...given, latest: null } : moveBy(given, noticePeriod);
  if (end.kind === 'indefinite') return reckoned(effect, how);
  if (term.kind === 'unstated' && end.kind === 'unknown') return reckoned(firstOf([end, effect]), how);
  if (renewal.kind === 'tacit') return reckoned(endAfter(end, renewal.period, given, noticePeriod), how);
  // Notice within a fixed term: whether it ends the agreement early or only bars a renewal is not said.
  return reckoned({ ...eitherOf([firstOf([end, effect]), end]), latest: end.latest }, how);
}

/** How the agreement ran under these terms, as known by the day. */
export function courseOf(agreement: Agreement, { terms, termSet, how: basis }: Variant, day: Day | undefined): Course {
  const byThen = (occurredOn: string) => day === undefined || !certainlyAfter(occurredOn, day);
  const start = startOf(agreement);
  const { renewal } = terms;
  const tacit = renewal.kind === 'tacit' && terms.term.kind !== 'indefinite';
  const renewals = inTime(agreement.renewals, ({ renewedOn }) => renewedOn).filter(
    (one) => byThen(one.renewedOn) && (!termSet || cameAfter(one.renewedOn, one, termSet.effectiveOn, termSet)),
  );
  const runs: Run[] = [];
  let from: DayBounds = start;
  let end = agreedEnd(terms, start);
  for (const one of renewals) {
    const old = tacit ? { ...end, ...endAfter(end, renewal.period, dayWithin(one.renewedOn)) } : end;
    runs.push({ from, to: old });
    from = dayWithin(one.renewedOn);
    end = renewedEnd(one, old, end.how);
  }
  const lastRenewal = renewals.at(-1);
  const notices = agreement.notices.filter(
    (one) => byThen(one.givenOn) && (!lastRenewal || cameAfter(one.givenOn, one, lastRenewal.renewedOn, lastRenewal)),
  );
  const ended = notices.map((one) => endAfterNotice(one, terms, end));
  const goesOn = tacit && terms.term.kind !== 'unstated' && notices.length === 0;
  if (tacit) {
    const how =
      renewal.period === undefined ? step('renews-tacitly') : step('renews-tacitly-by', { period: renewal.period });
    end = { ...end, how: [...end.how, how] };
  }
  if (ended.length > 0) end = reckoned(firstOf(ended), steps(ended.map(({ how }) => how)));
  if (goesOn && day !== undefined) {
    const current = endAfter(end, renewal.period, exactly(day));
    return { start, runs: [...runs, { from, to: null }], end: { ...reckoned(current, end.how) }, how: basis };
  }
  return { start, runs: [...runs, { from, to: goesOn ? null : end }], end, how: basis };
}
