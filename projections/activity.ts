/** Activity by month: a reading of the timeline, never a counter of its own. */
import { precisionRank } from '../events/values/occurred-on.ts';

/**
 * So many rows of the timeline that have kind, earliest bound and precision in common. Withdrawn facts are in no total:
 * whoever groups leaves them out.
 */
export interface Group {
  readonly kind: string;
  /** '' where there is no known start. */
  readonly earliest: string;
  readonly precision: number;
  readonly count: number;
}

export interface Activity {
  /** `2018-11`, `2018`, `201X`, `20XX`, or `unknown`. */
  readonly period: string;
  readonly total: number;
  readonly kinds: { readonly [kind: string]: number };
}

/**
 * Facts whose month is known, by month; the others, which would be a lie in any month, by what is known of them. All in
 * time order; a period in which nothing happened is left out.
 */
export interface ActivityByMonth {
  readonly months: readonly Activity[];
  readonly years: readonly Activity[];
  /** Known to a decade, a century, or not at all. */
  readonly vague: readonly Activity[];
}

const [month, year, decade] = [precisionRank('month'), precisionRank('year'), precisionRank('decade')];

function periodOf({ earliest, precision }: Group): readonly [keyof ActivityByMonth, string] {
  if (earliest === '') return ['vague', 'unknown'];
  if (precision >= month) return ['months', earliest.slice(0, 7)];
  if (precision >= year) return ['years', earliest.slice(0, 4)];
  return ['vague', precision === decade ? `${earliest.slice(0, 3)}X` : `${earliest.slice(0, 2)}XX`];
}

function sumOf(groups: readonly Group[], wanted: keyof ActivityByMonth): readonly Activity[] {
  const periods = new Map<string, Map<string, number>>();
  for (const group of groups) {
    const [part, period] = periodOf(group);
    if (part !== wanted || group.count === 0) continue;
    const kinds = periods.get(period) ?? new Map<string, number>();
    periods.set(period, kinds.set(group.kind, (kinds.get(group.kind) ?? 0) + group.count));
  }
  const inOrder = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([period, kinds]) => ({
    period,
    total: [...kinds.values()].reduce((sum, count) => sum + count, 0),
    kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
}

export const activityByMonth = (groups: readonly Group[]): ActivityByMonth => ({
  months: sumOf(groups, 'months'),
  years: sumOf(groups, 'years'),
  vague: sumOf(groups, 'vague'),
});
