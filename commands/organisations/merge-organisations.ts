import { organisations, type Organisation, type OrganisationEvent } from '../../events/organisations.ts';
import type { Context, Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Reasoned } from '../values.ts';
import { declaredDistinct, standsFor, wholesFrom } from './merging.ts';

/** Two records are of the same body: `organisation` stands for both from now on. Both keep their history. */
export class MergeOrganisations extends Reasoned {
  @RefersTo('organisation') organisation!: string;
  @RefersTo('organisation') merged!: string;
}

/** What the two are part of, by any record that either stands for. */
const wholesOf = (records: readonly string[], context: Context): readonly string[] =>
  wholesFrom(
    records.map((record) => context.records<Organisation>(record)?.state.parent),
    context,
  );

/**
 * Everything the two stand for: none of it may have been declared distinct from any of the other's. And all that they
 * are part of, where neither of the two may be met again.
 */
export const mergeNeeds = ({ merged }: MergeOrganisations, context: Context): readonly string[] => {
  const both = [...standsFor(context.id, context), ...standsFor(merged, context)];
  return [...both, ...wholesOf(both, context)];
};

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
    const [group, others] = [standsFor(id, context), standsFor(merged, context)];
    const [one = '', another = ''] = declaredDistinct(group, others, context) ?? [];
    demand(one === '', 'organisation.declared-distinct', { organisation: one, other: another }, '/merged');
    const wholes = wholesOf([...group, ...others], context);
    const within = wholes.includes(id) || wholes.includes(merged);
    demand(!within, 'organisation.merged-part-of-itself', { organisation: id, merged }, '/merged');
    return [
      { type: 'OrganisationAbsorbed', data: { merged } },
      { type: 'OrganisationMerged', data: { into: id }, on: merged },
    ];
  };
