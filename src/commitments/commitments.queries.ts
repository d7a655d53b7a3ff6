import { commitmentStatus } from '../../events/commitments.ts';
import type { CommitmentRow } from '../../projections/commitments.ts';
import { inTime, isAsked, mentionsOf, oneOf, onTheDay, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';
import { statuses } from '../platform/reading/register.ts';
import type { HeldRow } from '../platform/reading/snapshot.ts';

const settled = ['fulfilled', 'released', 'superseded'];

const statusOn = ({ row }: HeldRow, day: string) => commitmentStatus(row as unknown as CommitmentRow, day);

/** What was promised; the status is that of the day asked for. */
export const commitmentList: ListDefinition = {
  view: 'commitments',
  order: inTime,
  filters: {
    status: onTheDay('status', statuses['commitment']),
    owner: oneOf('owner'),
    standing,
    body: mentionsOf,
    ...whenFilters,
  },
  on: (row, { asOf }, query) => {
    const status = statusOn(row, asOf);
    return isAsked(query['status'], status) ? { status } : null;
  },
  effect: (row, day) => {
    const status = statusOn(row, day);
    return settled.includes(status) ? null : { status };
  },
};
