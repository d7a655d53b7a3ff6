import type { NextFunction, Response } from 'express';
import { RequestRefused, type Asked } from './requests.ts';

/** Injection token. */
export const HOSTS = Symbol('Hosts');

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The names this server answers to: the loopback names at any port, and the host of the configured origin. A page of
 * somebody else's that had its own name point here (DNS rebinding) is refused.
 */
export class Hosts {
  readonly origin: URL | undefined;

  /** @throws TypeError the origin is not one, such as `https://book.example.org`. */
  constructor(origin: string | undefined) {
    this.origin = origin === undefined ? undefined : new URL(origin);
  }

  isHost(host: string | undefined): boolean {
    if (host === undefined) return false;
    return host === this.origin?.host || loopback.includes(host.replace(/:\d{1,5}$/, ''));
  }

  /** Whether a page at `origin` was served by this server, as which the browser knows it by `host`. */
  isOrigin(origin: string, host: string | undefined): boolean {
    if (origin === this.origin?.origin) return true;
    return URL.canParse(origin) && new URL(origin).protocol === 'http:' && new URL(origin).host === host;
  }

  /** Whether people reach this server over https. */
  get secure(): boolean {
    return this.origin?.protocol === 'https:';
  }
}

export const checkHost =
  (hosts: Hosts) =>
  (request: Asked, _response: Response, next: NextFunction): void => {
    if (!request.overControlSocket && !hosts.isHost(request.headers.host))
      throw new RequestRefused('access.other-host', { host: request.headers.host ?? '–' });
    next();
  };
