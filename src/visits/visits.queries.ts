import { inTime, ofKind, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** Visits, planned, held and cancelled. */
export const visitList: ListDefinition = {
  view: 'records',
  where: ofKind('visit'),
  order: inTime,
  filters: { status: oneOf('status'), standing, body: mentionsOf, ...whenFilters },
};
