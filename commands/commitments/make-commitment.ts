import type { Commitment, CommitmentEvent, CommitmentKind } from '../../events/commitments.ts';
import type { Decided } from '../../events/subject.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, OneOf, Optional, RefersTo, RefersToMany, Relationships } from '../fields.ts';
import { demand } from '../refused.ts';
import { known, liesAhead, ProseValue, Recorded } from '../values.ts';

export const commitmentKinds: readonly CommitmentKind[] = ['pledge', 'action-item', 'obligation'];

/** Who can promise and be promised: bodies, people, and places as such. */
export const promisors: readonly string[] = ['organisation', 'person', 'place', 'placeCode'];

/** What a commitment can come from. */
export const origins: readonly string[] = ['agreement', 'visit', 'gathering', 'institute', 'project'];

/** Somebody promised something. */
export class MakeCommitment extends Recorded {
  @Relationships() relationships!: string[];
  @OneOf(commitmentKinds) kind!: CommitmentKind;
  /** What was promised. */
  @Many(() => ProseValue, { min: 1, max: 8 }) what!: ProseValue[];
  @RefersToMany(promisors, { min: 1, max: 50 }) promisors!: string[];
  @RefersToMany(promisors, { max: 50 }) promisees: string[] = [];
  @Optional() @RefersTo(...origins) from?: string;
  @OccurredOnField() madeOn!: string;
  /** `unknown` where no date was named. */
  @OccurredOnField() dueOn!: string;
  /** The account that looks after it. */
  @Optional() @RefersTo('account') owner?: string;
  /** The commitment whose place it takes. */
  @Optional() @RefersTo('commitment') supersedes?: string;
}

/** Refuses what certainly lies ahead. */
export function checkNotAhead(occurredOn: string, today: string, pointer: string): void {
  demand(!liesAhead(occurredOn, today), 'commitment.in-the-future', { occurredOn, today }, pointer);
}

/** Refuses what certainly came before the promise was made. */
export function checkSinceMade(occurredOn: string, madeOn: string, pointer: string): void {
  demand(!certainlyBefore(occurredOn, madeOn), 'commitment.before-it-was-made', { occurredOn, madeOn }, pointer);
}

/** Refuses a change of a commitment that nobody asks for any more. */
export function checkStanding({ release, superseded }: Commitment, pointer: string): void {
  demand(release === undefined, 'commitment.is-released', { releasedOn: release?.releasedOn ?? '' }, pointer);
  demand(superseded === undefined, 'commitment.is-superseded', { by: superseded?.by ?? '' }, pointer);
}

/** Refuses a change of a commitment that was fulfilled in whole. */
export function checkUnfulfilled({ fulfilments }: Commitment, pointer: string): void {
  const whole = fulfilments.find(({ extent }) => extent === 'whole');
  demand(whole === undefined, 'commitment.is-fulfilled', { fulfilledOn: whole?.fulfilledOn ?? '' }, pointer);
}

export const makeCommitment: Decide<MakeCommitment, Commitment, CommitmentEvent> =
  (
    { relationships, kind, what, promisors, promisees, from, madeOn, dueOn, owner, supersedes },
    { today, id, records },
  ) =>
  () => {
    checkNotAhead(madeOn, today, '/madeOn');
    checkSinceMade(dueOn, madeOn, '/dueOn');
    const data = known({ relationships, kind, what, promisors, promisees, from, madeOn, dueOn, owner });
    const made: Decided<CommitmentEvent> = { type: 'CommitmentMade', data };
    if (supersedes == null) return [made];
    const earlier = records<Commitment>(supersedes)?.state;
    if (earlier) {
      checkStanding(earlier, '/supersedes');
      checkUnfulfilled(earlier, '/supersedes');
      checkSinceMade(madeOn, earlier.madeOn, '/supersedes');
    }
    return [made, { type: 'CommitmentSuperseded', data: { by: id, supersededOn: madeOn }, on: supersedes }];
  };
