import type { Account, AccountEvent, AccountRole } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { OneOf, RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { demandInUse, roles } from './roles.ts';

export class GrantRole extends Recorded {
  @RefersTo('account') account!: string;
  @OneOf(roles) role!: AccountRole;
}

export const grantRole: Decide<GrantRole, Account, AccountEvent> =
  ({ role }) =>
  (account) => {
    demandInUse(account);
    return account.roles.includes(role) ? [] : [{ type: 'RoleGranted', data: { role } }];
  };
