/** Two people changed the same record: what each line was, what the other made of it, and what is to be saved. */
import type { Json } from '../../../events/entry.ts';

export interface ConflictLine {
  readonly field: string;
  readonly opened: Json;
  readonly theirs: Json;
  readonly yours: Json;
  /** Both changed it, and not to the same. */
  readonly both: boolean;
}

export type Side = 'theirs' | 'yours';

type Fields = { readonly [field: string]: Json };

/** Values of a record hold no functions and no undefined, and their fields stand in one order. */
const same = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The fields that either has changed since the form was opened. What only one of them touched is kept as that one has
 * it; `yours` holds only the fields that the form changes.
 */
export function conflictLines(opened: Fields, theirs: Fields, yours: Fields): readonly ConflictLine[] {
  const fields = [...new Set([...Object.keys(yours), ...Object.keys(theirs)])];
  return fields.flatMap((field) => {
    const [was, other = null] = [opened[field] ?? null, theirs[field]];
    const own = Object.hasOwn(yours, field) ? (yours[field] ?? null) : was;
    const [isTheirs, isYours] = [!same(was, other), !same(was, own)];
    if (!isTheirs && !isYours) return [];
    return [{ field, opened: was, theirs: other, yours: own, both: isTheirs && isYours && !same(other, own) }];
  });
}

/** What is chosen before anybody has chosen: yours where you changed it, theirs where only they did. */
export const firstChoice = ({ opened, yours }: ConflictLine): Side => (same(opened, yours) ? 'theirs' : 'yours');
