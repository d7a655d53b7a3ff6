/** A real server on a free port over a real book in a folder of its own, and people who are signed in. */
import { request as httpRequest } from 'node:http';
import { createServer, type Server, type ServerOptions } from '../src/server.ts';
import type { OpenFolder } from '../src/platform/book/folder.ts';
import { newBook } from './book.ts';

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  /** The body as it is, instead of JSON. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: { readonly [name: string]: string };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer, or its text where it is none. */
  readonly body: any;
}

/** Somebody who asks; with a cookie they are signed in. */
export type Person = (path: string, asking?: Asking) => Promise<Answered>;

export const password = 'a few words in a row';

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export function personAt(port: number, cookie?: string): Person {
  return async (path, { method = 'GET', body, raw, headers = {} } = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined && raw === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(cookie === undefined ? {} : { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
        ...headers,
      },
      ...(raw !== undefined ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: jsonOr(await response.text()) };
  };
}

/** Asks over the control socket. */
export const ownerAt =
  (socketPath: string): Person =>
  (path, { method = 'GET', body, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const asking = httpRequest(
        { socketPath, path, method, headers: { ...(text ? { 'Content-Type': 'application/json' } : {}), ...headers } },
        (response) => {
          let answer = '';
          response.setEncoding('utf8').on('data', (part: string) => (answer += part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: new Headers(response.headers as Record<string, string>),
              body: jsonOr(answer),
            }),
          );
        },
      );
      asking.on('error', reject);
      asking.end(text);
    });

/** The person whose session an answer began. */
export const signedIn = (port: number, { headers, body }: Answered): SignedIn => {
  const setCookie = headers.get('set-cookie') ?? '';
  const cookie = setCookie.split(';')[0] ?? '';
  return Object.assign(personAt(port, cookie), { id: body.account as string, cookie, setCookie });
};

export type SignedIn = Person & { readonly id: string; readonly cookie: string; readonly setCookie: string };

/** A book that a test may throw away. */
export type TestBook = OpenFolder & { remove(): Promise<void> };

export interface TestServer<B extends TestBook = Awaited<ReturnType<typeof newBook>>> {
  readonly server: Server;
  readonly port: number;
  readonly book: B;
  readonly nobody: Person;
  /** Over the control socket. */
  readonly owner: Person;
  /** Somebody with these roles, invited, with a password, signed in. */
  someone(name: string, roles: readonly string[]): Promise<SignedIn>;
  /** Somebody who was there before, signed in anew. */
  signIn(name: string): Promise<SignedIn>;
  close(): Promise<void>;
}

export const newServer = async (options: ServerOptions = {}): Promise<TestServer> => serverOn(await newBook(), options);

/** A server on a book of the test's own; closing it removes the book. */
export async function serverOn<B extends TestBook>(book: B, options: ServerOptions = {}): Promise<TestServer<B>> {
  const server = await createServer(book, options);
  const port = await server.listen({ port: 0 });
  const owner = ownerAt(await server.listenOnSocket());
  const nobody = personAt(port);
  return {
    server,
    port,
    book,
    nobody,
    owner,
    async someone(name, roles) {
      const invited = await owner('/api/v1/accounts', { method: 'POST', body: { name, roles } });
      const { token } = invited.body.activation;
      return signedIn(port, await nobody('/api/v1/activations', { method: 'POST', body: { token, password } }));
    },
    async signIn(name) {
      return signedIn(port, await nobody('/api/v1/session', { method: 'POST', body: { name, password } }));
    },
    async close() {
      await server.close();
      await book.remove();
    },
  };
}
