import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkDates } from './values.ts';

/** The agreement enters into force. That day may lie ahead. */
export class BringIntoForce extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @OccurredOnField() inForceOn!: string;
}

export const bringIntoForce: Decide<BringIntoForce, Agreement, AgreementEvent> =
  ({ inForceOn }) =>
  (agreement) => {
    const { inForceOn: known } = agreement;
    if (known === inForceOn) return [];
    demand(known === undefined, 'agreement.already-in-force', { inForceOn: known ?? '' });
    checkDates({ ...agreement, inForceOn }, '/inForceOn');
    return [{ type: 'AgreementBroughtIntoForce', data: { inForceOn } }];
  };
