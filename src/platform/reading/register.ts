import { projectStatuses } from '../../../commands/projects/values.ts';
import { ERASED } from '../../../events/subject.ts';
import { recordOnDay } from '../../../projections/records/on-a-day.ts';
import { records, type RecordRow } from '../../../projections/records.ts';
import { inTime, isAsked, mentionsOf, ofKind, oneOf, onTheDay, standing, whenFilters } from './filters.ts';
import { type ListDefinition } from './lists.ts';
import type { HeldRow } from './snapshot.ts';

const on = ({ row }: HeldRow, day: string) => ({ ...recordOnDay(row as unknown as RecordRow, day) });

/** What can have become of a record, by its kind. */
export const statuses: { readonly [kind: string]: readonly string[] } = {
  relationship: ['established', 'ended'],
  organisation: ['registered', 'merged'],
  person: ['registered', ERASED],
  place: ['registered', 'designated'],
  visit: ['planned', 'held', 'cancelled'],
  gathering: ['held'],
  agreement: ['proposed', 'signed', 'concluded', 'terminated', 'superseded'],
  institute: ['announced', 'opened', 'closed', 'neverOpened'],
  project: [...projectStatuses, 'unknown'],
  statement: ['recorded'],
  commitment: ['open', 'partly', 'fulfilled', 'lapsed', 'released', 'superseded'],
  source: ['cited'],
};

/**
 * A list over the register of records: of every kind, or of one. As of a day: what had begun by then, or may have, and
 * what had become of it. Where no day is asked for nothing is left out: what lies ahead says that it has not begun.
 */
export const registerOf = (kind?: string): ListDefinition => ({
  view: 'records',
  ...(kind === undefined ? {} : { where: ofKind(kind) }),
  order: inTime,
  filters: {
    ...(kind === undefined ? { kind: oneOf('kind', Object.keys(records.rows)) } : {}),
    status: onTheDay('status', kind === undefined ? [...new Set(Object.values(statuses).flat())] : statuses[kind]),
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
