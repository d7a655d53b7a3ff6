import { asEntered, ofKind, oneOf, standing } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';

/** Places and zones. */
export const placeList: ListDefinition = {
  view: 'directory',
  where: ofKind('place'),
  order: asEntered,
  filters: { code: oneOf('code'), standing },
};
