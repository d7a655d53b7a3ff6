import { changesTo } from '../../events/changes.ts';
import type { Commitment, CommitmentEvent, Fulfilment } from '../../events/commitments.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, OneOf, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { ProseValue, Recorded } from '../values.ts';
import { checkNotAhead, checkSinceMade, checkStanding, checkUnfulfilled } from './make-commitment.ts';

/** What was promised was done, in whole or in part. What shows it: words, sources, or both. */
export class FulfilCommitment extends Recorded {
  @RefersTo('commitment') commitment!: string;
  @OccurredOnField() fulfilledOn!: string;
  @OneOf(['whole', 'part']) extent!: Fulfilment['extent'];
  @Many(() => ProseValue, { max: 8 }) evidence: ProseValue[] = [];
}

export const fulfilCommitment: Decide<FulfilCommitment, Commitment, CommitmentEvent> =
  ({ fulfilledOn, extent, evidence, sources }, { today }) =>
  (commitment, record) => {
    const told = { fulfilledOn, extent, evidence };
    if (commitment.fulfilments.some((known) => Object.keys(changesTo(known, told)).length === 0)) return [];
    checkStanding(commitment, '/commitment');
    checkUnfulfilled(commitment, '/commitment');
    checkNotAhead(fulfilledOn, today, '/fulfilledOn');
    checkSinceMade(fulfilledOn, commitment.madeOn, '/fulfilledOn');
    demand(evidence.length > 0 || (sources ?? []).length > 0, 'commitment.without-evidence', {}, '/evidence');
    return [{ type: 'CommitmentFulfilled', data: { key: nextKey('fulfilments', record), ...told } }];
  };
