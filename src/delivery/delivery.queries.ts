import { inTime, standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type Filter, type ListDefinition } from '../platform/reading/lists.ts';

const delivered: Filter = (asked, snapshot, query) => {
  oneOf('delivered', ['yes', 'no'])(asked, snapshot, query);
  return { sql: 'delivered = ?', values: [asked === 'yes' ? 1 : 0] };
};

/** What was announced or promised, and what came of it. */
export const deliveryList: ListDefinition = {
  view: 'delivery',
  order: inTime,
  filters: { kind: oneOf('kind', ['institute', 'project', 'commitment']), delivered, standing, body: mentionsOf, ...whenFilters },
};
