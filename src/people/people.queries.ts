import { asEntered, ofKind, standing } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';

/** People, with the posts they held. */
export const personList: ListDefinition = {
  view: 'directory',
  where: ofKind('person'),
  order: asEntered,
  filters: { standing },
};
