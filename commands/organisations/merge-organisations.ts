import { organisations, type Organisation, type OrganisationEvent } from '../../events/organisations.ts';
import type { Context, Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Reasoned } from '../values.ts';
import { declaredDistinct, standsFor } from './merging.ts';

/** Two records are of the same body: `organisation` stands for both from now on. Both keep their history. */
export class MergeOrganisations extends Reasoned {
  @RefersTo('organisation') organisation!: string;
  @RefersTo('organisation') merged!: string;
}

/** Everything the two stand for: none of it may have been declared distinct from any of the other's. */
export const mergeNeeds = ({ merged }: MergeOrganisations, context: Context): readonly string[] => [
  ...standsFor(context.id, context),
  ...standsFor(merged, context),
];

export const mergeOrganisations: Decide<MergeOrganisations, Organisation, OrganisationEvent> =
  ({ organisation: id, merged }, context) =>
  (organisation) => {
    demand(merged !== id, 'organisation.merged-with-itself', {}, '/merged');
    const other = context.records<Organisation>(merged)?.state ?? organisations.initial;
    if (other.mergedInto === id) return [];
    // Only roots are joined, so each merge leaves a tree and no cycle can form.
    demand(
      organisation.mergedInto === null,
      'organisation.is-merged',
      { organisation: id, into: organisation.mergedInto ?? '' },
      '/organisation',
    );
    demand(
      other.mergedInto === null,
      'organisation.is-merged',
      { organisation: merged, into: other.mergedInto ?? '' },
      '/merged',
    );
    const [one = '', another = ''] =
      declaredDistinct(standsFor(id, context), standsFor(merged, context), context) ?? [];
    demand(one === '', 'organisation.declared-distinct', { organisation: one, other: another }, '/merged');
    return [
      { type: 'OrganisationAbsorbed', data: { merged } },
      { type: 'OrganisationMerged', data: { into: id }, on: merged },
    ];
  };
