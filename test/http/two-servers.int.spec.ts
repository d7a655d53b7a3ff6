/** Two servers on one book in a cluster: what people see of it. */
import { randomUUID } from 'node:crypto';
import { aVisit, firstLines, sittingOf, temporaryFolder, viewsOf } from '../book.ts';
import { noServer, someKurrent, type Kurrent } from '../kurrentd.ts';
import { describeWith } from '../needs.ts';
import { password, personAt, signedIn, type Answered, type Person, type SignedIn } from '../server.ts';
import { openFolder, type OpenFolder } from '../../src/platform/book/folder.ts';
import { createServer, type Server } from '../../src/server.ts';

/** How often the same command is given to both servers with other content. The gate asks for 200. */
const ROUNDS = Number(process.env['BRIDGEBOOK_ROUNDS'] ?? 40);
/** How many times somebody writes at one server and reads at the other. */
const TURNS = 30;
const notOurs = process.env['KURRENTDB_URL'] ? 'KURRENTDB_URL names one that others may use' : undefined;
const key = Buffer.alloc(32, 7).toString('base64');

interface Running {
  readonly folder: OpenFolder;
  readonly server: Server;
  readonly port: number;
  readonly nobody: Person;
}

function cluster(): void {
  let kurrent: Kurrent;
  let book: string;
  let a: Running;
  let b: Running;
  const homes: ReturnType<typeof temporaryFolder>[] = [];
  const running: Running[] = [];

  const openIn = (home: string, of: string, given = key) =>
    openFolder({ home, key: given, cluster: { url: kurrent.url, book: of, patience: 5_000 } });

  async function start(of: string, home = newHome()): Promise<Running> {
    const folder = await openIn(home, of);
    const server = await createServer(folder);
    const port = await server.listen({ port: 0 });
    const one = { folder, server, port, nobody: personAt(port) };
    running.push(one);
    return one;
  }

  async function stop(one: Running): Promise<void> {
    running.splice(running.indexOf(one), 1);
    await one.server.close();
    await one.folder.close();
  }

  function newHome(): string {
    const home = temporaryFolder();
    homes.push(home);
    return home.path;
  }

  beforeAll(async () => {
    kurrent = await someKurrent();
    book = `book-${randomUUID()}`;
    a = await start(book);
    b = await start(book);
    for (const order of firstLines) await a.folder.decider.execute(sittingOf([order]));
  });
  afterAll(async () => {
    for (const one of [...running]) await stop(one);
    for (const home of homes) home.remove();
    await kurrent.close();
  });

  let ana: SignedIn;

  it('opens an account at one and signs in at the other', async () => {
    const address = new URL((await a.server.welcomeAddress()) ?? '');
    const body = { token: address.searchParams.get('token'), name: 'Ana', password };
    // The address one server prints leads to whichever the proxy chooses.
    ana = signedIn(b.port, await b.nobody('/api/v1/welcome', { method: 'POST', body }));
    expect((await a.nobody('/api/v1/welcome', { method: 'POST', body: { ...body, name: 'Eve' } })).status).toBe(410);
    const atA = personAt(a.port, ana.cookie);
    expect((await atA('/api/v1/session')).body).toMatchObject({ account: ana.id });
    const atB = await b.nobody('/api/v1/session', { method: 'POST', body: { name: 'Ana', password } });
    expect(atB.status).toBe(200);
    const wrong = await b.nobody('/api/v1/session', {
      method: 'POST',
      body: { name: 'Ana', password: 'not this one' },
    });
    expect(wrong.status).toBe(401);

    const invited = await ana('/api/v1/accounts', { method: 'POST', body: { name: '王芳', roles: ['staff'] } });
    const { token } = invited.body.activation;
    const wang = signedIn(b.port, await b.nobody('/api/v1/activations', { method: 'POST', body: { token, password } }));
    expect((await personAt(a.port, wang.cookie)('/api/v1/session')).body).toMatchObject({ account: wang.id });
    expect((await a.nobody('/api/v1/activations', { method: 'POST', body: { token, password } })).status).toBe(410);
    const deactivation = `/api/v1/accounts/${wang.id}/deactivation`;
    expect((await atA(deactivation, { method: 'POST', body: {} })).status).toBe(201);
    // What is taken away at one server is taken away at the other when that has heard of it.
    await b.folder.log.caughtUp(-1);
    expect((await wang('/api/v1/session')).status).toBe(401);
    // The name was sealed at one server, and is read at the other.
    const accounts = await atA(`/api/v1/accounts?atLeast=${a.folder.log.head()}`);
    expect(JSON.stringify(accounts.body)).toContain('王芳');
  });

  const visitAt = (one: Running, id: string, title: string, occurredOn = '2018-11') =>
    personAt(one.port, ana.cookie)('/api/v1/visits', {
      method: 'POST',
      body: aVisit(title, occurredOn),
      headers: { 'Idempotency-Key': id },
    });

  it('takes a token at either, wherever it was issued, until it is revoked', async () => {
    const atA = personAt(a.port, ana.cookie);
    const path = `/api/v1/accounts/${ana.id}/tokens`;
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const issued = await atA(path, { method: 'POST', body: { label: 'script', expiresOn } });
    expect(issued.status).toBe(201);
    const headers = { Authorization: `Bearer ${issued.body.token}` };
    for (const one of [b, a]) expect((await one.nobody('/api/v1/timeline', { headers })).status).toBe(200);
    const [tokenId = ''] = /[0-9a-f-]{36}/.exec(issued.body.token) ?? [];
    const revoked = await ana(`${path}/${tokenId}`, { method: 'DELETE' });
    expect(revoked.status).toBe(200);
    await a.folder.log.caughtUp(-1);
    for (const one of [b, a]) expect((await one.nobody('/api/v1/timeline', { headers })).status).toBe(401);
  });

  it(`gives a command that comes to both with other content one effect, ${ROUNDS} times`, async () => {
    const before = a.folder.log.head();
    for (let round = 0; round < ROUNDS; round++) {
      const id = randomUUID();
      const answers = await Promise.all([visitAt(a, id, `at A ${round}`), visitAt(b, id, `at B ${round}`)]);
      const [done, refused] = answers.toSorted((one, other) => one.status - other.status);
      expect([done!.status, refused!.status, refused!.body.code]).toEqual([201, 409, 'id.used']);
      const first = answers.indexOf(done!) === 0 ? 'A' : 'B';
      const again = await Promise.all([a, b].map((one) => visitAt(one, id, `at ${first} ${round}`)));
      for (const { status, body } of again) expect([status, body.position]).toEqual([200, done!.body.position]);
    }
    await b.folder.log.caughtUp(-1);
    expect(b.folder.log.head()).toBe(before + ROUNDS);
  });

  it('shows who goes from one to the other what they have written', async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      const [here, there] = turn % 2 === 0 ? [a, b] : [b, a];
      const { body } = await visitAt(here, randomUUID(), `Turn ${turn}`, '2017-06');
      const path = `/api/v1/timeline?from=2017-06-01&to=2017-06-30&limit=200&atLeast=${body.position}`;
      const seen = await insisting(() => personAt(there.port, ana.cookie)(path));
      expect(seen.status).toBe(200);
      const { record } = body.orders[0];
      expect(seen.body.rows.some((row: { readonly record: string }) => row.record === record)).toBe(true);
      const correction = await personAt(there.port, ana.cookie)(`/api/v1/visits/${record}/corrections`, {
        method: 'POST',
        body: { occurredOn: '2017-07', reason: 'The programme says so' },
        headers: { 'If-Match': '"0"' },
      });
      expect(correction.status).toBe(201);
    }
  });

  /** Asks until it is not answered 503, as a client does, for a minute at most. */
  async function insisting(ask: () => Promise<Answered>): Promise<Answered> {
    const until = Date.now() + 60_000;
    let answer = await ask();
    while (answer.status === 503 && Date.now() < until) answer = await ask();
    return answer;
  }

  const readiness = (one: Running) => insisting(() => one.nobody('/health/ready'));

  it('is ready at a server that was away only when that has caught up', async () => {
    const home = newHome();
    const away = await start(book, home);
    expect((await readiness(away)).status).toBe(200);
    await stop(away);
    for (let n = 0; n < 20; n++) await visitAt(a, randomUUID(), `Meanwhile ${n}`);
    const back = await start(book, home);
    expect((await readiness(back)).status).toBe(200);
    expect(back.folder.log.head()).toBe(a.folder.log.head());
    expect(await viewsOf(back.folder)).toEqual(await viewsOf(a.folder));
    await stop(back);
  });

  describeWith('a server of our own', notOurs, 'while the cluster is away', () => {
    it('is not ready, says so, reads on, and takes the command again with the same key', async () => {
      await kurrent.node!.kill();
      const id = randomUUID();
      const [ready, refused] = await Promise.all([a.nobody('/health/ready'), visitAt(a, id, 'In the dark')]);
      expect(ready.status).toBe(503);
      expect(refused.status).toBe(503);
      expect(['log.outcome-unknown', 'log.unavailable']).toContain(refused.body.code);
      expect((await personAt(a.port, ana.cookie)('/api/v1/timeline')).status).toBe(200);
      await kurrent.node!.start();
      expect((await insisting(() => visitAt(b, id, 'In the dark'))).status).toBeLessThan(202);
      expect((await insisting(() => visitAt(a, id, 'In the dark'))).status).toBe(200);
      for (const one of [a, b]) expect((await readiness(one)).status).toBe(200);
    });
  });

  it('opens only with the book’s own master key, and only in a folder of its own', async () => {
    const other = Buffer.alloc(32, 8).toString('base64');
    await expect(openIn(newHome(), book, other)).rejects.toThrow('sealed with another master key');
    await expect(openIn(newHome(), book, '')).rejects.toThrow('the master key is missing');
    const own = newHome();
    await (await openFolder({ home: own })).close();
    await expect(openIn(own, book)).rejects.toThrow('holds a book of its own');
    const home = newHome();
    await stop(await start(book, home));
    await expect(openFolder({ home })).rejects.toThrow('set BRIDGEBOOK_STORE=kurrentdb');
    await expect(openIn(home, `other-${randomUUID()}`)).rejects.toThrow('cannot be taken for the book here');
  });
}

describeWith(
  'kurrentdb',
  noServer,
  'a cluster',
  noServer === undefined ? cluster : () => it('serves one book by two servers', () => undefined),
);
