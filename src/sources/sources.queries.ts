import { inTime, standing } from '../platform/reading/filters.ts';
import { oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** What the book cites. */
export const sourceList: ListDefinition = {
  view: 'sources',
  order: inTime,
  filters: { kind: oneOf('kind'), standing, ...whenFilters },
};
