/**
 * When something happened, as exact as its source and never more: EDTF (ISO 8601-2:2019, level 1), kept verbatim, with
 * bounds derived from it.
 *
 *     2018-11-14   2018-11   2014   2018-11-14/2018-11-16   2019?   2017~   2015/..   ../2018-11   201X   2018-22
 *
 * and the word `unknown`, which is a value: a fact without a known date is listed, never dropped.
 * Times of day and years outside 0001 to 9999 are refused; a calendar date needs neither.
 */
import { dayOf, daysIn, LAST_DAY, type Day } from './day.ts';

/** An EDTF text that {@link parseOccurredOn} accepts, or `unknown`. */
export type OccurredOn = string;

export const UNKNOWN = 'unknown';

/** How exactly the start is known, coarser first; `none` where there is no known start. */
export type Precision = 'none' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day';

const coarserFirst: readonly Precision[] = ['none', 'century', 'decade', 'year', 'season', 'month', 'day'];

/** The place of a precision in the order "coarser first". */
export const precisionRank = (precision: Precision): number => coarserFirst.indexOf(precision);

/**
 * What a date certainly says: it happened not before `earliest` and not after `latest`; null where there is no such
 * bound. For an interval the start lies in [earliest, startLatest] and the end in [endEarliest, latest].
 * Approximate (`~`) and uncertain (`?`) dates keep the bounds of what is written and say so: nothing about them is certain.
 */
export interface Bounds {
  readonly earliest: Day | null;
  readonly startLatest: Day | null;
  readonly endEarliest: Day | null;
  readonly latest: Day | null;
  readonly precision: Precision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

const date = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;

/** EDTF seasons 21 to 24. Which months they are depends on the hemisphere, so the bounds are the year's (winter: into February). */
const season = (year: number, winter: boolean): readonly [Day, Day] =>
  winter && year < 9999
    ? [dayOf(year, 1, 1), dayOf(year + 1, 2, daysIn(year + 1, 2))]
    : [dayOf(year, 1, 1), dayOf(year, 12, 31)];

function span(text: string): Span | null {
  const match = date.exec(text);
  if (!match) return null;
  const [, century = '', month, day, mark] = match;
  // Level 1 has no mark on a date with unspecified digits.
  if (mark !== undefined && text.includes('X')) return null;
  const sure = { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' };
  if (century.includes('X')) {
    if (month !== undefined) return null;
    const first = Math.max(1, Number(century.replaceAll('X', '0')));
    const precision = century.endsWith('XX') ? 'century' : 'decade';
    return { first: dayOf(first, 1, 1), last: dayOf(Number(century.replaceAll('X', '9')), 12, 31), precision, ...sure };
  }
  const year = Number(century);
  if (year < 1) return null;
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return null;
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'year', ...sure };
  }
  const number = Number(month);
  if (number >= 21 && number <= 24) {
    if (day !== undefined || mark !== undefined) return null;
    const [first, last] = season(year, number === 24);
    return { first, last, precision: 'season', ...sure };
  }
  if (number < 1 || number > 12) return null;
  if (day === undefined || day === 'XX') {
    return {
      first: dayOf(year, number, 1),
      last: dayOf(year, number, daysIn(year, number)),
      precision: 'month',
      ...sure,
    };
  }
  if (Number(day) < 1 || Number(day) > daysIn(year, number)) return null;
  const exact = dayOf(year, number, Number(day));
  return { first: exact, last: exact, precision: 'day', ...sure };
}

const nothingKnown: Bounds = {
  earliest: null,
  startLatest: null,
  endEarliest: null,
  latest: null,
  precision: 'none',
  uncertain: false,
  approximate: false,
};

/** Whether a side of an interval is open or unknown. */
const isOpen = (side: string) => side === '..' || side === '';

/** One side of an interval: level 1 has neither seasons nor unspecified digits there. */
function sideOf(text: string): Span | null {
  const side = text.includes('X') ? null : span(text);
  return side?.precision === 'season' ? null : side;
}

/** The bounds of a date, or null if it is not one. `2018-11-16/2018-11-14` is not: it certainly ends before it starts. */
export function parseOccurredOn(text: string): Bounds | null {
  if (text === UNKNOWN) return nothingKnown;
  const [start = '', end, more] = text.split('/');
  if (more !== undefined) return null;
  if (end === undefined) {
    const one = span(start);
    return (
      one && { ...sides(one, one), precision: one.precision, uncertain: one.uncertain, approximate: one.approximate }
    );
  }
  const from = isOpen(start) ? null : sideOf(start);
  const to = isOpen(end) ? null : sideOf(end);
  if ((from === null && !isOpen(start)) || (to === null && !isOpen(end))) return null;
  if (from === null && to === null) return null;
  if (from && to && to.last < from.first) return null;
  return {
    ...sides(from, to),
    precision: from?.precision ?? 'none',
    uncertain: Boolean(from?.uncertain || to?.uncertain),
    approximate: Boolean(from?.approximate || to?.approximate),
  };
}

/** The start is never after the end: `2018/2018-06` starts by June at the latest. */
const sides = (from: Span | null, to: Span | null) => ({
  earliest: from?.first ?? null,
  startLatest: from && to ? (from.last < to.last ? from.last : to.last) : (from?.last ?? to?.last ?? null),
  endEarliest: from && to ? (to.first > from.first ? to.first : from.first) : (to?.first ?? from?.first ?? null),
  latest: to?.last ?? null,
});

/** Bounds of the dates met last: a book says the same dates over and over, and every row of every view asks for them. */
const met = new Map<OccurredOn, Bounds>();
const MOST_MET = 10_000;

/**
 * The bounds of a date that is already in the book.
 * @throws RangeError if it is not a date: the book holds only checked ones, so this is a defect and must be loud.
 */
export function boundsOf(occurredOn: OccurredOn): Bounds {
  const known = met.get(occurredOn);
  if (known) return known;
  const bounds = parseOccurredOn(occurredOn);
  if (!bounds) throw new RangeError(`not an EDTF date: ${occurredOn}`);
  if (met.size >= MOST_MET) met.clear();
  met.set(occurredOn, bounds);
  return bounds;
}

/** Whether the bounds can be relied on to refuse something: an approximate or uncertain date proves nothing. */
const firm = (bounds: Bounds) => !bounds.uncertain && !bounds.approximate;

/** Whether `a` is over before `b` begins, whatever the exact days are. */
export function certainlyBefore(a: OccurredOn, b: OccurredOn): boolean {
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return (
    firm(first) && firm(second) && first.latest !== null && second.earliest !== null && first.latest < second.earliest
  );
}

/** Whether the start of `a` lies after `day`, whatever the exact day is. */
export function certainlyAfter(a: OccurredOn, day: Day): boolean {
  const bounds = boundsOf(a);
  return firm(bounds) && bounds.earliest !== null && bounds.earliest > day;
}

/** Whether no day is in both `a` and `b`, whatever the exact days are. */
export const certainlyApart = (a: OccurredOn, b: OccurredOn): boolean => certainlyBefore(a, b) || certainlyBefore(b, a);

/** The parts of "earliest bound, then precision of the start (coarser first)"; a missing one is '', a missing latest the last day. */
export function sortKey(occurredOn: OccurredOn): {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: number;
} {
  const bounds = boundsOf(occurredOn);
  return {
    earliest: bounds.earliest ?? '',
    latest: bounds.latest ?? LAST_DAY,
    precision: precisionRank(bounds.precision),
  };
}
