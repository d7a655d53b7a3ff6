import type { Account, AccountEvent, AccountRole } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { OneOf, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { demandInUse, roles } from './roles.ts';

export class RevokeRole extends Recorded {
  @RefersTo('account') account!: string;
  @OneOf(roles) role!: AccountRole;
}

export const revokeRole: Decide<RevokeRole, Account, AccountEvent> =
  ({ role }, { actor, id }) =>
  (account) => {
    demandInUse(account);
    // So that a book never loses its last administrator: whoever takes the role from the others still has it.
    demand(role !== 'admin' || actor !== id, 'account.own-admin-role', {}, '/role');
    return account.roles.includes(role) ? [{ type: 'RoleRevoked', data: { role } }] : [];
  };
