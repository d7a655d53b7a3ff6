import { asEntered, ofKind, standing } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';

/** Organisations; one that was merged says into which. */
export const organisationList: ListDefinition = {
  view: 'directory',
  where: ofKind('organisation'),
  order: asEntered,
  filters: { standing },
};
