import type { Commitment, CommitmentEvent } from '../../events/commitments.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { checkSinceMade, checkStanding, checkUnfulfilled } from './make-commitment.ts';

/** The sides agreed on another due date. A due date that was written down wrong is corrected instead. */
export class RescheduleCommitment extends Recorded {
  @RefersTo('commitment') commitment!: string;
  @OccurredOnField() dueOn!: string;
}

export const rescheduleCommitment: Decide<RescheduleCommitment, Commitment, CommitmentEvent> =
  ({ dueOn }) =>
  (commitment) => {
    if (commitment.dueOn === dueOn) return [];
    checkStanding(commitment, '/commitment');
    checkUnfulfilled(commitment, '/commitment');
    checkSinceMade(dueOn, commitment.madeOn, '/dueOn');
    return [{ type: 'CommitmentRescheduled', data: { dueOn } }];
  };
