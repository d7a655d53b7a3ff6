import { Inject, Injectable } from '@nestjs/common';
import { v4 } from 'uuid';
import { Commands } from '../platform/http/commands.ts';
import { KEYS } from '../platform/http/http.module.ts';
import { RequestRefused } from '../platform/http/requests.ts';
import type { Keys } from '../platform/vault/keys.ts';
import { Vault } from '../platform/vault/vault.ts';
import { Accounts, type AccountRecord } from './accounts.ts';
import { Passwords } from './passwords.ts';
import { Signatures } from './signatures.ts';

/** How long a link to set a password is good, in milliseconds. */
const LONGEST = 3 * 86_400_000;

/** What a link says. It is used up by what it leads to: setting a password changes the status, or else the epoch. */
interface Link {
  readonly account: string;
  readonly status: string;
  readonly epoch: number;
  readonly until: number;
}

/** A link with which somebody sets their password: shown once to who invites them, and kept nowhere. */
export interface Activation {
  readonly token: string;
  /** The page at which it is used, on this server. */
  readonly path: string;
  readonly expiresAt: string;
}

/** Lets people set their password. */
@Injectable()
export class Activations {
  readonly #signatures: Signatures;
  /** Accounts that are just setting one: of two uses of a link at the same time one is refused. */
  readonly #underWay = new Set<string>();

  constructor(
    private readonly accounts: Accounts,
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly vault: Vault,
    @Inject(KEYS) keys: Keys,
  ) {
    this.#signatures = new Signatures(keys.sessions);
  }

  linkFor({ id, state: { status, epoch } }: AccountRecord): Activation {
    const until = Date.now() + LONGEST;
    const link: Link = { account: id, status, epoch, until };
    const token = this.#signatures.sign('activation', link);
    return { token, path: `/activate?token=${token}`, expiresAt: new Date(until).toISOString() };
  }

  /**
   * Sets the password and makes the account active; who had forgotten theirs is signed out everywhere.
   * @throws RequestRefused
   */
  async use(token: string, password: string): Promise<AccountRecord> {
    const link = this.#signatures.read('activation', token) as Link | undefined;
    await this.accounts.hear();
    const account = link && (await this.accounts.account(link.account));
    const good =
      link !== undefined &&
      account !== undefined &&
      link.until > Date.now() &&
      account.state.status === link.status &&
      account.state.status !== 'deactivated' &&
      account.state.epoch === link.epoch &&
      !this.#underWay.has(account.id);
    if (!good) throw new RequestRefused('activation.used');
    return this.setPassword(account, password);
  }

  async setPassword({ id, state: { status, roles } }: AccountRecord, password: string): Promise<AccountRecord> {
    this.#underWay.add(id);
    try {
      await this.vault.keepSecret(id, await this.passwords.hash(password));
      await this.commands.give({
        id: v4(),
        orders: [
          { id: v4(), command: status === 'invited' ? 'ActivateAccount' : 'EndSessions', data: { account: id } },
        ],
        by: { id, roles },
        mustHaveSeen: false,
        preview: false,
      });
      return (await this.accounts.account(id)) as AccountRecord;
    } finally {
      this.#underWay.delete(id);
    }
  }
}
