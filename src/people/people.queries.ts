import { positionsOn } from '../../events/people.ts';
import type { PersonEntry } from '../../projections/directory.ts';
import { asEntered, ofKind, standing } from '../platform/reading/filters.ts';
import type { ListDefinition } from '../platform/reading/lists.ts';
import type { HeldRow } from '../platform/reading/snapshot.ts';

const heldOn = ({ row }: HeldRow, day: string) => positionsOn((row as unknown as PersonEntry).positions, day);

/** People, with all the posts they held, and those of the day asked for. */
export const personList: ListDefinition = {
  view: 'directory',
  where: ofKind('person'),
  order: asEntered,
  filters: { standing },
  on: (row, { asOf }) => ({ onTheDay: { positions: heldOn(row, asOf) } }),
  effect: (row, day) => {
    const positions = heldOn(row, day);
    return positions.length === 0 ? null : { onTheDay: { positions } };
  },
};
