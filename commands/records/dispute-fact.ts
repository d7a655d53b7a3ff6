import { ValidateBy, Matches } from 'class-validator';
import { isSame, valueAt } from '../../events/changes.ts';
import type { Confidence, Json } from '../../events/entry.ts';
import type { RecordEvent } from '../../events/records.ts';
import { kindOf } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import { Lines, Many, OneOf, Optional, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { SourceValue } from '../values.ts';
import { checkReferences, correctionTo, type CorrectionOf } from './correction-of.ts';

/** The most characters a claim has as JSON. */
const MOST_CLAIM = 2000;
/** The most claims that stand side by side in one field, what the record says among them. */
const MOST_CLAIMS = 20;

const isClaim = (value: unknown) => value !== undefined && JSON.stringify(value).length <= MOST_CLAIM;

/** A field of a record by its path: `occurredOn`, `designation/designatedOn`, `stops/2/occurredOn`. */
export const FieldPath = (): PropertyDecorator =>
  Matches(/^[a-z][A-Za-z0-9]{0,49}(\/([A-Za-z0-9-]{1,50}\/)?[a-z][A-Za-z0-9]{0,49})?$/, { message: 'path' });

/**
 * A source says otherwise than the record. Both claims stand side by side, each with its source, until somebody decides.
 * Not a `Recorded`, of which the sources may be left out.
 */
export class DisputeFact {
  @RefersTo('record') record!: string;
  @FieldPath() field!: string;
  /** What the source says of the field, in the form a correction of it takes; `null` where it says there is none. */
  @ValidateBy({ name: 'claim', validator: { validate: isClaim } }) claim!: Json;
  @Many(() => SourceValue, { min: 1, max: 20 }) sources!: SourceValue[];
  @Optional() @OneOf(['primary', 'reported', 'unstated']) confidence?: Confidence;
  @Optional() @Lines(1000) reason?: string;
}

const correction = (correctionOf: CorrectionOf, { field, claim }: DisputeFact, context: Context) =>
  correctionTo(correctionOf, context, kindOf(context.id), field, claim);

/** The records that the claim refers to. */
export const disputeNeeds =
  (correctionOf: CorrectionOf) =>
  (command: DisputeFact, context: Context): readonly string[] =>
    correction(correctionOf, command, context).refersTo;

export const disputeFact =
  (correctionOf: CorrectionOf): Decide<DisputeFact, unknown, RecordEvent> =>
  (command, context) =>
  (state, record) => {
    const { field, claim, sources } = command;
    checkReferences(correction(correctionOf, command, context), context);
    const claims = record.disputes.find((one) => one.field === field && one.resolved === undefined)?.claims ?? [];
    if (claims.some((one) => isSame(one.value, claim) && isSame(one.sources, sources))) return [];
    demand(!isSame(valueAt(state as object, field), claim), 'dispute.says-the-same', { field }, '/claim');
    demand(claims.length < MOST_CLAIMS, 'dispute.too-many-claims', { limit: MOST_CLAIMS }, '/claim');
    return [{ type: 'FactDisputed', data: { field, claim } }];
  };
