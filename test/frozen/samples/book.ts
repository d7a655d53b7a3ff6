import type { BookEvent } from '../../../events/book.ts';
import type { AccountEvent } from '../../../events/accounts.ts';
import { createHash } from 'node:crypto';
import { eventsOf, idOf, sealed, uuid } from '../sample.ts';

const book = eventsOf<BookEvent>('book');
const ortiz = idOf('account', 'ortiz');
const account = eventsOf<AccountEvent>(ortiz);
const tokenId = uuid('token');

export const bookSamples = [
  book(
    'BookOpened',
    1,
    { name: 'Sichuan–California 四川—加利福尼亚', timeZone: 'America/Los_Angeles', example: true },
    { actor: 'os:ortiz' },
  ),
];

export const accountSamples = [
  account(
    'AccountInvited',
    1,
    { name: sealed(ortiz, 'name'), email: sealed(ortiz, 'email'), roles: ['staff', 'admin'] },
    { actor: 'os:ortiz' },
  ),
  account('AccountActivated', 1, {}, { after: 'AccountInvited.v1' }),
  account('RoleGranted', 1, { role: 'manager' }, { after: 'AccountActivated.v1', reason: 'stands in until March' }),
  account('RoleRevoked', 1, { role: 'manager' }, { after: 'RoleGranted.v1' }),
  account(
    'ApiTokenIssued',
    1,
    {
      tokenId,
      hash: createHash('sha256').update(tokenId).digest('hex'),
      label: 'monthly report',
      expiresOn: '2019-11-30',
    },
    { after: 'AccountActivated.v1' },
  ),
  account('ApiTokenRevoked', 1, { tokenId }, { after: 'ApiTokenIssued.v1' }),
  account('SessionsEnded', 1, {}, { after: 'AccountActivated.v1' }),
  account('AccountDeactivated', 1, {}, { after: 'AccountActivated.v1', reason: 'has left the office' }),
];
