/**
 * What follows from an agreement on a day: when it began, when it ends, until when notice must be given, and whether it
 * is in force. Derived, never stored; each answer with how it was come by. The rules:
 *
 * - It begins when it entered into force; where that is not known, when the last party signed.
 * - A term of n years from day D ends on D + n years, and that day still belongs to it. Termination and supersession
 *   count from their own day on.
 * - Tacit renewal prolongs by its period, counted from the end before, unless notice was given in time: the notice
 *   period before the end or earlier. Express renewal prolongs to the day named, or by its duration from the end before
 *   (from the day of renewal, where the agreement was over by then).
 * - What happened after the day asked about does not count; an amendment counts from its effective date on.
 * - A partial date gives bounds. Where bounds do not decide the answer is unknown, and says why.
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

export interface AgreementTerm {
  readonly start: Reckoned;
  /** Of the term that runs on the day asked about; of the first, or of the one last agreed, where none is. */
  readonly end: Reckoned;
  /** The last day on which notice ends it with that term; null where no notice period is known or there is no end. */
  readonly noticeBy: Reckoned | null;
  readonly renewsTacitly: boolean;
}

export interface InForce {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly how: readonly Step[];
}

/** How many periods of tacit renewal are added up; a century of monthly ones. Beyond them the end is open. */
const MOST_RENEWALS = 1200;
/** How many amendments of unknown effect on the day are played through, each with and without. */
const MOST_OPEN_AMENDMENTS = 4;

const step = (code: string, params: Step['params'] = {}): Step => ({ code: `term.${code}`, params });

const reckoned = (bounds: DayBounds, how: readonly Step[]): Reckoned => ({
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
function startOf({ entry, parties, unnamedParties }: Agreement): Reckoned {
  if (entry && entry.inForceOn !== UNKNOWN) {
    return reckoned(dayWithin(entry.inForceOn), [step('in-force-since', { inForceOn: entry.inForceOn })]);
  }
  const signatures = { parties, unnamedParties };
  const signings = signingDays(signatures);
  // It cannot have begun before those signed who did.
  const sinceSigned = { ...lastOf(signings.map(dayWithin)), latest: null };
  if (entry) return reckoned(sinceSigned, [step('in-force-since-unknown')]);
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
  const terms = Object.assign(
    { titles, binding, term, renewal, noticePeriod, fields, place },
    ...amendments.map((one) => one.terms),
  );
  return Object.fromEntries(
    Object.entries(terms as object).filter(([, value]) => value !== undefined && value !== null),
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
function variantsOn(agreement: Agreement, day: Day | undefined): readonly Variant[] {
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

interface Course {
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
function courseOf(agreement: Agreement, { terms, termSet, how: basis }: Variant, day: Day | undefined): Course {
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

/** What ended it for good: termination and supersession that may have come by the day. */
function cutsOf({ termination, supersession }: Agreement, day: Day | undefined): readonly Reckoned[] {
  const cuts = [
    ...(termination
      ? [{ on: termination.terminatedOn, how: step('terminated', { on: termination.terminatedOn }) }]
      : []),
    ...(supersession
      ? [
          {
            on: supersession.supersededOn,
            how: step('superseded', { on: supersession.supersededOn, by: supersession.by }),
          },
        ]
      : []),
  ];
  return cuts
    .filter(({ on }) => day === undefined || !certainlyAfter(on, day))
    .map(({ on, how }) => reckoned(dayWithin(on), [how]));
}

const steps = (all: readonly (readonly Step[])[]): readonly Step[] => {
  const seen = new Map(all.flat().map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
};

/** One answer for all the ways things may stand. */
const joined = (all: readonly Reckoned[]): Reckoned => {
  const how = steps(all.map((one) => one.how));
  if (all.every(({ kind }) => kind === 'indefinite')) return { ...anyDay, kind: 'indefinite', how };
  return reckoned(eitherOf(all), how);
};

/**
 * Start, end and notice deadline of an agreement, as they stand on a day. Without a day: with everything that is
 * recorded, and the end of the term as agreed, before tacit renewal.
 */
export function termOf(agreement: Agreement, day?: Day): AgreementTerm {
  const variants = variantsOn(agreement, day);
  const cuts = cutsOf(agreement, day);
  const each = variants.map((one) => {
    const { end: ran, how } = courseOf(agreement, one, day);
    const own = { ...ran, how: [...how, ...ran.how] };
    const end = cuts.reduce<Reckoned>(
      (sum, cut) => reckoned(sum.kind === 'bounds' ? firstOf([sum, cut]) : cut, [...sum.how, ...cut.how]),
      own,
    );
    const { noticePeriod } = one.terms;
    const noticeBy =
      noticePeriod === undefined || end.kind !== 'bounds' || cuts.length > 0
        ? null
        : reckoned(moveBy(end, noticePeriod, -1), [...end.how, step('notice-period', { noticePeriod })]);
    return { end, noticeBy };
  });
  const notices = each.flatMap(({ noticeBy }) => (noticeBy ? [noticeBy] : []));
  return {
    start: startOf(agreement),
    end: joined(each.map(({ end }) => end)),
    noticeBy: notices.length === each.length ? joined(notices) : null,
    renewsTacitly: variants.every(({ terms }) => terms.renewal.kind === 'tacit'),
  };
}

type Answer = InForce['answer'];

const both = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
const either = (a: Answer, b: Answer): Answer =>
  a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'unknown';

/** Whether the day is on or after the bounded one. */
const since = (bounds: DayBounds, day: Day): Answer => {
  const { earliest, latest } = firmly(bounds);
  return latest !== null && day >= latest ? 'yes' : earliest !== null && day < earliest ? 'no' : 'unknown';
};

/** Whether the day is on or before the bounded one. */
const upTo = (bounds: DayBounds, day: Day): Answer => {
  const { earliest, latest } = firmly(bounds);
  return earliest !== null && day <= earliest ? 'yes' : latest !== null && day > latest ? 'no' : 'unknown';
};

const opposite = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown');

/** Whether the agreement is in force on the day; unknown wherever what is recorded does not decide it. */
export function inForce(agreement: Agreement, day: Day): InForce {
  const start = startOf(agreement);
  const begun = since(start, day);
  const cuts = cutsOf(agreement, day);
  const uncut = cuts.reduce<Answer>((sum, cut) => both(sum, opposite(since(cut, day))), 'yes');
  const courses = variantsOn(agreement, day).map((one) => courseOf(agreement, one, day));
  const answers = courses.map(({ runs }) =>
    runs.reduce<Answer>((sum, { from, to }) => {
      const over = to === null || to.kind === 'indefinite' ? 'yes' : upTo(to, day);
      return either(sum, both(since(from, day), over));
    }, 'no'),
  );
  const running = answers.every((one) => one === answers[0]) ? (answers[0] ?? 'unknown') : 'unknown';
  const answer = both(running, uncut);
  const why =
    begun === 'no'
      ? step('not-begun', { day })
      : begun === 'unknown' && answer === 'unknown'
        ? step('may-not-have-begun', { day })
        : answer === 'unknown'
          ? step('may-be-over', { day })
          : step(answer === 'yes' ? 'runs' : 'over', { day });
  const ends = courses.map(({ how, end }) => [...how, ...end.how]);
  return {
    answer,
    how: steps([start.how, ...(begun === 'no' ? [] : [...ends, ...cuts.map((cut) => cut.how)]), [why]]),
  };
}
