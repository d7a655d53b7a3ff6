import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import type { Order } from '../platform/deciding/sitting.ts';
import { Decider } from '../platform/deciding/deciding.ts';
import { owner } from '../platform/http/access.guard.ts';
import { Commands } from '../platform/http/commands.ts';
import { KEYS } from '../platform/http/http.module.ts';
import { RequestRefused } from '../platform/http/requests.ts';
import { NotThereYet, ViewUnavailable } from '../platform/projecting/views.ts';
import type { Keys } from '../platform/vault/keys.ts';
import { Accounts, type AccountRecord } from './accounts.ts';
import { Activations } from './activations.ts';
import { Signatures } from './signatures.ts';

/** How long a welcome is good, in milliseconds. */
const LONGEST = 10 * 60_000;

/** Of the ids of the commands a newcomer gives; an arbitrary UUID. */
const NAMESPACE = 'c0a2b7b0-7f5d-4a0e-9a43-51c2f3f3c1de';

/** What a token says. */
interface Ticket {
  /** The server that made it: its earlier ones are no longer good. */
  readonly server: string;
  readonly id: string;
  readonly until: number;
}

export interface Newcomer {
  readonly name: string;
  readonly email?: string;
  readonly password: string;
  /** The book to open, where none is open. */
  readonly book?: { readonly name: string; readonly timeZone: string };
}

/**
 * Lets the first person in, while nobody can sign in: whoever started the server is shown a token, good once, at any
 * server of the book.
 */
@Injectable()
export class Welcome {
  readonly #server = randomUUID();
  readonly #signatures: Signatures;
  /** Of the last token made here. */
  #last: string | undefined;
  /** Tokens that are being used: of two uses at the same time one is refused. */
  readonly #underWay = new Set<string>();

  constructor(
    private readonly accounts: Accounts,
    private readonly activations: Activations,
    private readonly commands: Commands,
    private readonly decider: Decider,
    @Inject(KEYS) keys: Keys,
  ) {
    this.#signatures = new Signatures(keys.sessions);
  }

  /** A new token, if it is certain that nobody can sign in; the one before is no longer good. */
  async token(): Promise<string | undefined> {
    await this.accounts.hear();
    try {
      if (await this.accounts.someoneIsActive()) return undefined;
    } catch (error) {
      if (error instanceof NotThereYet || error instanceof ViewUnavailable) return undefined;
      throw error;
    }
    const ticket: Ticket = { server: this.#server, id: randomUUID(), until: Date.now() + LONGEST };
    this.#last = ticket.id;
    return this.#signatures.sign('welcome', ticket);
  }

  #ticketOf(token: string): Ticket {
    const ticket = this.#signatures.read('welcome', token) as Ticket | undefined;
    const isOld = ticket?.server === this.#server && ticket.id !== this.#last;
    if (!ticket || isOld || ticket.until <= Date.now() || this.#underWay.has(ticket.id))
      throw new RequestRefused('activation.used');
    return ticket;
  }

  /**
   * Opens the book if none is open, and makes the newcomer its first admin.
   * @throws RequestRefused, and what giving a command throws; then the token is good again.
   */
  async enter(token: string, { name, email, password, book }: Newcomer): Promise<AccountRecord> {
    const { id } = this.#ticketOf(token);
    this.#underWay.add(id);
    try {
      await this.accounts.hear();
      if (await this.accounts.someoneIsActive()) throw new RequestRefused('activation.used');
      const open = await this.decider.book();
      // Used at two servers at once, the ids are the same, and so one of the two has the effect.
      const idOf = (command: string) => v5(`${command} ${id}`, NAMESPACE);
      const opening: Order[] = open
        ? []
        : [{ id: idOf('OpenBook'), command: 'OpenBook', data: { name: '', timeZone: '', ...book, example: false } }];
      const roles = ['admin', 'manager', 'staff'];
      const data = { name, roles, ...(email === undefined ? {} : { email }) };
      const { orders } = await this.commands.give({
        id: idOf('sitting'),
        orders: [...opening, { id: idOf('InviteAccount'), command: 'InviteAccount', data }],
        by: owner(),
        mustHaveSeen: false,
        preview: false,
      });
      const invited = await this.accounts.account(orders.at(-1)?.record ?? '');
      if (!invited) throw new RangeError('the account that was just made is not there');
      return await this.activations.setPassword(invited, password);
    } finally {
      this.#underWay.delete(id);
    }
  }
}
