import { ValidateIf } from 'class-validator';
import type { Dispute, RecordEvent, RecordOf } from '../../events/records.ts';
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

/** The correction that gives the field the accepted value, or undefined where none was accepted or there is none. */
function correction(correctionOf: CorrectionOf, { field, accepted }: ResolveDispute, context: Context) {
  const claim = openDispute(context.records(context.id), field)?.claims.find(({ key }) => key === accepted);
  return claim && correctionTo(correctionOf, context, kindOf(context.id), field, claim.value);
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
    const correcting = correction(correctionOf, command, context);
    demand(
      accepted === null || correcting !== undefined,
      'dispute.no-such-claim',
      { claim: accepted ?? 0 },
      '/accepted',
    );
    if (!correcting) return [{ type: 'DisputeResolved', data: { field, accepted: null, changes: {} } }];
    checkReferences(correcting, context);
    const { changes, elsewhere } = decided(correcting, context);
    return [{ type: 'DisputeResolved', data: { field, accepted, changes } }, ...elsewhere];
  };
