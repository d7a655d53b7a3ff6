import { inTime, mentionsOf, oneOf, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';

/** What was said, every word of it. */
export const statementList: ListDefinition = {
  view: 'statements',
  order: inTime,
  filters: { speaker: oneOf('speaker'), standing, body: mentionsOf, ...whenFilters },
};
