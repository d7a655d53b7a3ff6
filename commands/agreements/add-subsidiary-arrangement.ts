import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { Recorded } from '../values.ts';
import { linked } from './links.ts';
import { checkNoCircle } from './values.ts';

/** Another agreement, which has its own record, carries this one out. */
export class AddSubsidiaryArrangement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @RefersTo('agreement') arrangement!: string;
}

/** A framework can have more arrangements than a record has other parts. */
const MOST_SUBSIDIARIES = 500;

export const addSubsidiaryArrangement: Decide<AddSubsidiaryArrangement, Agreement, AgreementEvent> =
  ({ arrangement }, context) =>
  ({ subsidiaries }, record) => {
    if (subsidiaries.some((one) => one.arrangement === arrangement)) return [];
    checkNoCircle(arrangement, context.id, context, '/arrangement');
    const key = nextKey('subsidiaries', record, MOST_SUBSIDIARIES);
    return [
      { type: 'SubsidiaryArrangementAdded', data: { key, arrangement } },
      ...linked(arrangement, 'implements', context),
    ];
  };
