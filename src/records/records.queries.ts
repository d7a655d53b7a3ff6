import { inTime, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** Every record of the book. */
export const recordList: ListDefinition = {
  view: 'records',
  order: inTime,
  filters: { kind: oneOf('kind'), status: oneOf('status'), standing, body: mentionsOf, ...whenFilters },
};
