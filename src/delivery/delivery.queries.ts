import { silence, type DeliveryRow } from '../../projections/delivery.ts';
import { standing } from '../platform/reading/filters.ts';
import { mentionsOf, oneOf, whenFilters, type Filter, type ListDefinition } from '../platform/reading/lists.ts';

const yesOrNo = oneOf('delivered', ['yes', 'no']);
const delivered: Filter = Object.assign(
  (...[asked, snapshot, query]: Parameters<Filter>) => {
    yesOrNo(asked, snapshot, query);
    return {
      sql: `delivered IN (${asked
        .split(',')
        .map((one) => (one === 'yes' ? 1 : 0))
        .join(', ')})`,
      values: [],
    };
  },
  { allowed: ['yes', 'no'] },
);

/** What was announced or promised, what came of it, and how long nothing was heard of it by the day asked for. */
export const deliveryList: ListDefinition = {
  view: 'delivery',
  order: ['delivered', 'lastWord', 'position', 'key'],
  filters: {
    kind: oneOf('kind', ['institute', 'project', 'commitment']),
    delivered,
    standing,
    body: mentionsOf,
    ...whenFilters,
  },
  on: ({ row }, { asOf }) => ({ silence: silence(row as unknown as DeliveryRow, asOf) }),
};
