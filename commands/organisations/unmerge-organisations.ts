import { organisations, type Organisation, type OrganisationEvent } from '../../events/organisations.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Reasoned } from '../values.ts';

/** The merge was a mistake: each record stands for itself again. */
export class UnmergeOrganisations extends Reasoned {
  /** The one that stands for both. */
  @RefersTo('organisation') organisation!: string;
  @RefersTo('organisation') merged!: string;
}

export const unmergeOrganisations: Decide<UnmergeOrganisations, Organisation, OrganisationEvent> =
  ({ organisation: id, merged }, { records }) =>
  () => {
    const other = records<Organisation>(merged)?.state ?? organisations.initial;
    if (other.mergedInto === null) return [];
    const params = { organisation: merged, into: other.mergedInto };
    demand(other.mergedInto === id, 'organisation.merged-elsewhere', params, '/organisation');
    return [
      { type: 'OrganisationReleased', data: { merged } },
      { type: 'OrganisationUnmerged', data: { from: id }, on: merged },
    ];
  };
