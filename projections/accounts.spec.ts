import { expect, it } from '@jest/globals';
import { accounts as accountSubject, type AccountEvent } from '../events/accounts.ts';
import { recordOf, type Past } from '../test/given-when-then.ts';
import { accounts } from './accounts.ts';
import { rowsOf } from './projection.ts';

const columns = (name: string, email?: string) => {
  const data = { name, roles: ['staff' as const], ...(email === undefined ? {} : { email }) };
  const invited: Past<AccountEvent> = { type: 'AccountInvited', data };
  return rowsOf(accounts, recordOf(accountSubject, [invited]))[0]?.columns;
};

it('an account is found by name and address as they are compared, and not by what is gone or was never given', () => {
  expect(columns('Ana  Ortíz', 'Ana@Example.org')).toMatchObject({ name: 'ana ortiz', email: 'ana@example.org' });
  expect(columns('erased')).toMatchObject({ name: null, email: null });
});
