import { oneOf } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';

/** Accounts in the order in which they were made. */
export const accountList: ListDefinition = {
  view: 'accounts',
  order: ['position', 'key'],
  filters: { status: oneOf('status', ['invited', 'active', 'deactivated']) },
};
