import { Controller, Delete, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { v5 } from 'uuid';
import { DeactivateAccount } from '../../commands/accounts/deactivate-account.ts';
import { EndSessions } from '../../commands/accounts/end-sessions.ts';
import { GrantRole } from '../../commands/accounts/grant-role.ts';
import { InviteAccount } from '../../commands/accounts/invite-account.ts';
import { IssueApiToken } from '../../commands/accounts/issue-api-token.ts';
import { RevokeApiToken } from '../../commands/accounts/revoke-api-token.ts';
import { RevokeRole } from '../../commands/accounts/revoke-role.ts';
import { Roles } from '../platform/http/access.ts';
import { CheckedBody } from '../platform/http/body.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { KEYS } from '../platform/http/http.module.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { About } from '../platform/http/openapi/about.ts';
import { RequestRefused, type Asked } from '../platform/http/requests.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import type { Keys } from '../platform/vault/keys.ts';
import { accountList } from './accounts.queries.ts';
import { Accounts, sha256 } from './accounts.ts';
import { Activations } from './activations.ts';
import { NewToken } from './bodies.ts';
import { Signatures } from './signatures.ts';

/** The namespace of token ids (a random UUID, chosen once). */
const TOKENS = 'c2b7f1a6-0d43-4f0e-8d0a-5b1f5e6f9a11';

@Controller('accounts')
export class AccountsController {
  readonly #signatures: Signatures;

  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
    private readonly accounts: Accounts,
    private readonly activations: Activations,
    @Inject(KEYS) keys: Keys,
  ) {
    this.#signatures = new Signatures(keys.sessions);
  }

  @Get()
  @ListOf(accountList, Roles('admin'))
  list(@Query() query: ListQuery) {
    return this.lists.page(accountList, query);
  }

  /** The answer carries the link with which the person sets a password; it is shown here only. */
  @Post()
  @Gives(InviteAccount)
  async invite(@Received() order: ReceivedOrder) {
    const answer = await this.commands.give(order);
    const account = await this.accounts.account(answer.orders[0]?.record ?? '');
    return account?.state.status === 'invited' && !order.preview
      ? { ...answer, activation: this.activations.linkFor(account) }
      : answer;
  }

  @Post(':account/activation-links')
  @Roles('admin')
  @About({ summary: 'A new link with which the person sets a password: the first was lost, or the password forgotten' })
  async link(@Param('account') id: string) {
    const account = await this.accounts.account(id);
    if (!account || account.state.status === 'deactivated') throw new RequestRefused('record.unknown', { record: id });
    return this.activations.linkFor(account);
  }

  @Post(':account/roles')
  @Gives(GrantRole)
  grantRole(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Delete(':account/roles/:role')
  @Gives(RevokeRole)
  revokeRole(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':account/deactivation')
  @Gives(DeactivateAccount)
  deactivate(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Delete(':account/sessions')
  @Gives(EndSessions)
  endSessions(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  /** The token follows from the Idempotency-Key, so that asking again with it answers the same. */
  @Post(':account/tokens')
  @Gives(IssueApiToken)
  @About({ summary: 'A token with which a program acts for the account; it is shown here only', body: NewToken })
  async issueToken(
    @Received() order: ReceivedOrder,
    @CheckedBody() { label, expiresOn }: NewToken,
    @Param('account') account: string,
    @Req() { requester }: Asked,
  ) {
    // An answer given again is not decided again, and this one shows a secret.
    if (requester?.id !== account) throw new RequestRefused('account.not-yours');
    const tokenId = v5(order.id, TOKENS);
    const token = `bb_${tokenId}_${this.#signatures.secret(`${account}/${order.id}`).toString('base64url')}`;
    const data = { account, tokenId, hash: sha256(token), label, expiresOn };
    const answer = await this.commands.give({ ...order, orders: order.orders.map((one) => ({ ...one, data })) });
    return order.preview ? answer : { ...answer, token };
  }

  @Delete(':account/tokens/:tokenId')
  @Gives(RevokeApiToken)
  revokeToken(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
