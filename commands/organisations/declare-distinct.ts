import type { Organisation, OrganisationEvent } from '../../events/organisations.ts';
import type { Context, Decide } from '../decision.ts';
import { RefersTo, YesNo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { mergedUpTo } from './merging.ts';

/** The two look alike and are not the same body. Nobody is asked again, and they cannot be merged. */
export class DeclareDistinct extends Recorded {
  @RefersTo('organisation') organisation!: string;
  @RefersTo('organisation') other!: string;
  /** `false` takes an earlier declaration back. */
  @YesNo() distinct: boolean = true;
}

/** What stands for each of the two. */
export const distinctionNeeds = ({ other }: DeclareDistinct, context: Context): readonly string[] => [
  ...mergedUpTo(context.id, context),
  ...mergedUpTo(other, context),
];

export const declareDistinct: Decide<DeclareDistinct, Organisation, OrganisationEvent> =
  ({ organisation: id, other, distinct }, context) =>
  ({ distinctFrom }) => {
    demand(other !== id, 'organisation.distinct-from-itself', {}, '/other');
    if (distinctFrom.includes(other) === distinct) return [];
    const together = mergedUpTo(id, context).at(-1) === mergedUpTo(other, context).at(-1);
    demand(!distinct || !together, 'organisation.merged-not-distinct', { organisation: id, other }, '/other');
    const inBoth = <T extends string>(type: T) =>
      [
        { type, data: { other } },
        { type, data: { other: id }, on: other },
      ] as const;
    return distinct ? inBoth('OrganisationDeclaredDistinct') : inBoth('DistinctionTakenBack');
  };
