import type { Commitment, CommitmentEvent } from '../../events/commitments.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { Reasoned } from '../values.ts';
import { checkNotAhead, checkSinceMade, checkStanding, checkUnfulfilled } from './make-commitment.ts';

/** Those it was promised to no longer ask for it. The reason says why. */
export class ReleaseCommitment extends Reasoned {
  @RefersTo('commitment') commitment!: string;
  @OccurredOnField() releasedOn!: string;
}

export const releaseCommitment: Decide<ReleaseCommitment, Commitment, CommitmentEvent> =
  ({ releasedOn }, { today }) =>
  (commitment) => {
    if (commitment.release?.releasedOn === releasedOn) return [];
    checkStanding(commitment, '/commitment');
    checkUnfulfilled(commitment, '/commitment');
    checkNotAhead(releasedOn, today, '/releasedOn');
    checkSinceMade(releasedOn, commitment.madeOn, '/releasedOn');
    return [{ type: 'CommitmentReleased', data: { releasedOn } }];
  };
