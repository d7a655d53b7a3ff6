import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import type { Account } from '../../events/accounts.ts';
import type { Context } from '../decision.ts';
import { demand } from '../refused.ts';

export const roles = ['staff', 'manager', 'auditor', 'admin'];

/** One to four roles. */
export const Roles = (): PropertyDecorator => (target, property) => {
  for (const decorate of [IsArray(), ArrayMinSize(1), ArrayMaxSize(roles.length), IsIn(roles, { each: true })])
    decorate(target, property);
};

/** Refuses what only the account itself may ask for. */
export const demandOwn = ({ actor, id }: Context): void => demand(actor === id, 'account.not-yours', {}, '/account');

/** Refuses what an account that was deactivated cannot have done to it. */
export const demandInUse = ({ status }: Account): void => demand(status !== 'deactivated', 'account.is-deactivated');
