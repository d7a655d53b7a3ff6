/** What the dialogs of a record hold while somebody writes in them. */
import { filledIn, type FormCommand, type SittingValues } from '../../forms/sitting.ts';

/** Every dialog is about one record, and says why. */
export interface DoorValues extends SittingValues {
  /** The revision that was seen of the record. */
  readonly seen: number;
  /** The command's own fields, in its form. */
  readonly door: { readonly reason: string; readonly [field: string]: unknown };
}

/** What a dialog begins with. */
export const begun = (seen: number, relationships: readonly string[]): DoorValues => ({
  seen,
  relationships,
  sources: [],
  confidence: 'primary',
  made: [],
  names: {},
  door: { reason: '' },
});

/** The one command of a dialog. Sources that were named vouch for it. */
export function doorCommand(
  { seen, sources, confidence }: DoorValues,
  { id, command }: { readonly id: string; readonly command: string },
  data: { readonly [field: string]: unknown },
): FormCommand {
  const cited = filledIn(sources) as readonly object[];
  return {
    id,
    command,
    at: 'door',
    seen,
    data: { ...filledReason(data), ...(cited.length > 0 ? { sources: cited, confidence } : {}) },
  };
}

/** A reason that was not written is missing, not too short. */
const filledReason = ({ reason, ...data }: { readonly [field: string]: unknown }) =>
  typeof reason === 'string' && reason.trim() !== '' ? { ...data, reason: reason.trim() } : data;

/** What the form of a dialog holds at a field: `stops.0.occurredOn`. */
export const heldAt = ({ door }: DoorValues, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((value, step) => (value as { readonly [step: string]: unknown } | undefined)?.[step], door);
