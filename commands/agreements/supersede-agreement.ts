import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { linked } from './links.ts';
import { checkDates, checkNoCircle } from './values.ts';

/** Another agreement took the place of this one, from a day on. */
export class SupersedeAgreement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @RefersTo('agreement') by!: string;
  @OccurredOnField() supersededOn!: string;
}

export const supersedeAgreement: Decide<SupersedeAgreement, Agreement, AgreementEvent> =
  ({ by, supersededOn }, context) =>
  (agreement) => {
    const { supersededBy, supersededOn: known } = agreement;
    if (supersededBy === by && known === supersededOn) return [];
    demand(known === undefined, 'agreement.already-superseded', { by: supersededBy ?? '' });
    checkNoCircle(by, context.id, context, '/by');
    checkDates({ ...agreement, supersededOn }, '/supersededOn');
    return [{ type: 'AgreementSuperseded', data: { by, supersededOn } }, ...linked(by, 'supersedes', context)];
  };
