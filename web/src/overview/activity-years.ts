/** Activity by month as a calendar: a line for each year with its twelve months, the newest first. */
import type { Activity, ActivityByMonth } from '../../../projections/activity.ts';
import type { FactKind } from '../../../projections/happening.ts';
import { laneOf, type Lane } from '../timeline/facts.ts';

/** The most years that have a line of their own. */
export const MOST_YEARS = 12;

/** A year in which something happened. */
export interface YearLine {
  readonly year: number;
  /** January to December; undefined where nothing is known to have happened. */
  readonly months: readonly (Activity | undefined)[];
  /** What is known to be of this year, and of no month of it. */
  readonly unplaced: Activity | undefined;
  readonly total: number;
}

/** Years in which nothing happened, both included. */
export interface SilentYears {
  readonly from: number;
  readonly to: number;
}

export interface Calendar {
  /** Everything there is, what is vague included. */
  readonly total: number;
  readonly lines: readonly (YearLine | SilentYears)[];
  /** What happened before the lines begin; undefined where they hold everything. */
  readonly earlier: { readonly until: number; readonly total: number } | undefined;
  /** What no year can be said of. */
  readonly vague: number;
  /** The most that happened in one month. */
  readonly most: number;
}

export const isSilent = (line: YearLine | SilentYears): line is SilentYears => 'from' in line;

const sum = (activities: readonly (Activity | undefined)[]): number =>
  activities.reduce((total, activity) => total + (activity?.total ?? 0), 0);

/** @param today the day that is shown: silence up to its year is shown too */
export function calendarOf({ months, years, vague }: ActivityByMonth, today: string): Calendar {
  const byPeriod = new Map([...months, ...years].map((activity) => [activity.period, activity]));
  const known = [...new Set([...byPeriod.keys()].map((period) => Number(period.slice(0, 4))))].toSorted(
    (a, b) => b - a,
  );
  const shown = known.slice(0, MOST_YEARS).map((year): YearLine => {
    const of = String(year).padStart(4, '0');
    const inMonths = Array.from({ length: 12 }, (_, month) =>
      byPeriod.get(`${of}-${String(month + 1).padStart(2, '0')}`),
    );
    const unplaced = byPeriod.get(of);
    return { year, months: inMonths, unplaced, total: sum([...inMonths, unplaced]) };
  });
  const lines = shown.flatMap((line, index): readonly (YearLine | SilentYears)[] => {
    const above = shown[index - 1]?.year ?? Number(today.slice(0, 4)) + 1;
    return above - line.year > 1 ? [{ from: line.year + 1, to: above - 1 }, line] : [line];
  });
  const total = sum([...months, ...years, ...vague]);
  const before = total - sum(vague) - shown.reduce((count, line) => count + line.total, 0);
  const last = shown.at(-1);
  return {
    total,
    lines,
    earlier: last && before > 0 ? { until: last.year - 1, total: before } : undefined,
    vague: sum(vague),
    most: Math.max(0, ...shown.flatMap((line) => line.months.map((activity) => activity?.total ?? 0))),
  };
}

/** How much it is beside the most there was, in four steps; 0 is nothing. */
export const stepOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));

/** How many facts each lane of the timeline has; those that have none are left out. */
export function laneTotals({ months, years, vague }: ActivityByMonth): ReadonlyMap<Lane, number> {
  const totals = new Map<Lane, number>();
  for (const { kinds } of [...months, ...years, ...vague])
    for (const [kind, count] of Object.entries(kinds)) {
      const lane = laneOf(kind as FactKind);
      totals.set(lane, (totals.get(lane) ?? 0) + count);
    }
  return totals;
}
