/** The one way in which the command line speaks to a book: HTTP over the folder's control socket. */
import { request, type IncomingMessage } from 'node:http';
import type { Problem } from '../platform/http/problems.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';

/** The server answered that it will not, and says why. */
export class Answered extends Error {
  override readonly name = 'Answered';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(messageOf(problem));
    this.problem = problem;
  }
}

/** What a parameter is on the command line; relationships and views are named without an option. */
const optionOf = (parameter: string): string =>
  ['relationship', 'view'].includes(parameter)
    ? parameter
    : `--${parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Every single thing that is wrong, each with its place; where there is none, what the answer says as a whole. */
function messageOf({ detail, errors = [] }: Problem): string {
  if (errors.length === 0) return detail;
  return errors
    .map(({ pointer, parameter, header, detail: one }) =>
      [pointer || (parameter && optionOf(parameter)) || header, one].filter(Boolean).join(': '),
    )
    .join(' ');
}

/** How a command that was answered like this ends. */
export const exitOf = ({ problem: { status } }: Answered): ExitCode =>
  status === 409 || status === 412 ? EXIT.conflict : status === 400 || status === 422 ? EXIT.usage : EXIT.failed;

export interface Query {
  readonly [name: string]: string | undefined;
}

/** A book to be asked, whoever has it open. */
export interface Client {
  /** @throws Answered, Failure */
  get<T>(path: string, query?: Query): Promise<T>;
  /** @throws Answered, Failure */
  post<T>(path: string, body: object, headers?: Query): Promise<T>;
  /** @throws Answered, Failure */
  remove<T>(path: string): Promise<T>;
  /** The data of server-sent events, each as JSON, until the stream ends. */
  listen<T>(path: string, query?: Query): AsyncGenerator<T>;
}

/** How long a server that says nothing is waited for, in milliseconds. A rebuild answers at once and is asked after. */
const PATIENCE = 120_000;
/** The largest answer that is read, in bytes. */
const MOST = 64 * 1024 * 1024;

interface Asking {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Query | undefined;
  readonly headers?: Query | undefined;
  readonly body?: object;
}

const given = (fields: Query = {}): readonly (readonly [string, string])[] =>
  Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined);

function send(socketPath: string, { method, path, query, headers, body }: Asking): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const search = new URLSearchParams(Object.fromEntries(given(query))).toString();
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const going = request(
      {
        socketPath,
        method,
        path: search === '' ? path : `${path}?${search}`,
        // A connection kept alive would be cut by a server that is closing, in the middle of the next request.
        agent: false,
        headers: {
          host: 'localhost',
          'accept-language': 'en',
          ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}),
          ...Object.fromEntries(given(headers)),
        },
      },
      resolve,
    );
    going.setTimeout(PATIENCE, () => going.destroy(new Error(`no answer in ${PATIENCE / 1000} seconds`)));
    going.on('error', reject);
    going.end(payload);
  });
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT');

/**
 * @param reopen called when nobody listens any more, which is before anything was asked: whoever had the book open has
 *   ended. It is asked again, once, when that has made somebody listen.
 */
export function clientOn(socketPath: string, reopen: () => Promise<void>): Client {
  const ask = async (asking: Asking): Promise<IncomingMessage> => {
    try {
      try {
        return await send(socketPath, asking);
      } catch (error) {
        if (!isGone(error)) throw error;
        await reopen();
        return await send(socketPath, asking);
      }
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      throw new Failure(`The server of this book does not answer: ${error.message}. Try again.`);
    }
  };
  return {
    get: async <T>(path: string, query?: Query) => (await answered(await ask({ method: 'GET', path, query }))) as T,
    post: async <T>(path: string, body: object, headers?: Query) =>
      (await answered(await ask({ method: 'POST', path, headers, body }))) as T,
    remove: async <T>(path: string) => (await answered(await ask({ method: 'DELETE', path }))) as T,
    async *listen<T>(path: string, query?: Query) {
      const stream = await ask({ method: 'GET', path, query });
      if ((stream.statusCode ?? 500) >= 400) await answered(stream);
      stream.socket.setTimeout(0);
      for await (const data of eventData(stream)) yield JSON.parse(data) as T;
    },
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST) throw new Failure(`The answer is larger than ${MOST} bytes. Ask for less at once.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function answered(answer: IncomingMessage): Promise<unknown> {
  const text = await textOf(answer);
  const value: unknown = text === '' ? undefined : parsed(text);
  if ((answer.statusCode ?? 500) < 400) return value;
  if (typeof value === 'object' && value !== null && 'detail' in value) throw new Answered(value as Problem);
  throw new Failure(`The server of this book answered ${answer.statusCode}: ${text.slice(0, 200)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The `data` of each event of a text/event-stream (WHATWG HTML, 9.2); comments and other fields are passed over. */
async function* eventData(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let data: string[] = [];
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      else if (line === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      }
    }
  }
}
