import type { Account, AccountEvent } from '../../events/accounts.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { TokenId } from './issue-api-token.ts';
import { demandOwn } from './roles.ts';

/** The program may no longer act for the account. */
export class RevokeApiToken extends Recorded {
  @RefersTo('account') account!: string;
  @TokenId() tokenId!: string;
}

export const revokeApiToken: Decide<RevokeApiToken, Account, AccountEvent> =
  ({ tokenId }, context) =>
  ({ tokens }) => {
    demandOwn(context);
    return tokens.some((token) => token.tokenId === tokenId) ? [{ type: 'ApiTokenRevoked', data: { tokenId } }] : [];
  };
