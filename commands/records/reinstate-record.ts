import type { RecordEvent } from '../../events/records.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { hold } from '../organisations/identifiers.ts';
import { Reasoned } from '../values.ts';
import { checkAboutFacts, identifiersOf } from './withdraw-record.ts';

/** The record should stand after all. Refused where an identifier of it has gone to another organisation meanwhile. */
export class ReinstateRecord extends Reasoned {
  @RefersTo('record') record!: string;
}

export const reinstateRecord: Decide<ReinstateRecord, unknown, RecordEvent> =
  (_command, context) => (_state, record) => {
    checkAboutFacts(context.id);
    if (!record.withdrawn) return [];
    return [{ type: 'RecordReinstated', data: {} }, ...hold(identifiersOf(context), context)];
  };
