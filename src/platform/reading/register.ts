import { recordOnDay } from '../../../projections/records/on-a-day.ts';
import type { RecordRow } from '../../../projections/records.ts';
import { inTime, isAsked, mentionsOf, ofKind, oneOf, onTheDay, standing, whenFilters } from './filters.ts';
import { type ListDefinition } from './lists.ts';
import type { HeldRow } from './snapshot.ts';

const on = ({ row }: HeldRow, day: string) => ({ ...recordOnDay(row as unknown as RecordRow, day) });

/**
 * A list over the register of records: of every kind, or of one. As of a day: what had begun by then, or may have, and
 * what had become of it. Where no day is asked for nothing is left out: what lies ahead says that it has not begun.
 * @param statuses that the kind can have, where they are to be checked
 */
export const registerOf = (kind?: string, statuses?: readonly string[]): ListDefinition => ({
  view: 'records',
  ...(kind === undefined ? {} : { where: ofKind(kind) }),
  order: inTime,
  filters: {
    ...(kind === undefined ? { kind: oneOf('kind') } : {}),
    status: onTheDay('status', statuses),
    standing,
    body: mentionsOf,
    ...whenFilters,
  },
  on: (row, { asOf, dayAsked }, query) => {
    const said = on(row, asOf);
    if (dayAsked && said.byThen === 'no') return null;
    return isAsked(query['status'], said.status) ? said : null;
  },
  effect: (row, day) => {
    const said = on(row, day);
    return said.byThen === 'no' ? null : said;
  },
});
