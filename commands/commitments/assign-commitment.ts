import type { Commitment, CommitmentEvent } from '../../events/commitments.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { checkStanding } from './make-commitment.ts';

/** Somebody looks after the commitment from now on. */
export class AssignCommitment extends Recorded {
  @RefersTo('commitment') commitment!: string;
  @RefersTo('account') owner!: string;
}

export const assignCommitment: Decide<AssignCommitment, Commitment, CommitmentEvent> =
  ({ owner }) =>
  (commitment) => {
    if (commitment.owner === owner) return [];
    checkStanding(commitment, '/commitment');
    return [{ type: 'CommitmentAssigned', data: { owner } }];
  };
