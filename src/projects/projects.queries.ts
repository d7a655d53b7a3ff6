import { inTime, ofKind, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type ListDefinition } from '../platform/reading/lists.ts';

/** Projects, whatever became of them. */
export const projectList: ListDefinition = {
  view: 'records',
  where: ofKind('project'),
  order: inTime,
  filters: { status: oneOf('status'), standing, body: mentionsOf, ...whenFilters },
};
