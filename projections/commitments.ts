/** What was promised, until when, and what came of it. Whether it has lapsed is asked on a day, never stored. */
import {
  commitmentStatus,
  type Commitment,
  type CommitmentKind,
  type CommitmentStatus,
  type Fulfilment,
  type Rescheduling,
} from '../events/commitments.ts';
import type { Claim, RecordOf, Vouched } from '../events/records.ts';
import type { Text } from '../events/values/text.ts';
import { defineProjection, type Row } from './projection.ts';
import { claimsOf, dated, inProductOrder, known, knownOf, oneRow, whenOf, type Known } from './standing.ts';

/** What is recorded to have become of it, whenever that was. `lapsed` is not among them: no fact says so. */
export type RecordedStatus = Exclude<CommitmentStatus, 'lapsed'>;

/** A row as the API answers it; it holds what `commitmentStatus` and `dueOn` need. */
export interface CommitmentRow extends Known {
  readonly record: string;
  readonly kind: CommitmentKind;
  readonly what: readonly Text[];
  readonly promisors: readonly string[];
  readonly promisees: readonly string[];
  readonly from?: string;
  readonly madeOn: string;
  readonly claims?: readonly Claim[];
  readonly dueOn: string;
  readonly rescheduled: readonly Rescheduling[];
  readonly owner?: string;
  readonly status: RecordedStatus;
  readonly fulfilments: readonly (Fulfilment & Vouched)[];
  readonly release?: Vouched & { readonly releasedOn: string; readonly reason: string };
  readonly superseded?: Vouched & { readonly by: string; readonly supersededOn: string };
}

const columns = {
  /** The date is that of the day it was made. */
  ...dated,
  owner: 'text',
  status: 'text',
  /** Bounds of the due date, '' and 9999-12-31 where there is none. */
  dueEarliest: 'text',
  dueLatest: 'text',
} as const;

const recordedStatus = (state: Commitment) => commitmentStatus(state) as RecordedStatus;

function rows(record: RecordOf<Commitment>): readonly Row<typeof columns>[] {
  const { kind, what, promisors, promisees, from, madeOn, dueOn, owner } = record.state;
  const { rescheduled, fulfilments, release, superseded } = record.state;
  const status = recordedStatus(record.state);
  const row: CommitmentRow = known({
    record: record.id,
    kind,
    what,
    promisors,
    promisees,
    from,
    madeOn,
    claims: claimsOf(record, 'madeOn'),
    dueOn,
    rescheduled,
    owner,
    status,
    fulfilments,
    release,
    superseded,
    ...knownOf(record),
  });
  const due = whenOf(record, dueOn, 'dueOn');
  const dates = { dueEarliest: due.earliest, dueLatest: due.latest, ...whenOf(record, madeOn, 'madeOn') };
  return oneRow(record, 'commitment', { owner: owner ?? null, status, ...dates }, row);
}

export const commitments = defineProjection({
  name: 'commitments',
  version: 2,
  columns,
  indexes: [...inProductOrder, ['lead', 'status', 'dueEarliest', 'position', 'key']],
  rows: { commitment: rows },
});
