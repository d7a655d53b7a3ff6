import { ValidateIf } from 'class-validator';
import { isSame, valueAt } from '../../events/changes.ts';
import type { Claim, Dispute, RecordEvent, RecordOf } from '../../events/records.ts';
import { kindOf } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import { RefersTo, Whole } from '../fields.ts';
import { demand } from '../refused.ts';
import { Reasoned } from '../values.ts';
import { checkReferences, correctionTo, decided, type CorrectionOf } from './correction-of.ts';
import { FieldPath } from './dispute-fact.ts';

/** Somebody decides between claims. The record says what was accepted; all claims stay to be seen. */
export class ResolveDispute extends Reasoned {
  @RefersTo('record') record!: string;
  @FieldPath() field!: string;
  /** The claim by its number, 1 being what the record said first; `null` where none is accepted, which changes nothing. */
  @ValidateIf((_command, value) => value !== null) @Whole(1, 1000) accepted!: number | null;
}

const openDispute = (record: RecordOf<unknown> | undefined, field: string): Dispute | undefined =>
  record?.disputes.find((dispute) => dispute.field === field && dispute.resolved === undefined);

const acceptedClaim = (record: RecordOf<unknown> | undefined, { field, accepted }: ResolveDispute): Claim | undefined =>
  openDispute(record, field)?.claims.find(({ key }) => key === accepted);

/**
 * The correction that gives the field the accepted value; undefined where none was accepted, or the record says so. What
 * a record says of a part holds more than a correction takes: what vouches for it.
 */
function correction(correctionOf: CorrectionOf, command: ResolveDispute, context: Context) {
  const record = context.records(context.id);
  const claim = acceptedClaim(record, command);
  if (!claim || isSame(valueAt(record?.state as object, command.field), claim.value)) return undefined;
  return correctionTo(correctionOf, context, kindOf(context.id), command.field, claim.value);
}

/** What the correction refers to and what it needs itself. */
export const resolutionNeeds =
  (correctionOf: CorrectionOf) =>
  (command: ResolveDispute, context: Context): readonly string[] => {
    const accepted = correction(correctionOf, command, context);
    if (!accepted) return [];
    return [...accepted.refersTo, ...(accepted.definition.needs?.(accepted.command, context) ?? [])];
  };

export const resolveDispute =
  (correctionOf: CorrectionOf): Decide<ResolveDispute, unknown, RecordEvent> =>
  (command, context) =>
  (_state, record) => {
    const { field, accepted } = command;
    demand(openDispute(record, field) !== undefined, 'dispute.none-open', { field }, '/field');
    const there = accepted === null || acceptedClaim(record, command) !== undefined;
    demand(there, 'dispute.no-such-claim', { claim: accepted ?? 0 }, '/accepted');
    const correcting = correction(correctionOf, command, context);
    if (!correcting) return [{ type: 'DisputeResolved', data: { field, accepted, changes: {} } }];
    checkReferences(correcting, context);
    const { changes, elsewhere } = decided(correcting, context);
    return [{ type: 'DisputeResolved', data: { field, accepted, changes } }, ...elsewhere];
  };
