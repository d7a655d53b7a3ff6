/**
 * A day that is known only between bounds, and sums with it. Every result holds whatever the exact days are; where
 * nothing certain can be said a bound is null. No day is ever made up.
 */
import { addDuration, FIRST_DAY, LAST_DAY, type Day, type Duration } from './day.ts';
import { boundsOf, type OccurredOn } from './occurred-on.ts';

/** Not before `earliest`, not after `latest`; null where there is no such bound. */
export interface DayBounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** It rests on an approximate or uncertain date (`2017~`, `2019?`), so the bounds say about when and prove nothing. */
  readonly approximate: boolean;
}

export const anyDay: DayBounds = { earliest: null, latest: null, approximate: false };

export const exactly = (day: Day): DayBounds => ({ earliest: day, latest: day, approximate: false });

/** The one day, within the date as it is written, on which something was done. */
export function dayWithin(occurredOn: OccurredOn): DayBounds {
  const { earliest, latest, uncertain, approximate } = boundsOf(occurredOn);
  return { earliest, latest, approximate: uncertain || approximate };
}

const present = (days: readonly (Day | null)[]): readonly Day[] => days.filter((day) => day !== null);
const first = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
const last = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null);
const unlessOpen = (days: readonly (Day | null)[], pick: (days: readonly Day[]) => Day | null): Day | null =>
  days.includes(null) ? null : pick(present(days));

const someApproximate = (all: readonly DayBounds[]): boolean => all.some(({ approximate }) => approximate);

/** The last of several days: at the earliest when the latest start is, open where one of them is. */
export const lastOf = (all: readonly DayBounds[]): DayBounds => ({
  earliest: last(present(all.map(({ earliest }) => earliest))),
  latest: unlessOpen(
    all.map(({ latest }) => latest),
    last,
  ),
  approximate: someApproximate(all),
});

/** The first of several days. */
export const firstOf = (all: readonly DayBounds[]): DayBounds => ({
  earliest: unlessOpen(
    all.map(({ earliest }) => earliest),
    first,
  ),
  latest: first(present(all.map(({ latest }) => latest))),
  approximate: someApproximate(all),
});

/** One of these days; nobody knows which. */
export const eitherOf = (all: readonly DayBounds[]): DayBounds => ({
  earliest: unlessOpen(
    all.map(({ earliest }) => earliest),
    first,
  ),
  latest: unlessOpen(
    all.map(({ latest }) => latest),
    last,
  ),
  approximate: someApproximate(all),
});

/** Where the calendar ends (before 0001, after 9999) there is no bound. */
const moved = (day: Day | null, duration: Duration, sign: 1 | -1): Day | null => {
  const to = day === null ? null : addDuration(day, duration, sign);
  return to === FIRST_DAY || to === LAST_DAY ? null : to;
};

/** A duration later, or earlier if `sign` is -1. */
export const moveBy = (
  { earliest, latest, approximate }: DayBounds,
  duration: Duration,
  sign: 1 | -1 = 1,
): DayBounds => ({
  earliest: moved(earliest, duration, sign),
  latest: moved(latest, duration, sign),
  approximate,
});

/** What can be said for certain: an approximate date proves nothing. */
export const firmly = (bounds: DayBounds): DayBounds => (bounds.approximate ? anyDay : bounds);
