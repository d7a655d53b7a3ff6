/** What the addresses of the boards and lists may say; anything else is dropped. */
import type { CommitmentStatus } from '../../../events/commitments.ts';

export const commitmentStatuses = [
  'open',
  'partly',
  'lapsed',
  'fulfilled',
  'released',
  'superseded',
] as const satisfies readonly CommitmentStatus[];

export interface CommitmentFilters {
  readonly status?: CommitmentStatus | undefined;
}

export const commitmentFiltersIn = ({ status }: { readonly [name: string]: unknown }): CommitmentFilters => ({
  status: commitmentStatuses.find((one) => one === status),
});
