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
import { courseOf, reckoned, startOf, step, steps, variantsOn, type Reckoned, type Step } from './agreement-course.ts';
import type { Agreement } from './agreements.ts';
import type { Day } from './values/day.ts';
import { anyDay, dayWithin, eitherOf, firmly, firstOf, moveBy, type DayBounds } from './values/day-bounds.ts';
import { certainlyAfter } from './values/occurred-on.ts';

export { concludedOn, termsOn } from './agreement-course.ts';
export type { Reckoned, Step } from './agreement-course.ts';

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

/** What ended it for good: termination and supersession that may have come by the day. */
function cutsOf(
  { terminatedOn, supersededOn, supersededBy = '' }: Agreement,
  day: Day | undefined,
): readonly Reckoned[] {
  const cuts = [
    ...(terminatedOn === undefined ? [] : [{ on: terminatedOn, how: step('terminated', { on: terminatedOn }) }]),
    ...(supersededOn === undefined
      ? []
      : [{ on: supersededOn, how: step('superseded', { on: supersededOn, by: supersededBy }) }]),
  ];
  return cuts
    .filter(({ on }) => day === undefined || !certainlyAfter(on, day))
    .map(({ on, how }) => reckoned(dayWithin(on), [how]));
}

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
  // Nothing that is told of it later puts it in force before it began.
  const answer = begun === 'no' ? 'no' : both(running, uncut);
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
