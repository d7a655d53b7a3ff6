/**
 * Accounts: who may do what. Names are sealed as people's are; password hashes are in the vault and never here. The hash
 * of an API token may stand in the log: it is of 256 random bits, so it leads nowhere.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import type { Erasable } from './people.ts';
import type { Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';

export type AccountRole = 'staff' | 'manager' | 'auditor' | 'admin';

export type AccountInvited = Event<
  'AccountInvited',
  { readonly name: Erasable<string>; readonly email?: Erasable<string>; readonly roles: readonly AccountRole[] }
>;
/** The person invited has set a password. */
export type AccountActivated = Event<'AccountActivated', object>;
export type RoleGranted = Event<'RoleGranted', { readonly role: AccountRole }>;
export type RoleRevoked = Event<'RoleRevoked', { readonly role: AccountRole }>;
export type AccountDeactivated = Event<'AccountDeactivated', object>;
export type ApiTokenIssued = Event<'ApiTokenIssued', ApiToken>;
export type ApiTokenRevoked = Event<'ApiTokenRevoked', { readonly tokenId: string }>;
/** Every session of the account is over; the person signs in again. */
export type SessionsEnded = Event<'SessionsEnded', object>;

export type AccountEvent =
  | AccountInvited
  | AccountActivated
  | RoleGranted
  | RoleRevoked
  | AccountDeactivated
  | ApiTokenIssued
  | ApiTokenRevoked
  | SessionsEnded;

export interface ApiToken {
  /** A UUID: what the holder names it by. */
  readonly tokenId: string;
  /** SHA-256 of the token, 64 hex digits. */
  readonly hash: string;
  readonly label: string;
  /** The last day it is taken, in the book's time zone. */
  readonly expiresOn: Day;
}

export interface Account {
  readonly status: 'none' | 'invited' | 'active' | 'deactivated';
  readonly name: Erasable<string>;
  readonly email: Erasable<string> | null;
  readonly roles: readonly AccountRole[];
  /** Grows whenever what was granted before must be looked at anew. A session of an earlier epoch is over. */
  readonly epoch: number;
  /** Those not revoked. */
  readonly tokens: readonly ApiToken[];
}

const noAccount: Account = { status: 'none', name: '', email: null, roles: [], epoch: 0, tokens: [] };

function evolve(account: Account, event: AccountEvent): Account {
  const epoch = account.epoch + 1;
  switch (event.type) {
    case 'AccountInvited':
      return { ...noAccount, ...event.data, status: 'invited' };
    case 'AccountActivated':
      return { ...account, status: 'active' };
    case 'RoleGranted':
      return { ...account, roles: [...account.roles, event.data.role], epoch };
    case 'RoleRevoked':
      return { ...account, roles: account.roles.filter((role) => role !== event.data.role), epoch };
    case 'AccountDeactivated':
      return { ...account, status: 'deactivated', tokens: [], epoch };
    case 'ApiTokenIssued':
      return { ...account, tokens: [...account.tokens, event.data] };
    case 'ApiTokenRevoked':
      return { ...account, tokens: account.tokens.filter(({ tokenId }) => tokenId !== event.data.tokenId) };
    case 'SessionsEnded':
      return { ...account, epoch };
    default:
      event satisfies never;
      return account;
  }
}

const sealed = ['name', 'email'];

export const accounts: Subject<Account, AccountEvent> = {
  kind: 'account',
  types: {
    AccountInvited: { version: 1, sealed },
    AccountActivated: { version: 1 },
    RoleGranted: { version: 1 },
    RoleRevoked: { version: 1 },
    AccountDeactivated: { version: 1 },
    ApiTokenIssued: { version: 1 },
    ApiTokenRevoked: { version: 1 },
    SessionsEnded: { version: 1 },
  },
  initial: noAccount,
  evolve,
};
