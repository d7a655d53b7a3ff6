import type { Account, AccountEvent } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';

/** The account can no longer be used; what it did stays under its name. */
export class DeactivateAccount extends Recorded {
  @RefersTo('account') account!: string;
}

export const deactivateAccount: Decide<DeactivateAccount, Account, AccountEvent> =
  () =>
  ({ status }) =>
    status === 'deactivated' ? [] : [{ type: 'AccountDeactivated', data: {} }];
