import { factKinds } from '../../projections/happening.ts';
import { termOnLine, timelineOn } from '../../projections/timeline/on-a-day.ts';
import type { TimelineFact } from '../../projections/timeline.ts';
import { inTime, mentionsOf, oneOf, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';
import type { HeldRow } from '../platform/reading/snapshot.ts';

const on = ({ row }: HeldRow, day: string, beside?: HeldRow) => ({
  ...timelineOn(row as unknown as TimelineFact, day, beside?.row),
});

/**
 * All that happened, in product order. As of a day: what had begun by then, and what may have. Where no day is asked for
 * nothing is left out: what lies ahead says that it has not begun.
 */
export const timelineList: ListDefinition = {
  view: 'timeline',
  order: inTime,
  filters: { kind: oneOf('kind', factKinds), standing, body: mentionsOf, ...whenFilters },
  beside: ['agreements', 'commitments'],
  on: (row, { asOf, dayAsked }, _, beside) => {
    const said = on(row, asOf, beside);
    return dayAsked && said.byThen === 'no'
      ? null
      : { ...said, ...termOnLine(row.row as unknown as TimelineFact, asOf, beside?.row) };
  },
  effect: (row, day, beside) => {
    const said = on(row, day, beside);
    return said.byThen === 'no' ? null : said;
  },
};
