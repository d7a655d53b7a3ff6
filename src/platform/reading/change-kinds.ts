/** What kind of change a row has undergone between two moments. */
import type { Said } from './lists.ts';
import type { LoggedEvent } from './records.ts';
import type { HeldRow } from './snapshot.ts';

/** An event that changed a row. */
export type Cause = Pick<LoggedEvent, 'position' | 'type' | 'actor' | 'recordedAt' | 'reason'>;

/**
 * Kinds of change, the first that fits: what was withdrawn was not merely corrected. `removed` and `added` exist only
 * between two days of what was in effect.
 */
export type ChangeKind = 'withdrawn' | 'merged' | 'corrected' | 'changed' | 'new' | 'added' | 'removed';

/** Rows that say the same, though one was written later: a withdrawal that was taken back nets out. */
export function sameRow(a: HeldRow | null, b: HeldRow | null): boolean {
  if (!a || !b) return a === b;
  return JSON.stringify([a.columns, a.row]) === JSON.stringify([b.columns, b.row]);
}

export function kindOfEffect({ columns }: HeldRow, before: Said | null, after: Said | null): ChangeKind {
  if (columns['standing'] === 'withdrawn') return 'withdrawn';
  return before === null ? 'added' : after === null ? 'removed' : 'changed';
}

const merging = new Set(['OrganisationMerged', 'OrganisationAbsorbed', 'OrganisationUnmerged', 'OrganisationReleased']);

/** What is said of a record as a whole, and not told of it anew. */
const mending = new Set(['RecordWithdrawn', 'RecordReinstated', 'DisputeResolved']);

const isWithdrawn = (row: HeldRow | null) => row?.columns['standing'] === 'withdrawn';

export function kindOfChange(before: HeldRow | null, after: HeldRow | null, causes: readonly Cause[]): ChangeKind {
  const types = causes.map(({ type }) => type);
  if (!before) return 'new';
  if (isWithdrawn(after) && !isWithdrawn(before)) return 'withdrawn';
  if (types.some((type) => merging.has(type))) return 'merged';
  return types.some((type) => mending.has(type) || type.endsWith('Corrected')) ? 'corrected' : 'changed';
}
