import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Commitment, CommitmentEvent, CommitmentKind, Fulfilment } from '../../events/commitments.ts';
import type { Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  ManyParts,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  RefersTo,
  RefersToMany,
  Relationships,
  Whole,
  YesNo,
} from '../fields.ts';
import { checkOnlyTaken } from '../parts.ts';
import { demand } from '../refused.ts';
import { Correcting, ProseValue } from '../values.ts';
import { checkNotAhead, checkSinceMade, commitmentKinds, origins, promisors as bodies } from './make-commitment.ts';

/** A fulfilment whose record is wrong, by its number. */
export class FulfilmentCorrection {
  @Whole(1, 1000) key!: number;
  /** True where it was not this commitment that was fulfilled: takes it off the record. */
  @IfGiven() @YesNo() neverHappened?: boolean;
  @IfGiven() @OccurredOnField() fulfilledOn?: string;
  @IfGiven() @OneOf(['whole', 'part']) extent?: Fulfilment['extent'];
  @IfGiven() @Many(() => ProseValue, { max: 8 }) evidence?: ProseValue[];
}

export class ReleaseCorrection {
  @OccurredOnField() releasedOn!: string;
}

/** We wrote the commitment down wrong. Only the fields given are changed, from the beginning. */
export class CorrectCommitment extends Correcting {
  @RefersTo('commitment') commitment!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @OneOf(commitmentKinds) kind?: CommitmentKind;
  @IfGiven() @Many(() => ProseValue, { min: 1, max: 8 }) what?: ProseValue[];
  @IfGiven() @RefersToMany(bodies, { min: 1, max: 50 }) promisors?: string[];
  @IfGiven() @RefersToMany(bodies, { max: 50 }) promisees?: string[];
  @Optional() @RefersTo(...origins) from?: string | null;
  @IfGiven() @OccurredOnField() madeOn?: string;
  @IfGiven() @OccurredOnField() dueOn?: string;
  @Optional() @RefersTo('account') owner?: string | null;
  @IfGiven() @ManyParts(() => FulfilmentCorrection, { max: 50 }) fulfilments?: FulfilmentCorrection[];
  /** `null`: it was never released. */
  @Optional() @One(() => ReleaseCorrection) release?: ReleaseCorrection | null;
}

export const correctCommitment: Decide<CorrectCommitment, Commitment, CommitmentEvent> =
  (command, { today }) =>
  (commitment) => {
    const { relationships, kind, what, promisors, promisees, from, madeOn, dueOn, owner, release } = command;
    const { fulfilments = [], sources = [] } = command;
    const details = { relationships, kind, what, promisors, promisees, from, madeOn, dueOn, owner };
    const wanted: { [path: string]: unknown } = details;
    for (const [index, { key, neverHappened, ...fields }] of fulfilments.entries()) {
      const known = commitment.fulfilments.some((fulfilment) => fulfilment.key === key);
      demand(known, 'commitment.no-such-fulfilment', { fulfilment: key }, `/fulfilments/${index}/key`);
      if (fields.fulfilledOn) checkNotAhead(fields.fulfilledOn, today, `/fulfilments/${index}/fulfilledOn`);
      if (neverHappened) {
        checkOnlyTaken(key, fields, `/fulfilments/${index}/neverHappened`);
        wanted[`fulfilments/${key}`] = null;
      } else for (const [field, value] of Object.entries(fields)) wanted[`fulfilments/${key}/${field}`] = value;
    }
    if (release === null) wanted['release'] = null;
    if (release) {
      demand(commitment.release !== undefined, 'commitment.not-released', {}, '/release');
      checkNotAhead(release.releasedOn, today, '/release/releasedOn');
      wanted['release/releasedOn'] = release.releasedOn;
    }
    const changes = changesTo(commitment, wanted);
    if (Object.keys(changes).length === 0) return [];

    const after = applyChanges(commitment, changes);
    if (madeOn !== undefined) checkNotAhead(madeOn, today, '/madeOn');
    checkSinceMade(after.dueOn, after.madeOn, dueOn === undefined ? '/madeOn' : '/dueOn');
    for (const { key, fulfilledOn, evidence, sources: cited } of after.fulfilments) {
      const index = fulfilments.findIndex((correction) => correction.key === key);
      const shown = fulfilments[index]?.evidence === undefined || evidence.length + cited.length + sources.length > 0;
      demand(shown, 'commitment.without-evidence', {}, `/fulfilments/${index}/evidence`);
      checkSinceMade(fulfilledOn, after.madeOn, index === -1 ? '/madeOn' : `/fulfilments/${index}/fulfilledOn`);
    }
    if (after.release) {
      checkSinceMade(after.release.releasedOn, after.madeOn, release ? '/release/releasedOn' : '/madeOn');
    }
    return [{ type: 'CommitmentCorrected', data: { changes } }];
  };
