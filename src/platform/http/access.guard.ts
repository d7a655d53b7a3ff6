import { userInfo } from 'node:os';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.ts';
import { HOSTS, type Hosts } from './hosts.ts';
import { AUTHENTICATE, RequestRefused, type Asked, type Authenticate, type Requester } from './requests.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Whoever can open the control socket owns the folder, and with it everything in it. */
export const owner = (): Requester => ({
  id: `os:${userInfo().username}`,
  roles: ['staff', 'manager', 'auditor', 'admin'],
  by: 'socket',
});

/** Deny by default: finds out who asks, and lets through only what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATE) private readonly authenticate: Authenticate,
    @Inject(HOSTS) private readonly hosts: Hosts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const requester = request.overControlSocket ? owner() : await this.authenticate(request);
    if (requester) request.requester = requester;
    if (!safe.includes(request.method) && !request.overControlSocket)
      this.#checkOrigin(request, requester?.by === 'cookie');
    if (access === 'public') return true;
    if (!requester) throw new RequestRefused('session.none');
    if (access === 'everyone') return true;
    const allowed = access?.some((role) => requester.roles.includes(role)) ?? false;
    if (!allowed) throw new RequestRefused('access.not-allowed', { needs: access?.join(', ') ?? '–' });
    return true;
  }

  /** A browser says where a request comes from; one that rides on a cookie must say so, and come from here. */
  #checkOrigin({ headers }: Asked, byCookie: boolean): void {
    const { host, origin, 'sec-fetch-site': site } = headers;
    const fromElsewhere =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !this.hosts.isOrigin(origin, host));
    if (fromElsewhere || (byCookie && origin === undefined && site === undefined))
      throw new RequestRefused('access.other-origin');
  }
}
