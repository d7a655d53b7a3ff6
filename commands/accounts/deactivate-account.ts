import type { Account, AccountEvent } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';

/** The account can no longer be used; what it did stays under its name. */
export class DeactivateAccount extends Recorded {
  @RefersTo('account') account!: string;
}

export const deactivateAccount: Decide<DeactivateAccount, Account, AccountEvent> =
  (_, { actor, id }) =>
  ({ status }) => {
    demand(actor !== id, 'account.own-deactivation', {}, '/account');
    return status === 'deactivated' ? [] : [{ type: 'AccountDeactivated', data: {} }];
  };
