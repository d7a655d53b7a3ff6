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
    const { entry } = agreement;
    if (entry?.inForceOn === inForceOn) return [];
    demand(entry === undefined, 'agreement.already-in-force', { inForceOn: entry?.inForceOn ?? '' });
    checkDates({ ...agreement, entry: { inForceOn } }, '/inForceOn');
    return [{ type: 'AgreementBroughtIntoForce', data: { inForceOn } }];
  };
