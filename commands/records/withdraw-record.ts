import type { Organisation } from '../../events/organisations.ts';
import type { RecordEvent } from '../../events/records.ts';
import { kindOf } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { release, reservationsOf } from '../organisations/identifiers.ts';
import { demand } from '../refused.ts';
import { Reasoned } from '../values.ts';

/** The record should not stand. It is struck through with who and why, never deleted, and can be reinstated. */
export class WithdrawRecord extends Reasoned {
  @RefersTo('record') record!: string;
}

/** Records of facts; an account is deactivated, not withdrawn, and the book and its reservations are not about facts. */
const aboutFacts = (id: string) => !['account', 'book', 'reservation'].includes(kindOf(id));

/** Refuses what is not a record of a fact. */
export const checkAboutFacts = (id: string): void =>
  demand(aboutFacts(id), 'record.not-of-a-fact', { record: id }, '/record');

/** The identifiers of an organisation, as the record stands. */
export const identifiersOf = ({ id, records }: Context) =>
  kindOf(id) === 'organisation' ? (records<Organisation>(id)?.state.identifiers ?? []) : [];

/** The reservations of an organisation's identifiers. */
export const identifiersThere = (_command: object, context: Context): readonly string[] =>
  reservationsOf(identifiersOf(context), context);

export const withdrawRecord: Decide<WithdrawRecord, unknown, RecordEvent> = (_command, context) => (state, record) => {
  checkAboutFacts(context.id);
  if (record.withdrawn) return [];
  if (kindOf(context.id) === 'organisation') {
    demand((state as Organisation).absorbed.length === 0, 'organisation.stands-for-others');
  }
  return [{ type: 'RecordWithdrawn', data: {} }, ...release(identifiersOf(context), context)];
};
