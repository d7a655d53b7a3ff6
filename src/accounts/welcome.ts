import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v4 } from 'uuid';
import type { Order } from '../platform/deciding/sitting.ts';
import { Decider } from '../platform/deciding/deciding.ts';
import { owner } from '../platform/http/access.guard.ts';
import { Commands } from '../platform/http/commands.ts';
import { RequestRefused } from '../platform/http/requests.ts';
import { Accounts, sha256, type AccountRecord } from './accounts.ts';
import { Activations } from './activations.ts';

/** How long a welcome is good, in milliseconds. */
const LONGEST = 10 * 60_000;

export interface Newcomer {
  readonly name: string;
  readonly email?: string;
  readonly password: string;
  /** The book to open, where none is open. */
  readonly book?: { readonly name: string; readonly timeZone: string };
}

/** Lets the first person in, while nobody can sign in: whoever started the server is shown a token, good once. */
@Injectable()
export class Welcome {
  #token: { readonly hash: string; readonly until: number } | undefined;

  constructor(
    private readonly accounts: Accounts,
    private readonly activations: Activations,
    private readonly commands: Commands,
    private readonly decider: Decider,
  ) {}

  /** A new token, if nobody can sign in; the one before is no longer good. */
  async token(): Promise<string | undefined> {
    if (await this.accounts.someoneIsActive()) return undefined;
    const token = randomBytes(32).toString('base64url');
    this.#token = { hash: sha256(token), until: Date.now() + LONGEST };
    return token;
  }

  isGood(token: string): boolean {
    return this.#token !== undefined && this.#token.hash === sha256(token) && this.#token.until > Date.now();
  }

  /**
   * Opens the book if none is open, and makes the newcomer its first admin.
   * @throws RequestRefused, and what giving a command throws; then the token is good again.
   */
  async enter(token: string, { name, email, password, book }: Newcomer): Promise<AccountRecord> {
    if (!this.isGood(token)) throw new RequestRefused('activation.used');
    const held = this.#token;
    this.#token = undefined;
    try {
      if (await this.accounts.someoneIsActive()) throw new RequestRefused('activation.used');
      const open = await this.decider.book();
      const opening: Order[] = open
        ? []
        : [{ id: v4(), command: 'OpenBook', data: { name: '', timeZone: '', ...book, example: false } }];
      const roles = ['admin', 'manager', 'staff'];
      const data = { name, roles, ...(email === undefined ? {} : { email }) };
      const { orders } = await this.commands.give({
        id: v4(),
        orders: [...opening, { id: v4(), command: 'InviteAccount', data }],
        by: owner(),
        mustHaveSeen: false,
        preview: false,
      });
      const invited = await this.accounts.account(orders.at(-1)?.record ?? '');
      if (!invited) throw new RangeError('the account that was just made is not there');
      return await this.activations.setPassword(invited, password);
    } catch (error) {
      this.#token = held;
      throw error;
    }
  }
}
