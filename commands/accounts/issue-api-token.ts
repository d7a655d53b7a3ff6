import { Matches } from 'class-validator';
import type { Account, AccountEvent } from '../../events/accounts.ts';
import { isSame } from '../../events/changes.ts';
import { addMonths } from '../../events/values/day.ts';
import type { Decide } from '../decision.ts';
import { DayField, RefersTo, Words } from '../fields.ts';
import { demand } from '../refused.ts';
import { Sha256 } from '../sources/cite-source.ts';
import { Recorded } from '../values.ts';
import { demandOwn } from './roles.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of an API token: a UUID in lower case. */
export const TokenId = (): PropertyDecorator => Matches(uuid, { message: 'tokenId' });

/** A program may act for the account until a day. The token itself is shown once and kept nowhere. */
export class IssueApiToken extends Recorded {
  @RefersTo('account') account!: string;
  @TokenId() tokenId!: string;
  /** SHA-256 of the token. */
  @Sha256() hash!: string;
  @Words(100) label!: string;
  /** The last day it is taken. */
  @DayField() expiresOn!: string;
}

/** The most tokens an account has at a time, and the most months one is good for. */
const MOST_TOKENS = 20;
const MOST_MONTHS = 24;

export const issueApiToken: Decide<IssueApiToken, Account, AccountEvent> =
  ({ tokenId, hash, label, expiresOn }, context) =>
  (account) => {
    demandOwn(context);
    demand(account.status === 'active', 'account.is-not-active');
    const token = { tokenId, hash, label, expiresOn };
    const there = account.tokens.find((one) => one.tokenId === tokenId);
    if (there && isSame(there, token)) return [];
    demand(!there, 'account.token-id-used', {}, '/tokenId');
    const latest = addMonths(context.today, MOST_MONTHS);
    const good = expiresOn >= context.today && expiresOn <= latest;
    demand(good, 'account.token-expiry', { today: context.today, latest }, '/expiresOn');
    const current = account.tokens.filter((one) => one.expiresOn >= context.today);
    demand(current.length < MOST_TOKENS, 'account.too-many-tokens', { limit: MOST_TOKENS });
    return [{ type: 'ApiTokenIssued', data: token }];
  };
