import type { Account, AccountEvent } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { demandInUse, demandOwn } from './roles.ts';

/** The person invited has set a password; it is in the vault, not here. */
export class ActivateAccount extends Recorded {
  @RefersTo('account') account!: string;
}

export const activateAccount: Decide<ActivateAccount, Account, AccountEvent> = (_command, context) => (account) => {
  demandOwn(context);
  demandInUse(account);
  return account.status === 'active' ? [] : [{ type: 'AccountActivated', data: {} }];
};
