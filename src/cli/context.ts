import type { Named } from '../platform/reading/bodies.ts';
import { connectTo, type ConnectOptions, type Connection, type MakeApplication } from './connection.ts';
import type { Client } from './client.ts';
import { Failure } from './exit.ts';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';

/** What every command of the command line is given. */
export interface Context {
  readonly settings: Settings;
  readonly make: MakeApplication;
  readonly output: Output;
}

/** Does something with the book that is there, and gives it back whatever happens. */
export async function withBook<T>(
  { settings, make, output }: Context,
  work: (client: Client, connection: Connection) => Promise<T>,
  options: ConnectOptions = { mayCreate: false },
): Promise<T> {
  const connection = await connectTo(settings, make, output, options);
  try {
    return await work(connection.client, connection);
  } finally {
    await connection.close();
  }
}

interface Page<R> {
  readonly rows: readonly R[];
  readonly next?: string;
}

/** The most rows one command asks for; more are said, never left out in silence. */
export const MOST_ROWS = 100_000;

/** All pages of a list as one: the first one's moment and everybody's names. */
export async function allPages<R, P extends Page<R> & { readonly names: object }>(
  client: Client,
  path: string,
  query: { readonly [name: string]: string | undefined },
): Promise<P> {
  const first = await client.get<P>(path, { ...query, limit: '200' });
  const rows = [...first.rows];
  let names: object = first.names;
  for (let { next } = first; next !== undefined;) {
    if (rows.length >= MOST_ROWS)
      throw new Failure(`There are more than ${MOST_ROWS} rows. Ask for fewer, with --from and --to.`);
    const page = await client.get<P>(path, { cursor: next, limit: '200' });
    rows.push(...page.rows);
    names = { ...names, ...page.names };
    ({ next } = page);
  }
  const { next: _, ...whole } = first;
  return { ...whole, rows, names } as unknown as P;
}

/** The names of all accounts, which only an admin reads, and whoever has the folder is one. */
export async function accountNames(client: Client): Promise<Named> {
  interface Row {
    readonly record: string;
    readonly name: string;
  }
  const { rows } = await allPages<Row, { readonly rows: readonly Row[]; readonly names: Named }>(
    client,
    '/api/v1/accounts',
    {},
  );
  return Object.fromEntries(rows.map(({ record, name }) => [record, { name }]));
}

/** What the book says of itself. */
export interface BookAnswer {
  readonly open: boolean;
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly example: boolean | null;
  readonly today: string;
  readonly head: number;
}

export const bookOf = (client: Client): Promise<BookAnswer> => client.get<BookAnswer>('/api/v1/book');

/** Wherever an example is shown, it says so. */
export const exampleMark = ({ example }: Pick<BookAnswer, 'example'>): string =>
  example === true ? ' (an example: its clock is its file’s)' : '';
