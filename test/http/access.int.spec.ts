import { Controller, Get, Module, Post } from '@nestjs/common';
import { commandNames, commands } from '../../commands/catalogue.ts';
import type { Role } from '../../commands/decision.ts';
import { Everyone } from '../../src/platform/http/access.ts';
import type { Route } from '../../src/platform/http/routes.ts';
import { createServer } from '../../src/server.ts';
import { newBook } from '../book.ts';
import { newServer, personAt, type Person, type TestServer } from '../server.ts';

const roles: readonly Role[] = ['staff', 'manager', 'auditor', 'admin'];

/** product.md, "Commands and events": who may give which command. Written out, so that the code is held to it. */
const product: { readonly [who: string]: readonly string[] } = {
  admin: ['OpenBook', 'InviteAccount', 'GrantRole', 'RevokeRole', 'DeactivateAccount'],
  manager: ['ReleaseCommitment'],
  // What an account does for itself, whatever its roles; that it is its own the rule itself says.
  'staff, manager, auditor, admin': ['ActivateAccount', 'IssueApiToken', 'RevokeApiToken', 'EndSessions'],
};
const others = commandNames.filter((name) => !Object.values(product).flat().includes(name));
const mayGive = new Map(
  [...Object.entries(product), ['staff, manager', others] as const].flatMap(([who, names]) =>
    names.map((name) => [name, who.split(', ')] as const),
  ),
);

/** Routes that are neither a command nor a list: who may use each. */
const further: { readonly [route: string]: 'public' | 'everyone' | readonly Role[] } = {
  'GET /docs': 'public',
  'GET /docs/style.css': 'public',
  'GET /problems/:type': 'public',
  'GET /openapi.json': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'POST /api/v1/welcome': 'public',
  'POST /api/v1/activations': 'public',
  'POST /api/v1/session': 'public',
  'DELETE /api/v1/session': 'public',
  'GET /api/v1/accounts': ['admin'],
  'POST /api/v1/accounts/:account/activation-links': ['admin'],
  'POST /api/v1/views/:view/rebuilds': ['admin', 'auditor'],
  'GET /api/v1/views/:view/rebuilds/:rebuild': ['admin', 'auditor'],
};

const key = ({ method, path }: Route) => `${method} ${path}`;

const whoMay = (route: Route) => {
  const declared = further[key(route)];
  if (declared) return declared;
  return route.gives ? ((mayGive.get(route.gives.name) ?? []) as readonly Role[]) : 'everyone';
};

/** The path with ids of records that are not there. */
const addressOf = ({ path }: Route) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'record' || name === 'of'
      ? 'visit-00000000-0000-4000-8000-000000000000'
      : `${name}-00000000-0000-4000-8000-000000000000`,
  );

describe('who may', () => {
  let it_: TestServer;
  const people = new Map<Role | 'nobody', Person>();

  beforeAll(async () => {
    it_ = await newServer();
    people.set('nobody', it_.nobody);
    for (const role of roles) people.set(role, await it_.someone(`The ${role}`, [role]));
  });
  afterAll(() => it_.close());

  it('is in every route as product.md says, whoever asks', async () => {
    const { routes } = it_.server;
    expect(routes.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const route of routes.filter(({ path }) => !path.endsWith('/stream'))) {
      const may = whoMay(route);
      for (const [who, person] of people) {
        const { method } = route;
        const { status, body } = await person(addressOf(route), method === 'GET' ? {} : { method, body: {} });
        const through = status !== 401 && body?.code !== 'access.not-allowed';
        const expected =
          may === 'public' || (who !== 'nobody' && (may === 'everyone' || (may as readonly string[]).includes(who)));
        if (through !== expected || status >= 500 || (!through && status !== (who === 'nobody' ? 401 : 403)))
          wrong.push(`${key(route)} as ${who}: ${status} ${body?.code ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('listens to the stream: everyone signed in, and nobody else', async () => {
    expect((await it_.nobody('/api/v1/events/stream')).status).toBe(401);
  });

  it('gives in a sitting only what its own roles allow', async () => {
    const auditor = people.get('auditor') as Person;
    const commands_ = [{ command: 'RecordVisit', data: {} }];
    const { status, body } = await auditor('/api/v1/sittings', { method: 'POST', body: { commands: commands_ } });
    expect(status).toBe(403);
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/commands/0/command', code: 'access.not-allowed' }),
    ]);
  });

  it('sees accounts: admins, and each their own', async () => {
    const [staff, admin] = [people.get('staff'), people.get('admin')] as [Person & { id: string }, Person];
    expect((await staff(`/api/v1/records/${staff.id}`)).status).toBe(200);
    const other = (await admin('/api/v1/accounts')).body.rows.find(
      ({ name }: { name: string }) => name === 'The admin',
    );
    expect((await staff(`/api/v1/records/${other.record}`)).status).toBe(403);
    expect((await staff(`/api/v1/records/${other.record}/history`)).status).toBe(403);
    const shown = (await staff('/api/v1/events?type=AccountInvited')).body.events;
    expect(shown).toHaveLength(4);
    const seen = shown.filter(({ data }: { data: object }) => Object.keys(data).length > 0);
    expect(seen).toEqual([expect.objectContaining({ stream: staff.id })]);
  });

  it('does not start with a route that does not say who may use it', async () => {
    @Controller('forgotten')
    class Forgotten {
      @Get()
      read() {
        return {};
      }
    }
    @Module({ controllers: [Forgotten] })
    class ForgottenModule {}
    await expect(createServer(it_.book, { more: [ForgottenModule] })).rejects.toThrow(
      /GET \/api\/v1\/forgotten does not say who may use it/,
    );
  });

  it('does not start where a command has two endpoints, or none', async () => {
    const { Gives } = await import('../../src/platform/http/gives.ts');
    const { RecordVisit } = await import('../../commands/visits/record-visit.ts');
    @Controller('again')
    class Again {
      @Post()
      @Gives(RecordVisit)
      record() {
        return {};
      }
    }
    @Module({ controllers: [Again] })
    class AgainModule {}
    await expect(createServer(it_.book, { more: [AgainModule] })).rejects.toThrow(/RecordVisit has 2 endpoints/);
    expect(commands.length).toBe(it_.server.routes.filter(({ gives }) => gives).length);
  });

  it('is asked again at every request: a role taken away, a session ended, an account deactivated', async () => {
    const leaving = await it_.someone('Leaving', ['staff', 'manager']);
    const { owner } = it_;
    expect((await leaving('/api/v1/session')).body.roles).toEqual(['staff', 'manager']);
    await owner(`/api/v1/accounts/${leaving.id}/roles/manager`, { method: 'DELETE' });
    // What was granted before must be looked at anew: the person signs in again.
    expect((await leaving('/api/v1/session')).status).toBe(401);
    const again = await it_.signIn('Leaving');
    expect((await again('/api/v1/session')).body.roles).toEqual(['staff']);
    await owner(`/api/v1/accounts/${leaving.id}/deactivation`, { method: 'POST', body: {} });
    expect((await again('/api/v1/session')).status).toBe(401);
    expect((await it_.nobody('/api/v1/session', signInAs('Leaving'))).body.code).toBe('session.wrong');
  });
});

const signInAs = (name: string) => ({ method: 'POST', body: { name, password: 'a few words in a row' } });

describe('where a request comes from', () => {
  let it_: TestServer;
  beforeAll(async () => {
    it_ = await newServer({ origin: 'https://book.example.org' });
  });
  afterAll(() => it_.close());

  it('is another host: refused', async () => {
    const { request } = await import('node:http');
    const status = (host: string) =>
      new Promise<number>((resolve, reject) =>
        request({ port: it_.port, path: '/health/live', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end(),
      );
    expect(await status('evil.example')).toBe(421);
    expect(await status('127.0.0.1.evil.example')).toBe(421);
    expect(await status(`localhost:${it_.port}`)).toBe(200);
    expect(await status('[::1]:80')).toBe(200);
    expect(await status('book.example.org')).toBe(200);
  });

  it('is another site: refused, however the person is signed in', async () => {
    const staff = await it_.someone('Ana Ortiz', ['staff']);
    const bare = personAt(it_.port);
    const post = (headers: { readonly [name: string]: string }, cookie = staff.cookie) =>
      bare('/api/v1/visits', { method: 'POST', body: {}, headers: { Cookie: cookie, ...headers } });
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: `http://127.0.0.1:${it_.port + 1}` },
      { Origin: 'null' },
      // It rides on a cookie and does not say from where.
      { Accept: '*/*' },
    ]) {
      expect((await post(headers)).body.code).toBe('access.other-origin');
    }
    for (const headers of [
      { Origin: 'https://book.example.org' },
      { Origin: `http://127.0.0.1:${it_.port}` },
      { 'Sec-Fetch-Site': 'same-origin' },
    ])
      expect((await post(headers)).status).toBe(422);
    expect(
      (await bare('/api/v1/session', { ...signInAs('x'), headers: { Origin: 'https://evil.example' } })).status,
    ).toBe(403);
  });

  it('keeps cookies to https where the book is reached by it', async () => {
    const staff = await it_.someone('Bo Chen', ['staff']);
    expect(staff.cookie).toMatch(/^__Host-bridgebook-/);
    expect(staff.setCookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('lets nothing inline run, allows only the style elements of this very answer, and nobody may frame it', async () => {
    const page = (path: string) => it_.nobody(path, { headers: { Accept: 'text/html' } });
    const { headers, body } = await page('/r/all/timeline');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none';script-src 'self';/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age/);
    expect(body).not.toMatch(/<script>|style=|onclick|__[A-Z_]+__/);
    const nonceIn = (text: string) => /nonce[-=]"?([\w-]{22})/.exec(text)?.[1];
    expect(nonceIn(policy)).toBeDefined();
    expect(nonceIn(body)).toBe(nonceIn(policy));
    expect(nonceIn((await page('/')).body)).not.toBe(nonceIn(policy));
  });
});

it('a guard in front of a route without a rule refuses it', async () => {
  // The start-up check is the first line; should it ever be passed by, the guard still refuses.
  const { AccessGuard } = await import('../../src/platform/http/access.guard.ts');
  const { Reflector } = await import('@nestjs/core');
  const { Hosts } = await import('../../src/platform/http/hosts.ts');
  const admin = { id: 'account-1', roles, by: 'token' as const };
  const guard = new AccessGuard(new Reflector(), () => Promise.resolve(admin), new Hosts(undefined));
  const contextOf = (handler: () => void) => ({
    switchToHttp: () => ({ getRequest: () => ({ method: 'GET', headers: {} }) }),
    getHandler: () => handler,
    getClass: () => class {},
  });
  const open = () => undefined;
  Everyone()({}, '', { value: open });
  await expect(guard.canActivate(contextOf(open) as never)).resolves.toBe(true);
  await expect(guard.canActivate(contextOf(() => undefined) as never)).rejects.toThrow(/access.not-allowed/);
});

it('the control socket is for the owner of the folder alone', async () => {
  const book = await newBook();
  const server = await createServer(book);
  const socket = await server.listenOnSocket();
  const { statSync } = await import('node:fs');
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  await server.close();
  await book.remove();
});
