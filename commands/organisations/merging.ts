/** Merged records form trees: each leads to the one that stands for it, and the root stands for all. */
import type { Organisation } from '../../events/organisations.ts';
import { chainFrom } from '../chain.ts';
import type { Context } from '../decision.ts';

const stateOf = (id: string, { records }: Context) => records<Organisation>(id)?.state;

/** The record and all that it stands for, directly or not, as far as they are loaded and one step further. */
export const standsFor = (id: string, context: Context): readonly string[] => [
  id,
  ...(stateOf(id, context)?.absorbed ?? []).flatMap((merged) => standsFor(merged, context)),
];

/** The record, the one it is merged into, the one that is merged into, …: the last stands for all. */
export const mergedUpTo = (id: string, context: Context): readonly string[] =>
  chainFrom(id, (one) => stateOf(one, context)?.mergedInto);

/** The record that stands for the one with this id; itself where it is not merged, or is no organisation. */
export const standingFor = (id: string, context: Context): string => mergedUpTo(id, context).at(-1) ?? id;

/**
 * All that a body is part of, starting from what one of its records names as its parent: every record of each whole,
 * as far as they are loaded and one step further.
 */
export function wholesFrom(parents: readonly (string | null | undefined)[], context: Context): readonly string[] {
  const met = new Set<string>();
  const follow = (id: string | null | undefined): void => {
    if (id == null || met.has(id)) return;
    met.add(id);
    const { parent, mergedInto, absorbed = [] } = stateOf(id, context) ?? {};
    for (const next of [parent, mergedInto, ...absorbed]) follow(next);
  };
  parents.forEach(follow);
  return [...met];
}

/** Two records, one of each group, that were declared to be different bodies. */
export function declaredDistinct(
  group: readonly string[],
  others: readonly string[],
  context: Context,
): readonly [string, string] | undefined {
  for (const one of group) {
    const other = stateOf(one, context)?.distinctFrom.find((id) => others.includes(id));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}
