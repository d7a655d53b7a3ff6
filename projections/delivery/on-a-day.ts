/**
 * Announced against delivered as of a day: what had come of it by then. What was said, set or reported later is not
 * there yet.
 */
import { instituteStatus } from '../../events/institutes.ts';
import type { Actual, Figure, IndicatorDetails } from '../../events/projects.ts';
import type { Claim } from '../../events/records.ts';
import { addMonths, type Day } from '../../events/values/day.ts';
import { boundsOf, certainlyAfter } from '../../events/values/occurred-on.ts';
import type { Text } from '../../events/values/text.ts';
import { begunBy, datesOf, type ByThen } from '../by-then.ts';
import { statusIn, titlesIn, type Course } from '../course.ts';

/** What nobody has said yet. */
export type OpenQuestion = 'opening' | 'start' | 'actual' | 'fulfilment';

/** What was aimed at and the latest that was reported of it, for one indicator. Without an actual that is unknown. */
export interface TargetAndActual {
  readonly key: number;
  readonly titles: readonly Text[];
  readonly unit?: string;
  readonly target?: Figure;
  readonly period?: string;
  readonly actual?: Figure & { readonly on: string };
}

/** Something that was heard of it, and when. */
export interface Heard {
  readonly happening: string;
  readonly occurredOn: string;
}

/** What a project is measured by, each way it was set, the first first, and what was reported. */
export interface Measure {
  readonly key: number;
  readonly settings: readonly Pick<IndicatorDetails, 'titles' | 'unit' | 'target' | 'period' | 'setOn'>[];
  readonly actuals: readonly Omit<Actual, 'key'>[];
}

/** What is written down of it; what follows from it is {@link DeliveredBy}. */
export interface Announced {
  readonly announcedOn: string;
  /** Where that date is disputed: every claim. */
  readonly claims?: readonly Claim[];
  readonly titles: readonly Text[];
  readonly course: Course;
  /** All that was heard of it. */
  readonly heard: readonly Heard[];
  readonly measures: readonly Measure[];
}

/** What has come of something announced. */
export interface DeliveredBy {
  readonly titles: readonly Text[];
  readonly status: string;
  /** When it opened, started or was fulfilled, where that is recorded. */
  readonly deliveredOn?: string;
  /** The latest thing that was heard of it with a date; absent where nothing is dated. */
  readonly lastWord?: Heard;
  readonly targets: readonly TargetAndActual[];
  /** Empty once it was delivered, or said that it never will be. */
  readonly open: readonly OpenQuestion[];
}

/** The last day something dated can be of; of an open date the last day of its start. */
export function lastDayOf(occurredOn: string): Day | null {
  const { latest, startLatest } = boundsOf(occurredOn);
  return latest ?? startLatest;
}

/** The latest of several; of those that may be of the same last day, the one written down last. Undefined of none. */
function latestOf<T>(all: readonly T[], dateOf: (one: T) => string): T | undefined {
  const day = (one: T) => lastDayOf(dateOf(one)) ?? '';
  return all.reduce<T | undefined>((last, one) => (last !== undefined && day(one) < day(last) ? last : one), undefined);
}

/** What happened counts unless it certainly lies after the day; without a day everything does. */
const counts = (occurredOn: string, day: Day | undefined) => day === undefined || !certainlyAfter(occurredOn, day);

function targetAndActual({ key, settings, actuals }: Measure, day: Day | undefined): readonly TargetAndActual[] {
  const set = settings.filter(({ setOn }) => counts(setOn, day)).at(-1);
  if (!set) return [];
  const reported = actuals.filter(({ on }) => counts(on, day));
  const actual: Omit<Actual, 'key'> | undefined = latestOf(reported, ({ on }) => on);
  const { setOn: _, ...aim } = set;
  return [{ key, ...aim, ...(actual ? { actual } : {}) }];
}

/** The statuses in which a project is being carried out, or has been. */
const carriedOut: readonly string[] = ['implementation', 'finalisation', 'closed'];

function deliveredOn({ institute, project, commitment }: Course, day: Day | undefined): string | undefined {
  const dates = [
    institute?.openedOn,
    project?.startedOn,
    project?.statuses.find(({ status, on }) => carriedOut.includes(status) && counts(on, day))?.on,
    commitment?.fulfilments.find(({ extent, fulfilledOn }) => extent === 'whole' && counts(fulfilledOn, day))
      ?.fulfilledOn,
  ];
  return dates.find((on) => on !== undefined && counts(on, day));
}

function openQuestions(
  { institute, project, commitment }: Course,
  { status, deliveredOn, targets }: Omit<DeliveredBy, 'open'>,
  day: Day | undefined,
): readonly OpenQuestion[] {
  if (institute) return instituteStatus(institute, day) === 'announced' ? ['opening'] : [];
  if (commitment) return ['open', 'partly', 'lapsed'].includes(status) ? ['fulfilment'] : [];
  if (!project || status === 'cancelled') return [];
  return [
    ...(deliveredOn === undefined ? (['start'] as const) : []),
    ...(targets.some(({ target, actual }) => target && !actual) ? (['actual'] as const) : []),
  ];
}

/** What had come of it by a day, or has in all that is recorded. */
export function deliveredBy({ titles, course, heard, measures }: Announced, day?: Day): DeliveredBy {
  const then = heard.filter(({ occurredOn }) => lastDayOf(occurredOn) !== null && counts(occurredOn, day));
  const lastWord = latestOf(then, ({ occurredOn }) => occurredOn);
  const delivered = deliveredOn(course, day);
  const told = {
    titles: day === undefined ? titles : titlesIn(course, titles, day),
    status: statusIn(course, day) ?? 'unknown',
    ...(delivered === undefined ? {} : { deliveredOn: delivered }),
    ...(lastWord ? { lastWord } : {}),
    targets: measures.flatMap((measure) => targetAndActual(measure, day)),
  };
  return { ...told, open: openQuestions(course, told, day) };
}

/** Whole months without a word: at least, and at most where the last word has an earliest day. */
export interface Silence {
  readonly since: string;
  readonly atLeast: number;
  readonly atMost: number | null;
}

function wholeMonths(from: Day, to: Day): number {
  const count =
    Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5, 7));
  return Math.max(0, addMonths(from, count) > to ? count - 1 : count);
}

/**
 * How long nothing was heard of it by a day. Null where nothing dated was ever heard, so that nobody can say, and where
 * the last word is of a later day.
 */
export function silence(lastWord: Heard | undefined, day: Day): Silence | null {
  if (!lastWord) return null;
  const last = lastDayOf(lastWord.occurredOn);
  const { earliest } = boundsOf(lastWord.occurredOn);
  if (last === null || (earliest ?? last) > day) return null;
  return {
    since: lastWord.occurredOn,
    atLeast: last > day ? 0 : wholeMonths(last, day),
    atMost: earliest === null ? null : wholeMonths(earliest, day),
  };
}

/** What a row says on a day, instead of what it says in all. */
export interface DeliveryOnDay extends Omit<DeliveredBy, 'deliveredOn' | 'lastWord'> {
  readonly byThen: ByThen;
  readonly deliveredOn: string | undefined;
  readonly lastWord: Heard | undefined;
  readonly silence: Silence | null;
}

export function deliveryOnDay(row: Announced, day: Day): DeliveryOnDay {
  const { deliveredOn, lastWord, ...told } = deliveredBy(row, day);
  const byThen = begunBy(datesOf(row.announcedOn, row.claims), day);
  return { byThen, ...told, deliveredOn, lastWord, silence: silence(lastWord, day) };
}
