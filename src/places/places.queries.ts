import { asEntered, ofKind, standing } from '../platform/reading/filters.ts';
import { oneOf, type ListDefinition } from '../platform/reading/lists.ts';

/** Places and zones. */
export const placeList: ListDefinition = {
  view: 'directory',
  where: ofKind('place'),
  order: asEntered,
  filters: { code: oneOf('code'), standing },
};
