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
    const { supersession } = agreement;
    if (supersession?.by === by && supersession.supersededOn === supersededOn) return [];
    demand(supersession === undefined, 'agreement.already-superseded', { by: supersession?.by ?? '' });
    checkNoCircle(by, context.id, context, '/by');
    checkDates({ ...agreement, supersession: { supersededOn } }, '/supersededOn');
    return [{ type: 'AgreementSuperseded', data: { by, supersededOn } }, ...linked(by, 'supersedes', context)];
  };
