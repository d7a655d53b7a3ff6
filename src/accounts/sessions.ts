import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { KEYS } from '../platform/http/http.module.ts';
import { HOSTS, type Hosts } from '../platform/http/hosts.ts';
import type { Asked, Authenticate, Requester } from '../platform/http/requests.ts';
import { keyedHash, type Keys } from '../platform/vault/keys.ts';
import { Accounts, type AccountRecord } from './accounts.ts';
import { Signatures } from './signatures.ts';

/** How long somebody stays signed in, in milliseconds. */
const LONGEST = 12 * 3_600_000;

interface Session {
  readonly account: string;
  /** Of the account when the session began: one of an earlier epoch is over. */
  readonly epoch: number;
  readonly at: number;
}

/** Who asks: by a signed cookie or by an API token. Nothing is kept here; every server of the book can tell. */
@Injectable()
export class Sessions {
  readonly #accounts: Accounts;
  readonly #signatures: Signatures;
  readonly #cookie: string;
  readonly #options: CookieOptions;

  constructor(accounts: Accounts, @Inject(KEYS) keys: Keys, @Inject(HOSTS) hosts: Hosts) {
    this.#accounts = accounts;
    this.#signatures = new Signatures(keys.sessions);
    // Named for the book: browsers share cookies among all ports of a host, and a machine may serve several books.
    const name = `bridgebook-${keyedHash(keys.sessions, 'cookie').slice(0, 8)}`;
    this.#cookie = hosts.secure ? `__Host-${name}` : name;
    this.#options = { httpOnly: true, sameSite: 'lax', secure: hosts.secure, path: '/' };
  }

  begin(account: AccountRecord, response: Response): void {
    const session: Session = { account: account.id, epoch: account.state.epoch, at: Date.now() };
    const signed = this.#signatures.sign('session', session);
    response.cookie(this.#cookie, signed, { ...this.#options, maxAge: LONGEST, encode: String });
  }

  end(response: Response): void {
    response.clearCookie(this.#cookie, this.#options);
  }

  readonly authenticate: Authenticate = async (request) => {
    const bearer = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (request.headers.authorization !== undefined) {
      const token = bearer ?? '';
      return asking(await this.#heard(token !== '', () => this.#accounts.holderOf(token)), 'token');
    }
    const session = this.#sessionOf(request);
    return asking(await this.#heard(session !== undefined, () => this.#holderOf(session)), 'cookie');
  };

  /** Who is not known may have come in at another server, a moment ago. */
  async #heard(mayBe: boolean, find: () => Promise<AccountRecord | undefined>): Promise<AccountRecord | undefined> {
    const found = await find();
    if (found !== undefined || !mayBe) return found;
    await this.#accounts.hear();
    return find();
  }

  /** What was signed here or by another server of the book, and is not too old. */
  #sessionOf(request: Asked): Session | undefined {
    const cookies = (request.headers.cookie ?? '').split(';', 100).map((cookie) => cookie.trim());
    const signed = cookies.find((cookie) => cookie.startsWith(`${this.#cookie}=`))?.slice(this.#cookie.length + 1);
    const session = this.#signatures.read('session', signed ?? '') as Session | undefined;
    return session && Date.now() - session.at <= LONGEST ? session : undefined;
  }

  async #holderOf(session: Session | undefined): Promise<AccountRecord | undefined> {
    if (session === undefined) return undefined;
    const account = await this.#accounts.account(session.account);
    return account?.state.status === 'active' && account.state.epoch === session.epoch ? account : undefined;
  }
}

const asking = (account: AccountRecord | undefined, by: Requester['by']): Requester | undefined =>
  account && { id: account.id, roles: account.state.roles, by };
