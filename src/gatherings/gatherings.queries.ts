import { inTime, ofKind, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** Forums, screenings, signing ceremonies and what else was held. */
export const gatheringList: ListDefinition = {
  view: 'records',
  where: ofKind('gathering'),
  order: inTime,
  filters: { status: oneOf('status'), standing, body: mentionsOf, ...whenFilters },
};
