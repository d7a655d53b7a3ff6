import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { linked } from './links.ts';
import { checkNoCircle, nextKey } from './values.ts';

/** Another agreement, which has its own record, carries this one out. */
export class AddSubsidiaryArrangement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @RefersTo('agreement') arrangement!: string;
}

export const addSubsidiaryArrangement: Decide<AddSubsidiaryArrangement, Agreement, AgreementEvent> =
  ({ arrangement }, context) =>
  ({ subsidiaries }) => {
    if (subsidiaries.some((one) => one.arrangement === arrangement)) return [];
    checkNoCircle(arrangement, context.id, context, '/arrangement');
    demand(subsidiaries.length < 500, 'agreement.too-many-parts', { limit: 500 });
    return [
      { type: 'SubsidiaryArrangementAdded', data: { key: nextKey(subsidiaries), arrangement } },
      ...linked(arrangement, 'implements', context),
    ];
  };
