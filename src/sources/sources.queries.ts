import { inTime, oneOf, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';

/** What the book cites. */
export const sourceList: ListDefinition = {
  view: 'sources',
  order: inTime,
  filters: { kind: oneOf('kind'), standing, ...whenFilters },
};
