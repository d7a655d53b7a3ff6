import { asEntered, ofKind, oneOf, standing } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';

/** Relationships; their code is what everything else names them by. */
export const relationshipList: ListDefinition = {
  view: 'directory',
  where: ofKind('relationship'),
  order: asEntered,
  filters: { code: oneOf('code'), standing },
};
