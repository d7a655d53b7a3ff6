import type { DeliveryRow } from '../../projections/delivery.ts';
import { deliveryOnDay, lastDayOf, type DeliveryOnDay } from '../../projections/delivery/on-a-day.ts';
import { isAsked, mentionsOf, oneOf, onTheDay, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';
import type { HeldRow } from '../platform/reading/snapshot.ts';

const on = ({ row }: HeldRow, day: string) => deliveryOnDay(row as unknown as DeliveryRow, day);

const isDelivered = ({ deliveredOn }: DeliveryOnDay) => (deliveredOn === undefined ? 'no' : 'yes');

/**
 * What was announced or promised, what came of it, and how long nothing was heard of it, by the day asked for: what has
 * not come true first, and of that the longest silence.
 */
export const deliveryList: ListDefinition = {
  view: 'delivery',
  order: ['delivered', 'lastWord', 'position', 'key'],
  filters: {
    kind: oneOf('kind', ['institute', 'project', 'commitment']),
    delivered: onTheDay('delivered', ['yes', 'no']),
    standing,
    body: mentionsOf,
    ...whenFilters,
  },
  on: (row, { asOf, dayAsked }, query) => {
    const said = on(row, asOf);
    if (dayAsked && said.byThen === 'no') return null;
    return isAsked(query['delivered'], isDelivered(said)) ? { ...said } : null;
  },
  orderOn: ({ key, columns }, said) => {
    const { deliveredOn, lastWord } = said as unknown as DeliveryOnDay;
    const heard = lastWord ? (lastDayOf(lastWord.occurredOn) ?? '') : '';
    return [deliveredOn === undefined ? 0 : 1, heard, columns['position'] ?? 0, key];
  },
  effect: (row, day) => {
    const { silence: _, ...said } = on(row, day);
    return said.byThen === 'no' ? null : said;
  },
};
