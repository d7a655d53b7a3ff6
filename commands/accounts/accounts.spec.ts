import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../events/accounts.ts';
import { catalogue } from '../../events/catalogue.ts';
import { idOf, today } from '../../test/given-when-then.ts';
import { Story } from '../../test/story.ts';
import { commandNamed } from '../catalogue.ts';

const token = {
  tokenId: '00000000-0000-4000-8000-000000000001',
  hash: 'a'.repeat(64),
  label: 'monthly report',
  expiresOn: '2027-11-23',
};

function invited() {
  const story = new Story();
  const { id: account } = story.give('InviteAccount', {
    name: 'A. Ortiz',
    email: 'ortiz@example.org',
    roles: ['staff'],
  });
  const state = () => story.state<Account>(account);
  return { story, account, state };
}

function active() {
  const { story, account, state } = invited();
  story.give('ActivateAccount', { account }, account);
  return { story, account, state };
}

describe('an account', () => {
  it('is written with name and address sealed', () => {
    expect(invited().state()).toMatchObject({ status: 'invited', roles: ['staff'], epoch: 0 });
    expect(catalogue.typeOf('account', 'AccountInvited')?.sealed).toEqual(['name', 'email']);
  });
  it('is activated by the one invited, once', () => {
    const { story, account, state } = invited();
    story.refused('account.not-yours', 'ActivateAccount', { account }, { at: '/account' });
    expect(story.give('ActivateAccount', { account }, account).events).toHaveLength(1);
    expect(story.give('ActivateAccount', { account }, account).events).toEqual([]);
    expect(state().status).toBe('active');
  });
  it('has each role once, and an epoch that grows with every change of them', () => {
    const { story, account, state } = active();
    story.give('GrantRole', { account, role: 'manager' });
    expect(story.give('GrantRole', { account, role: 'manager' }).events).toEqual([]);
    expect(state()).toMatchObject({ roles: ['staff', 'manager'], epoch: 1 });
    story.give('RevokeRole', { account, role: 'staff' });
    expect(story.give('RevokeRole', { account, role: 'staff' }).events).toEqual([]);
    expect(state()).toMatchObject({ roles: ['manager'], epoch: 2 });
  });
  it('once deactivated keeps no token, no session and takes no role', () => {
    const { story, account, state } = active();
    story.give('IssueApiToken', { account, ...token }, account);
    story.give('DeactivateAccount', { account });
    expect(story.give('DeactivateAccount', { account }).events).toEqual([]);
    expect(state()).toMatchObject({ status: 'deactivated', tokens: [], epoch: 1 });
    story.refused('account.is-deactivated', 'GrantRole', { account, role: 'admin' });
    story.refused('account.is-deactivated', 'ActivateAccount', { account }, { actor: account });
    story.refused('account.is-not-active', 'IssueApiToken', { account, ...token }, { actor: account });
  });
  it('keeps the role of administrator until another takes it, and is deactivated by another', () => {
    const { story, account, state } = active();
    story.give('GrantRole', { account, role: 'admin' });
    story.refused('account.own-admin-role', 'RevokeRole', { account, role: 'admin' }, { actor: account, at: '/role' });
    story.refused('account.own-deactivation', 'DeactivateAccount', { account }, { actor: account, at: '/account' });
    story.give('RevokeRole', { account, role: 'staff' }, account);
    expect(state()).toMatchObject({ roles: ['admin'], status: 'active' });
    story.give('RevokeRole', { account, role: 'admin' });
    expect(state().roles).toEqual([]);
  });
  it('ends its own sessions, nobody else’s', () => {
    const { story, account, state } = active();
    story.give('EndSessions', { account }, account);
    expect(state().epoch).toBe(1);
    story.refused('account.not-yours', 'EndSessions', { account }, { actor: idOf('account', 7) });
    story.give('DeactivateAccount', { account });
    story.refused('account.is-deactivated', 'EndSessions', { account }, { actor: account });
  });
});

describe('an API token', () => {
  it('is issued and revoked by its own account, once', () => {
    const { story, account, state } = active();
    story.refused('account.not-yours', 'IssueApiToken', { account, ...token });
    story.give('IssueApiToken', { account, ...token }, account);
    expect(story.give('IssueApiToken', { account, ...token }, account).events).toEqual([]);
    expect(state().tokens).toEqual([token]);
    const other = { account, ...token, hash: 'b'.repeat(64) };
    story.refused('account.token-id-used', 'IssueApiToken', other, { actor: account, at: '/tokenId' });
    const { tokenId } = token;
    story.refused('account.not-yours', 'RevokeApiToken', { account, tokenId });
    story.give('RevokeApiToken', { account, tokenId }, account);
    expect(state().tokens).toEqual([]);
    expect(story.give('RevokeApiToken', { account, tokenId }, account).events).toEqual([]);
  });
  it.each(['2026-11-22', '2028-11-24'])('does not end on %s', (expiresOn) => {
    const { story, account } = active();
    const data = { account, ...token, expiresOn };
    story.refused('account.token-expiry', 'IssueApiToken', data, { actor: account, at: '/expiresOn' });
  });
  it('is one of a few', () => {
    const { story, account } = active();
    // Until the end of today one more is one too many.
    const numbered = (number: number) => ({
      account,
      ...token,
      tokenId: idOf('x', number).slice(2),
      expiresOn: number === 0 ? today : token.expiresOn,
    });
    for (let number = 0; number < 20; number += 1) story.give('IssueApiToken', numbered(number), account);
    story.refused('account.too-many-tokens', 'IssueApiToken', numbered(20), { actor: account });
  });
});

it('only admins say who may do what', () => {
  for (const name of ['OpenBook', 'InviteAccount', 'GrantRole', 'RevokeRole', 'DeactivateAccount'])
    expect(commandNamed(name)?.by).toEqual(['admin']);
});
