import { ArrayUnique } from 'class-validator';
import type { Account, AccountEvent, AccountRole } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { Optional, Words } from '../fields.ts';
import { Email } from '../people/register-person.ts';
import { known, Recorded } from '../values.ts';
import { Roles } from './roles.ts';

/** Somebody may use the book. Name and address are written sealed. */
export class InviteAccount extends Recorded {
  @Words(200) name!: string;
  @Optional() @Email() email?: string;
  @Roles() @ArrayUnique() roles!: AccountRole[];
}

export const inviteAccount: Decide<InviteAccount, Account, AccountEvent> =
  ({ name, email, roles }) =>
  () => [{ type: 'AccountInvited', data: known({ name, email, roles }) }];
