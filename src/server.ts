import { chmodSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConsoleLogger, NotFoundException, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import helmet from 'helmet';
import { Welcome } from './accounts/welcome.ts';
import { AppModule } from './app.module.ts';
import { filesIn, type OpenFolder } from './platform/book/folder.ts';
import { checkHost, Hosts } from './platform/http/hosts.ts';
import { BODY_LIMIT, jsonBody } from './platform/http/json-body.ts';
import { answerProblem } from './platform/http/problem.filter.ts';
import type { Asked } from './platform/http/requests.ts';
import { API, checkRoutes, OUTSIDE_API, RouteList, servedBy, type Route } from './platform/http/routes.ts';
import { assets, nonceOf, screens } from './screens/screens.ts';

export interface ServerOptions {
  /** The address people reach the server by, where it is not the loopback's: `https://book.example.org`. */
  readonly origin?: string | undefined;
  /** How many may listen to the stream of positions. */
  readonly listeners?: number;
  /** Milliseconds between two looks at a listener. */
  readonly beat?: number;
  /** Modules besides those of the application; for tests. */
  readonly more?: readonly Type[];
}

export interface ListenOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host?: string;
}

/** The application on one book, over HTTP. */
export interface Server {
  /** Everything that can be asked of it. */
  readonly routes: readonly Route[];
  /** Answers on an address. @returns the port. */
  listen(options: ListenOptions): Promise<number>;
  /** Answers on the folder's control socket, to whoever owns the folder and nobody else. @returns its path. */
  listenOnSocket(): Promise<string>;
  /** While nobody can sign in: an address, good once and for ten minutes, at which the first person comes in. */
  welcomeAddress(): Promise<string | undefined>;
  /** Takes no more requests, lets those under way end, and ends the streams. The folder stays open. */
  close(): Promise<void>;
}

/** How long requests under way are waited for, in milliseconds. */
const GRACE = 5_000;

/** Logs go to stderr: stdout is for results. */
class StderrLogger extends ConsoleLogger {
  protected override printMessages(...[messages, context, level]: Parameters<ConsoleLogger['printMessages']>): void {
    super.printMessages(messages, context, level, 'stderr');
  }
}

/**
 * The server of an open book. It does not listen yet.
 * @throws RoutesUnsound where a route does not say who may use it, or a command has not exactly one endpoint
 * @throws TypeError `origin` is no address
 */
export async function createServer(
  folder: OpenFolder,
  { origin, listeners = 200, beat = 15_000, more = [] }: ServerOptions = {},
): Promise<Server> {
  const hosts = new Hosts(origin);
  const module = AppModule.forBook(folder, hosts, { most: listeners, beat }, more);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new StderrLogger({ logLevels: ['warn', 'error', 'fatal'] }),
    abortOnError: false,
    bodyParser: false,
  });
  const controlSockets = new WeakSet<object>();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  // Behind a proxy of this machine, attempts to sign in are counted by the address the proxy names.
  if (hosts.origin) app.set('trust proxy', 'loopback');
  app.use((request: Asked, _response: Response, next: NextFunction) => {
    request.overControlSocket = controlSockets.has(request.socket);
    next();
  });
  app.use(securityHeaders(hosts));
  app.use(checkHost(hosts));
  // A name changes with what it names, so it may be kept for ever.
  app.useStaticAssets(assets.folder, { prefix: assets.prefix, index: false, immutable: true, maxAge: '1y' });
  app.use(screens(async () => (await folder.decider.book())?.name ?? ''));
  app.useBodyParser('raw', { type: () => true, limit: BODY_LIMIT, inflate: false });
  app.use(jsonBody);
  const answer = (error: unknown, request: Asked, response: Response) =>
    answerProblem(error, request, response, (reference, unforeseen) => console.error(reference, unforeseen));
  app.use((error: unknown, request: Asked, response: Response, _next: NextFunction) =>
    answer(error, request, response),
  );
  app.setGlobalPrefix(API, { exclude: [...OUTSIDE_API] });
  await app.init();
  // What is neither a screen nor the API's, nor a file of the screens.
  app.use((request: Asked, response: Response) => answer(new NotFoundException(), request, response));
  const routes = app.get(RouteList).all;
  try {
    checkRoutes(routes, servedBy(app));
  } catch (error) {
    await app.close();
    throw error;
  }

  const servers: HttpServer[] = [];
  const serve = (): HttpServer => {
    const server = createHttpServer(app.getHttpAdapter().getInstance() as Parameters<typeof createHttpServer>[1]);
    server.requestTimeout = 30_000;
    server.maxConnections = 1_000;
    servers.push(server);
    return server;
  };
  let port: number | undefined;
  return {
    routes,
    async listen({ port: wanted, host = '127.0.0.1' }) {
      const server = serve();
      await listening(server, () => server.listen(wanted, host));
      ({ port } = server.address() as AddressInfo);
      return port;
    },
    async listenOnSocket() {
      const { socket } = filesIn(folder.home);
      // The folder is locked by this process, so whoever left a socket there is gone.
      rmSync(socket, { force: true });
      const server = serve();
      server.on('connection', (connection) => controlSockets.add(connection));
      const mask = process.umask(0o177);
      try {
        await listening(server, () => server.listen(socket));
      } finally {
        process.umask(mask);
      }
      chmodSync(socket, 0o600);
      return socket;
    },
    async welcomeAddress() {
      const token = await app.get(Welcome, { strict: false }).token();
      if (token === undefined) return undefined;
      return `${origin ?? `http://127.0.0.1:${port ?? 0}`}/welcome?token=${token}`;
    },
    async close() {
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
      // Streams end first: they would hold their connections for ever.
      await app.close();
      // A connection falls idle when its last answer has gone out, which is a moment later.
      const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 20);
      const grace = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), GRACE);
      await Promise.all(closed);
      clearInterval(idle);
      clearTimeout(grace);
    },
  };
}

function listening(server: HttpServer, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve();
    });
    listen();
  });
}

/** Nothing from elsewhere, in no frame, and nothing inline but the style elements that carry this answer's nonce. */
const securityHeaders = (hosts: Hosts) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        'font-src': ["'self'"],
        // A drawing is saved as a picture by way of a blob.
        'img-src': ["'self'", 'blob:'],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: hosts.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
