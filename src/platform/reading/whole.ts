import { BadQuery } from './lists.ts';
import { scopeOf } from './scope.ts';
import type { Condition, Snapshot } from './snapshot.ts';

/** The most rows of a view looked at for one answer. */
const MOST = 20_000;

/**
 * All rows of a view in a relationship (its slug, or `all`), for what is made at reading from every one of them.
 * @param only what all of them fulfil, where not every row is needed
 * @throws BadQuery where there are too many, NoSuchRelationship
 */
export function wholeView<Row>(
  snapshot: Snapshot,
  view: string,
  relationship: string,
  only: readonly Condition[] = [],
): readonly Row[] {
  const where = [scopeOf(snapshot, relationship), ...only];
  const found = snapshot.select({ view, where, order: ['position', 'key'], limit: MOST + 1 });
  if (found.length > MOST) throw new BadQuery('relationship', 'query.too-many-records', { limit: MOST });
  return found.map(({ row }) => row as unknown as Row);
}
