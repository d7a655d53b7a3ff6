import type { Account, AccountEvent, AccountRole } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { OneOf, RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { demandInUse, roles } from './roles.ts';

export class RevokeRole extends Recorded {
  @RefersTo('account') account!: string;
  @OneOf(roles) role!: AccountRole;
}

export const revokeRole: Decide<RevokeRole, Account, AccountEvent> =
  ({ role }) =>
  (account) => {
    demandInUse(account);
    return account.roles.includes(role) ? [{ type: 'RoleRevoked', data: { role } }] : [];
  };
