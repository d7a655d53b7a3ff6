import { jest } from '@jest/globals';
import { openFolder } from '../../src/platform/book/folder.ts';
import { createServer } from '../../src/server.ts';
import { temporaryFolder, writeNewer } from '../book.ts';
import { newServer, password, personAt, signedIn, type Asking, type TestServer } from '../server.ts';

const post = (body: unknown): Asking => ({ method: 'POST', body });
const session = '/api/v1/session';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the first person', () => {
  it('opens the book and comes in by an address that is good once', async () => {
    const home = temporaryFolder();
    const folder = await openFolder({ home: home.path });
    const server = await createServer(folder);
    const port = await server.listen({ port: 0 });
    const nobody = personAt(port);
    try {
      const address = new URL((await server.welcomeAddress()) ?? '');
      expect(address.origin).toBe(`http://127.0.0.1:${port}`);
      const page = await nobody(address.pathname + address.search, { headers: { Accept: 'text/html' } });
      expect(page.body).toMatch(/<meta name="bridgebook-book" content=""/);
      const token = address.searchParams.get('token');
      const newcomer = { token, name: 'Ana Ortiz', email: 'ana@example.org', password };
      const book = { name: 'Our book', timeZone: 'America/Los_Angeles' };

      const wrong = await nobody(
        '/api/v1/welcome',
        post({ ...newcomer, book: { ...book, timeZone: 'America/Nowhere' } }),
      );
      expect([wrong.status, wrong.body.code]).toEqual([422, 'book.no-such-time-zone']);
      expect(
        (await nobody('/api/v1/welcome', post({ ...newcomer, book, password: 'short' }))).body.errors[0],
      ).toMatchObject({
        pointer: '/password',
        code: 'field.password',
      });
      expect((await nobody('/api/v1/welcome', post({ ...newcomer, token: 'x', book }))).status).toBe(410);
      expect(folder.log.head()).toBe(-1);

      // What was mistyped did not use the address up; two at once do.
      const both = await Promise.all([
        nobody('/api/v1/welcome', post({ ...newcomer, book })),
        nobody('/api/v1/welcome', post({ ...newcomer, book })),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
      const first = both.find(({ status }) => status === 200);
      const admin = signedIn(port, first!);
      expect((await admin(session)).body).toMatchObject({ name: 'Ana Ortiz', roles: ['admin', 'manager', 'staff'] });
      expect((await admin('/api/v1/book')).body).toMatchObject({ name: 'Our book', open: true, example: false });
      expect((await nobody('/api/v1/welcome', post(newcomer))).status).toBe(410);
      expect(await server.welcomeAddress()).toBeUndefined();
      expect((await nobody(session, post({ name: 'ANA@example.org', password }))).body.name).toBe('Ana Ortiz');
      const [opened, invited, activated] = (await admin('/api/v1/events')).body.events;
      expect([opened.type, invited.type, activated.type]).toEqual(['BookOpened', 'AccountInvited', 'AccountActivated']);
      expect([opened.actor, activated.actor]).toEqual([expect.stringMatching(/^os:/), invited.stream]);
    } finally {
      await server.close();
      await folder.close();
      home.remove();
    }
  });

  it('is offered to nobody while the log goes on with what only a newer version knows', async () => {
    const it_ = await newServer();
    const token = new URL((await it_.server.welcomeAddress()) ?? '').searchParams.get('token');
    await writeNewer(it_.book);
    const { status, body } = await it_.nobody('/api/v1/welcome', post({ token, name: 'Eve', password }));
    expect([status, await it_.server.welcomeAddress()]).toEqual([503, undefined]);
    expect(body.detail).not.toBe(body.code);
    for (const path of ['visits', 'events', 'search?q=x'])
      expect([path, (await it_.owner(`/api/v1/${path}`)).status]).toEqual([path, 503]);
    await it_.close();
  });

  it('has ten minutes, and only the last address is good', async () => {
    const it_ = await newServer();
    const tokenNow = async () => new URL((await it_.server.welcomeAddress()) ?? '').searchParams.get('token');
    const come = (token: string | null) => it_.nobody('/api/v1/welcome', post({ token, name: 'Ana', password }));
    const [older, newer] = [await tokenNow(), await tokenNow()];
    expect((await come(older)).status).toBe(410);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 10 * 60_000 + 1);
    expect((await come(newer)).status).toBe(410);
    jest.spyOn(Date, 'now').mockReturnValue(now + 9 * 60_000);
    expect((await come(newer)).status).toBe(200);
    await it_.close();
  });
});

describe('signing in', () => {
  let it_: TestServer;
  beforeAll(async () => {
    it_ = await newServer();
  });
  afterAll(() => it_.close());
  const signIn = (name: string, word = password) => it_.nobody(session, post({ name, password: word }));

  it('begins with a link that is good once, and a password that stands nowhere in the log', async () => {
    const invited = (await it_.owner('/api/v1/accounts', post({ name: '王芳', roles: ['staff'] }))).body;
    const { token, path } = invited.activation;
    expect(path).toBe(`/activate?token=${token}`);
    expect((await signIn('王芳')).status).toBe(401);
    const tampered = `${token.slice(0, -2)}AA`;
    expect((await it_.nobody('/api/v1/activations', post({ token: tampered, password }))).status).toBe(410);
    const use = () => it_.nobody('/api/v1/activations', post({ token, password }));
    const uses = await Promise.all([use(), use()]);
    expect(uses.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await use()).status).toBe(410);
    expect((await signIn('王芳')).status).toBe(200);
    const entries = (await it_.book.log.readAll(-1, 100)).map(({ json }) => json).join('');
    expect(entries).not.toContain('王芳');
    expect(entries).not.toContain('argon2');
    expect(await it_.book.vault.secret(invited.orders[0].record)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('ends a link after three days', async () => {
    const { activation } = (await it_.owner('/api/v1/accounts', post({ name: 'Late', roles: ['staff'] }))).body;
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * 86_400_000 + 1);
    expect((await it_.nobody('/api/v1/activations', post({ token: activation.token, password }))).status).toBe(410);
  });

  it('with a forgotten password begins anew by a link, which ends all sessions', async () => {
    const person = await it_.someone('Ana C', ['staff']);
    const link = await it_.owner(`/api/v1/accounts/${person.id}/activation-links`, post({}));
    const { token } = link.body;
    const again = 'other words in a row';
    expect((await it_.nobody('/api/v1/activations', post({ token, password: again }))).status).toBe(200);
    expect((await person(session)).status).toBe(401);
    expect([(await signIn('Ana C')).status, (await signIn('Ana C', again)).status]).toEqual([401, 200]);
    expect((await it_.nobody('/api/v1/activations', post({ token, password }))).status).toBe(410);
  });

  it('says the same of a wrong password, of nobody, and of somebody without a password', async () => {
    await it_.someone('Ana D', ['staff']);
    await it_.owner('/api/v1/accounts', post({ name: 'Invited', roles: ['staff'] }));
    const answers = [await signIn('Ana D', 'not the words of it'), await signIn('Nobody'), await signIn('Invited')];
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: 401, code: 'session.wrong' });
  });

  it('of people with one name goes by the password, and by the address: nobody is shut out by a namesake', async () => {
    await it_.someone('Wei Li', ['staff']);
    const namesake = async (more: object, words: string) => {
      const { body } = await it_.owner('/api/v1/accounts', post({ name: 'Wei Li', ...more }));
      await it_.nobody('/api/v1/activations', post({ token: body.activation.token, password: words }));
    };
    await namesake({ email: 'Wei@example.org', roles: ['auditor'] }, password);
    expect((await signIn('Wei Li')).body.roles).toEqual(['staff']);
    expect((await signIn('wei@example.org')).body.roles).toEqual(['auditor']);
    await namesake({ roles: ['manager'] }, 'other words in a row');
    expect((await signIn('Wei Li', 'other words in a row')).body.roles).toEqual(['manager']);
    expect((await signIn('Wei Li')).body.roles).toEqual(['staff']);
    // With one password and no address nobody can tell them apart.
    await namesake({ roles: ['admin'] }, password);
    expect((await signIn('Wei Li')).status).toBe(401);
  });

  it('waits after ten failures, whoever asks; a name that is right in between starts afresh', async () => {
    await it_.someone('Ana F', ['staff']);
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn('Ana F', 'not the words of it');
    expect((await signIn('Ana F')).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('Ana F', 'not the words of it')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const { status, headers, body } = await signIn(' ANA F ');
    expect([status, body.code]).toEqual([429, 'session.too-many']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 60_000);
    expect((await signIn('Ana F')).status).toBe(200);
  });

  it('ends: in this browser, everywhere, and after twelve hours', async () => {
    const person = await it_.someone('Ana G', ['staff']);
    const left = await person(session, { method: 'DELETE' });
    expect([left.status, left.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/Expires=Thu, 01 Jan 1970/),
    ]);
    const other = await it_.signIn('Ana G');
    await other(`/api/v1/accounts/${person.id}/sessions`, { method: 'DELETE' });
    expect([(await person(session)).status, (await other(session)).status]).toEqual([401, 401]);
    const third = await it_.signIn('Ana G');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 12 * 3_600_000 + 1);
    expect((await third(session)).status).toBe(401);
  });

  it('takes no cookie that was changed, or that was signed for something else', async () => {
    const { id, cookie } = await it_.someone('Ana H', ['staff']);
    const [name = '', value = ''] = cookie.split('=');
    const [text = '', signature = ''] = value.split('.');
    const forged = Buffer.from(
      Buffer.from(text, 'base64url')
        .toString()
        .replace(/"epoch":\d+/, '"epoch":7'),
    ).toString('base64url');
    // A link for somebody active, with the epoch of today: only what it was signed for tells it from a session.
    const { token } = (await it_.owner(`/api/v1/accounts/${id}/activation-links`, post({}))).body;
    for (const wrong of [`${forged}.${signature}`, text, `${text}.`, `${text}.AAAA`, token, '.', 'null.x', ''])
      expect((await personAt(it_.port, `${name}=${wrong}`)(session)).status).toBe(401);
    expect((await personAt(it_.port, `a=b; ${cookie}; c=d`)(session)).status).toBe(200);
  });

  it('is known to every server of the book', async () => {
    const person = await it_.someone('Ana I', ['staff']);
    const other = await createServer(it_.book);
    const port = await other.listen({ port: 0 });
    expect((await personAt(port, person.cookie)(session)).body.name).toBe('Ana I');
    await other.close();
  });
});

describe('a token', () => {
  let it_: TestServer;
  beforeAll(async () => {
    it_ = await newServer();
  });
  afterAll(() => it_.close());

  it('acts for the account until it is revoked, without a cookie, and is shown once', async () => {
    const ana = await it_.someone('Ana', ['staff']);
    const today = (await ana('/api/v1/book')).body.today as string;
    const tokens = `/api/v1/accounts/${ana.id}/tokens`;
    const asking: Asking = {
      ...post({ label: 'import', expiresOn: today }),
      headers: { 'Idempotency-Key': 'token-1' },
    };
    const issued = await ana(tokens, asking);
    expect([issued.status, issued.body.token]).toEqual([201, expect.stringMatching(/^bb_[0-9a-f-]{36}_[\w-]{43}$/)]);
    expect((await ana(tokens, asking)).body.token).toBe(issued.body.token);
    const entries = (await it_.book.log.readAll(-1, 100)).map(({ json }) => json).join('');
    expect(entries).not.toContain(issued.body.token);

    const program = (token: string, path = session, more: Asking = {}) =>
      it_.nobody(path, { ...more, headers: { Authorization: `Bearer ${token}` } });
    expect((await program(issued.body.token)).body).toMatchObject({ account: ana.id, roles: ['staff'] });
    // It rides on no cookie, so it need not say where it comes from.
    expect((await program(issued.body.token, '/api/v1/visits', post({}))).status).toBe(422);
    const last = issued.body.token.at(-1) === 'A' ? 'B' : 'A';
    for (const wrong of [`${issued.body.token.slice(0, -1)}${last}`, 'bb_x_y', 'x', ''])
      expect((await program(wrong)).status).toBe(401);
    // A token that is wrong is not made good by a cookie beside it.
    expect((await ana(session, { headers: { Authorization: 'Bearer x' } })).status).toBe(401);

    const tokenId = issued.body.token.split('_')[1];
    expect((await it_.owner('/api/v1/accounts?status=active')).body.rows[0].tokens).toEqual([
      { tokenId, label: 'import', expiresOn: today },
    ]);
    expect((await ana(`${tokens}/${tokenId}`, { method: 'DELETE' })).body.orders[0].verdict).toBe('written');
    expect((await program(issued.body.token)).status).toBe(401);
  });

  it('is for oneself alone, even with the key of somebody else’s command', async () => {
    const [ana, bo] = [await it_.someone('Ana B', ['admin']), await it_.someone('Bo', ['staff'])];
    const today = (await bo('/api/v1/book')).body.today as string;
    const asking: Asking = { ...post({ label: 'x', expiresOn: today }), headers: { 'Idempotency-Key': 'token-2' } };
    expect((await bo(`/api/v1/accounts/${bo.id}/tokens`, asking)).status).toBe(201);
    const { status, body } = await ana(`/api/v1/accounts/${bo.id}/tokens`, asking);
    expect([status, body.code, body.token]).toEqual([403, 'account.not-yours', undefined]);
  });

  it('is over after its last day', async () => {
    const ana = await it_.someone('Ana C', ['staff']);
    const today = (await ana('/api/v1/book')).body.today as string;
    const { token } = (await ana(`/api/v1/accounts/${ana.id}/tokens`, post({ label: 'x', expiresOn: today }))).body;
    jest.spyOn(it_.book.decider, 'today').mockResolvedValue('2999-01-01');
    expect((await it_.nobody(session, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(401);
  });
});

it('the owner needs no password', async () => {
  const it_ = await newServer();
  const { body } = await it_.owner(session);
  expect(body).toMatchObject({
    account: expect.stringMatching(/^os:/),
    roles: ['staff', 'manager', 'auditor', 'admin'],
  });
  await it_.close();
});
