import type { Account, AccountEvent } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { demandInUse, demandOwn } from './roles.ts';

/** Signs the account out everywhere. */
export class EndSessions extends Recorded {
  @RefersTo('account') account!: string;
}

export const endSessions: Decide<EndSessions, Account, AccountEvent> = (_command, context) => (account) => {
  demandOwn(context);
  demandInUse(account);
  return [{ type: 'SessionsEnded', data: {} }];
};
