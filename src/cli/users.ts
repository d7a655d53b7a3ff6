import { randomUUID } from 'node:crypto';
import type { Role } from '../../commands/decision.ts';
import type { Answer } from '../platform/deciding/sitting.ts';
import { allPages, withBook, type Context } from './context.ts';
import { Failure } from './exit.ts';
import { tableOf } from './table.ts';
import type { Client } from './client.ts';

interface AccountRow {
  readonly record: string;
  readonly name?: string;
  readonly status?: string;
  readonly roles?: readonly Role[];
}

const accountsOf = async (client: Client): Promise<readonly AccountRow[]> =>
  (
    await allPages<AccountRow, { readonly rows: readonly AccountRow[]; readonly names: object }>(
      client,
      '/api/v1/accounts',
      {},
    )
  ).rows;

/** An account by its id or its name. @throws Failure where there is none, or more than one. */
async function accountNamed(client: Client, named: string): Promise<string> {
  const found = (await accountsOf(client)).filter(({ record, name }) => record === named || name === named);
  if (found.length === 1 && found[0]) return found[0].record;
  throw new Failure(
    found.length === 0
      ? `There is no account ${named}. See: bridgebook users list`
      : `More than one account is called ${named}. Give its id.`,
  );
}

/** Prints who may use the book. */
export const listUsers = (context: Context, { json }: { readonly json?: boolean }): Promise<void> =>
  withBook(context, async (client) => {
    const rows = await accountsOf(client);
    if (json) for (const row of rows) context.output.result(JSON.stringify(row));
    else {
      const cells = rows.map(({ record, name = '', status = '', roles = [] }) => [
        name,
        status,
        roles.join(', '),
        record,
      ]);
      for (const line of tableOf(
        [{ title: 'Name' }, { title: 'Status' }, { title: 'Roles' }, { title: 'Account' }],
        cells,
      ))
        context.output.result(line);
    }
  });

export interface InviteOptions {
  /** Commas between. */
  readonly roles: string;
  readonly email?: string;
  readonly json?: boolean;
}

/** Where somebody sets their password, as the server answers it. */
interface Activation {
  readonly token: string;
  readonly path: string;
  readonly expiresAt: string;
}

/** Prints the address with which somebody comes in: as JSON, or for people. */
function printLink({ output, settings }: Context, account: string, link: Activation, json: boolean): void {
  if (json) output.result(JSON.stringify({ account, ...link }));
  else {
    output.result(`http://127.0.0.1:${settings.port}${link.path}`);
    output.note(
      `Good until ${link.expiresAt}, once. It is shown here only; where people reach the server by another address, put that in front.`,
    );
  }
}

/** Invites somebody; prints the address with which they set their password. */
export const inviteUser = (
  context: Context,
  name: string,
  { roles, email, json = false }: InviteOptions,
): Promise<void> =>
  withBook(context, async (client) => {
    const body = { name, roles: roles.split(','), ...(email === undefined ? {} : { email }) };
    const { orders, activation } = await client.post<Answer & { readonly activation?: Activation }>(
      '/api/v1/accounts',
      body,
      { 'idempotency-key': randomUUID() },
    );
    if (activation) printLink(context, orders[0]?.record ?? '', activation, json);
  });

/** A new link to set a password with: the first was lost, or the password forgotten. */
export const linkForUser = (
  context: Context,
  named: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> =>
  withBook(context, async (client) => {
    const account = await accountNamed(client, named);
    printLink(context, account, await client.post(`/api/v1/accounts/${account}/activation-links`, {}), json);
  });

export const grantUser = (context: Context, named: string, role: string): Promise<void> =>
  withBook(context, async (client) => {
    const account = await accountNamed(client, named);
    await client.post(`/api/v1/accounts/${account}/roles`, { role });
    context.output.note(`${named} is ${role} now.`);
  });

export const revokeUser = (context: Context, named: string, role: string): Promise<void> =>
  withBook(context, async (client) => {
    const account = await accountNamed(client, named);
    await client.remove(`/api/v1/accounts/${account}/roles/${encodeURIComponent(role)}`);
    context.output.note(`${named} is no longer ${role}.`);
  });

export const deactivateUser = (context: Context, named: string): Promise<void> =>
  withBook(context, async (client) => {
    const account = await accountNamed(client, named);
    await client.post(`/api/v1/accounts/${account}/deactivation`, {});
    context.output.note(`${named} can no longer sign in.`);
  });
