import { sourceKinds } from '../../commands/sources/cite-source.ts';
import { inTime, oneOf, standing, whenFilters } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';
import { citedIn } from '../platform/reading/scope.ts';

/** What the book cites; in a relationship, what its records cite. */
export const sourceList: ListDefinition = {
  view: 'sources',
  scope: citedIn,
  order: inTime,
  filters: { kind: oneOf('kind', sourceKinds), standing, ...whenFilters },
};
