/** Accounts: who may use the book, by the names they sign in with. No hash of anything stands here. */
import type { Account } from '../events/accounts.ts';
import type { RecordOf } from '../events/records.ts';
import { ERASED } from '../events/subject.ts';
import type { Day } from '../events/values/day.ts';
import { defineProjection, type Row } from './projection.ts';
import { normalOf } from './search-terms.ts';
import { keyIn, known, placesOf } from './standing.ts';

/** A row as the API answers it. */
export interface AccountRow {
  readonly record: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly Account['roles'][number][];
  readonly status: Account['status'];
  readonly tokens: readonly { readonly tokenId: string; readonly label: string; readonly expiresOn: Day }[];
}

const columns = {
  relationship: 'text',
  lead: 'integer',
  status: 'text',
  /** Name and address as they are compared at sign-in; null where erased or not given. */
  name: 'text',
  email: 'text',
  position: 'integer',
} as const;

function rows(record: RecordOf<Account>): readonly Row<typeof columns>[] {
  const { name, email, roles, status, tokens } = record.state;
  const row: AccountRow = known({
    record: record.id,
    name,
    email: email ?? undefined,
    roles,
    status,
    tokens: tokens.map(({ tokenId, label, expiresOn }) => ({ tokenId, label, expiresOn })),
  });
  const compared = (text: string | null) => (text === null || text === ERASED ? null : normalOf(text));
  return placesOf(record).map((place) => ({
    key: keyIn(place, 'account'),
    columns: { ...place, status, name: compared(name), email: compared(email), position: record.first },
    row,
  }));
}

export const accounts = defineProjection({
  name: 'accounts',
  version: 1,
  columns,
  indexes: [['lead', 'position', 'key'], ['name'], ['email'], ['status']],
  rows: { account: rows },
});
