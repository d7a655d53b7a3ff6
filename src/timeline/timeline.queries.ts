import { inTime, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** All that happened, in product order. */
export const timelineList: ListDefinition = {
  view: 'timeline',
  order: inTime,
  filters: { kind: oneOf('kind'), standing, body: mentionsOf, ...whenFilters },
};
