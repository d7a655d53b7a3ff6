import { inTime, ofKind, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** Joint institutes, whatever became of them. */
export const instituteList: ListDefinition = {
  view: 'records',
  where: ofKind('institute'),
  order: inTime,
  filters: { status: oneOf('status'), standing, body: mentionsOf, ...whenFilters },
};
