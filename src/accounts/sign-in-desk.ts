import { Injectable } from '@nestjs/common';
import { normalOf } from '../../projections/search-terms.ts';
import { RequestRefused } from '../platform/http/requests.ts';
import { Vault } from '../platform/vault/vault.ts';
import { Accounts, type AccountRecord } from './accounts.ts';
import { Attempts } from './attempts.ts';
import { Passwords } from './passwords.ts';

/** Where people sign in. */
@Injectable()
export class SignInDesk {
  readonly #attempts = new Attempts();

  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly vault: Vault,
  ) {}

  /**
   * The account of this name and password. That there is no such account, and that the password is another one, sound
   * and take the same.
   * @throws RequestRefused
   */
  async signIn(name: string, password: string, address: string): Promise<AccountRecord> {
    const wanted = normalOf(name);
    const seconds = this.#attempts.wait(wanted, address);
    if (seconds > 0) throw new RequestRefused('session.too-many', { seconds }, { retryAfter: seconds });
    this.#attempts.begin(wanted, address);
    await this.accounts.hear();
    const meant = await this.accounts.signingInAs(name);
    const right: AccountRecord[] = [];
    for (const account of meant.length === 0 ? [undefined] : meant) {
      // Looked up where there is no account, too: it may be a journey to the cluster and back.
      const kept = await this.vault.secret(account?.id ?? 'nobody');
      if ((await this.passwords.check(password, kept)) && account) right.push(account);
    }
    // Of namesakes with the same password, the one without an address has nothing but the name.
    const [only, ...others] = right.length > 1 ? right.filter(({ state: { email } }) => email === null) : right;
    if (!only || others.length > 0) throw new RequestRefused('session.wrong');
    this.#attempts.succeeded(wanted, address);
    return only;
  }
}
