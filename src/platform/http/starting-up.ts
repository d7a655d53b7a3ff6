/** Whoever asks while the book is being opened, and that takes long, is told how far it is. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OpeningProgress } from '../book/folder.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problems.ts';
import { RequestRefused } from './requests.ts';

/** How long an opening takes before anybody is told of it, in milliseconds. */
const WORTH = 1_000;
/** Seconds after which asking again may help. */
const AGAIN = 5;

/**
 * Answers at the server's address until the server does: `/health/live` with 200, everything else, `/health/ready` too,
 * with 503 and how far the opening is.
 */
export class StartingUp {
  #progress: OpeningProgress | undefined;
  #server: Server | undefined;
  /** The address is taken, by us or by somebody else. */
  #settled: Promise<void> | undefined;
  readonly #worth: NodeJS.Timeout | undefined;

  /**
   * @param port 0 for one that nobody knows yet: nothing is answered there.
   * @param worth how long an opening takes before anybody is told of it, in milliseconds.
   */
  constructor(port: number, host: string, worth = WORTH) {
    if (port !== 0) this.#worth = setTimeout(() => this.#listen(port, host), worth);
  }

  /** The opening has come this far. */
  at(progress: OpeningProgress): void {
    this.#progress = progress;
  }

  /** Leaves the address to the server. */
  async close(): Promise<void> {
    clearTimeout(this.#worth);
    await this.#settled;
    const server = this.#server;
    if (!server?.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  #listen(port: number, host: string): void {
    const server = createServer((request, response) => this.#answer(request, response));
    this.#server = server;
    // Where the port is taken, the server itself says so.
    this.#settled = new Promise((resolve) => server.once('listening', resolve).once('error', () => resolve()));
    server.listen(port, host);
  }

  #answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = URL.parse(url, 'http://localhost') ?? new URL('http://localhost');
    if (pathname === '/health/live') {
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end('{"status":"ok"}');
      return;
    }
    const language = languageOf(searchParams.get('lang') ?? undefined, headers);
    const { problem, headers: more } = problemOf(new RequestRefused(...told(this.#progress), { retryAfter: AGAIN }), {
      language,
      path: pathname,
      carriesSitting: false,
      inAddress: [],
      log: () => undefined,
    });
    const error = { opening: { status: 'down', ...this.#progress } };
    const health = { status: 'error', info: {}, error, details: error };
    response
      .writeHead(503, {
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'no-store',
        // A browser that came too early looks again by itself.
        Refresh: String(AGAIN),
        ...more,
      })
      .end(JSON.stringify(pathname === '/health/ready' ? { ...problem, health } : problem));
  }
}

/** What is said of it: how far it is, where that is known yet. */
function told(progress: OpeningProgress | undefined): [code: string, params: { readonly [name: string]: number }] {
  if (!progress) return ['server.starting', {}];
  return [`server.${progress.doing}`, { done: progress.position + 1, total: progress.head + 1 }];
}
