/** A real cluster whose leader is killed or stands still, under writers on two servers that retry with the same key. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openFolder, type OpenFolder } from '../../src/platform/book/folder.ts';
import { Contended, type Answer, type Order } from '../../src/platform/deciding/sitting.ts';
import { ATTEMPT, PATIENCE } from '../../src/platform/log/kurrentdb/cluster.ts';
import { LogUnavailable, OutcomeUnknown, type Written } from '../../src/platform/log/log.ts';
import { aVisit, firstLines, sittingOf, temporaryFolder, viewsOf } from '../book.ts';
import { Node, noCommand } from '../kurrentd.ts';
import { describeWith } from '../needs.ts';
import { randomFrom, seedOf } from '../seed.ts';
import { serverOn } from '../server.ts';

/** `npm run gates` asks for 20 and 10. */
const KILLS = Number(process.env['BRIDGEBOOK_LEADER_KILLS'] ?? 1);
const PAUSES = Number(process.env['BRIDGEBOOK_LEADER_PAUSES'] ?? 0);
const WRITERS = 8;
/** Commands that are acknowledged between two disturbances, at least. */
const BETWEEN = 40;
/** The longest a leader stands still, in milliseconds: longer than the others wait for it. */
const STANDSTILL = 6_000;
/** Commands of the run with the fault. It is caught within a few. */
const WITH_FAULT = 400;
/** How long the run with the fault may take, in milliseconds: a server that has noticed takes nothing more. */
const LONGEST_FAULT = 5_000;
/** The longest the writers may go without an acknowledgement, in milliseconds. */
const SILENCE = 120_000;
/** How long a command is tried without a majority, in milliseconds: the cluster's patience, the last attempt, and a look why. */
const LONGEST_REFUSAL = PATIENCE + ATTEMPT + 5_000;
const key = Buffer.alloc(32, 9).toString('base64');

/** A command that was acknowledged, and what with. */
interface Acknowledged {
  readonly id: string;
  readonly positions: readonly number[];
}

/** Writers on several servers of a book; each command is given again with the same id until it is answered. */
class Writing {
  readonly acknowledged: Acknowledged[] = [];
  /** How often nobody could say, and how often it could not be taken. */
  readonly counts = { unknown: 0, unavailable: 0, contended: 0 };
  /** What must not be answered. */
  readonly failures: string[] = [];
  readonly #servers: readonly OpenFolder[];
  readonly #random: () => number;
  readonly #shared: string;
  readonly #writers: Promise<void>[];
  #ended = false;

  constructor(servers: readonly OpenFolder[], shared: string, random: () => number) {
    this.#servers = servers;
    this.#shared = shared;
    this.#random = random;
    this.#writers = Array.from({ length: WRITERS }, (_, n) => this.#write(servers[n % servers.length]!));
  }

  /** Returns when so many are acknowledged, something went wrong, or it has ended. @throws Error nothing is acknowledged for too long. */
  async until(count: number): Promise<void> {
    let [seen, since] = [this.acknowledged.length, Date.now()];
    while (this.acknowledged.length < count && this.failures.length === 0 && !this.#ended) {
      await setTimeout(10);
      if (this.acknowledged.length > seen) [seen, since] = [this.acknowledged.length, Date.now()];
      if (Date.now() - since > SILENCE) throw new Error(`nothing was acknowledged for ${SILENCE} ms`);
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#writers);
  }

  async #write(server: OpenFolder): Promise<void> {
    while (!this.#ended) {
      const order = this.#order();
      const answer = await this.#insist(server, order);
      if (answer) {
        const [{ events }] = answer.orders as [Answer['orders'][number]];
        this.acknowledged.push({ id: order.id, positions: events.map(({ position = -1 }) => position) });
      }
    }
  }

  /** A visit of its own, or another title of the one visit that all correct: it has no end, as a list of stops would. */
  #order(): Order {
    const id = randomUUID();
    if (this.#random() < 0.8) return { id, command: 'RecordVisit', data: aVisit(`Visit ${id}`) };
    const data = { visit: this.#shared, titles: [{ text: id, language: 'en' }], reason: 'another title' };
    return { id, command: 'CorrectVisit', data };
  }

  async #insist(first: OpenFolder, order: Order): Promise<Answer | undefined> {
    for (let server = first; !this.#ended || this.acknowledged.length === 0;) {
      try {
        return await server.decider.execute(sittingOf([order]));
      } catch (error) {
        if (error instanceof OutcomeUnknown) this.counts.unknown += 1;
        else if (error instanceof LogUnavailable) this.counts.unavailable += 1;
        else if (error instanceof Contended) this.counts.contended += 1;
        else this.failures.push(`${order.id}: ${String(error)}`);
        if (this.failures.length > 0) return undefined;
      }
      // As through a proxy: the same command may come to the other server.
      server = this.#servers[Math.floor(this.#random() * this.#servers.length)]!;
      await setTimeout(5);
    }
    return undefined;
  }
}

/** What is wrong with two servers' books after all that was acknowledged. */
async function wrongWith(
  servers: readonly OpenFolder[],
  { acknowledged, failures }: Writing,
): Promise<readonly string[]> {
  const wrong = [...failures];
  try {
    for (const { log } of servers) await log.caughtUp(-1);
  } catch (error) {
    return [...wrong, (error as Error).message];
  }
  const logs = await Promise.all(servers.map(whole));
  const [one = [], other = []] = logs;
  if (one.length !== other.length) wrong.push(`one log has ${one.length} entries, the other ${other.length}`);
  const differing = one.findIndex(({ json }, position) => json !== other[position]?.json);
  if (differing !== -1) wrong.push(`the logs differ at position ${differing}`);
  const ids = one.map(({ json }) => (JSON.parse(json) as { id: string }).id);
  if (new Set(ids).size !== ids.length) wrong.push('an event stands in the log twice');
  for (const { id, positions } of acknowledged) {
    const found = await servers[0]!.log.find(id);
    const at = found?.entries.map(({ position }) => position) ?? [];
    if (JSON.stringify(at) !== JSON.stringify(positions))
      wrong.push(`${id} was acknowledged at ${positions.join()} and is at ${at.join() || 'no position'}`);
  }
  if (wrong.length > 0) return wrong;
  const [views, otherViews] = [await viewsOf(servers[0]!), await viewsOf(servers[1]!)];
  for (const [name, rows] of Object.entries(views))
    if (JSON.stringify(rows) !== JSON.stringify(otherViews[name])) wrong.push(`the view ${name} differs`);
  return wrong;
}

async function whole({ log }: OpenFolder): Promise<readonly Written[]> {
  const entries: Written[] = [];
  for (let page = await log.readAll(-1, 5_000); page.length > 0; page = await log.readAll(entries.length - 1, 5_000))
    entries.push(...page);
  return entries;
}

function gate(): void {
  let nodes: readonly Node[];
  const homes: ReturnType<typeof temporaryFolder>[] = [];
  beforeAll(async () => {
    nodes = await Node.several(3);
    await Promise.all(nodes.map((node) => node.start()));
  }, 180_000);
  afterAll(async () => {
    for (const node of nodes) await node.remove();
    for (const home of homes) home.remove();
  });

  const url = () => `kurrentdb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`;

  async function twoServers(
    book: string,
  ): Promise<{ readonly servers: readonly OpenFolder[]; readonly shared: string }> {
    const servers: OpenFolder[] = [];
    for (let n = 0; n < 2; n++) {
      const home = temporaryFolder();
      homes.push(home);
      servers.push(await openFolder({ home: home.path, key, cluster: { url: url(), book } }));
    }
    const { decider } = servers[0]!;
    for (const order of firstLines) await decider.execute(sittingOf([order]));
    const visit = await decider.execute(sittingOf([{ id: 'shared', command: 'RecordVisit', data: aVisit('Shared') }]));
    return { servers, shared: visit.orders[0]!.record };
  }

  async function leader(): Promise<Node> {
    for (const until = Date.now() + SILENCE; Date.now() < until; await setTimeout(100))
      for (const node of nodes) if ((await node.state()) === 'leader') return node;
    throw new Error(`there is no leader after ${SILENCE} ms`);
  }

  it(
    `loses and doubles nothing when its leader is killed (${KILLS}) and stands still (${PAUSES})`,
    async () => {
      const random = randomFrom(seedOf('leader kills and pauses'));
      const { servers, shared } = await twoServers(`gate-${randomUUID()}`);
      const writing = new Writing(servers, shared, random);
      const disturbances = [...Array<string>(KILLS).fill('kill'), ...Array<string>(PAUSES).fill('pause')];
      try {
        for (const disturbance of disturbances.sort(() => random() - 0.5)) {
          await writing.until(writing.acknowledged.length + BETWEEN);
          for (const node of nodes) await node.joins();
          const node = await leader();
          if (disturbance === 'kill') {
            await node.kill();
            await node.start();
          } else {
            node.pause();
            await setTimeout(STANDSTILL / 2 + random() * (STANDSTILL / 2));
            node.goOn();
          }
        }
        await writing.until(writing.acknowledged.length + BETWEEN);
      } finally {
        await writing.end();
      }
      const wrong = await wrongWith(servers, writing);
      const { unknown, unavailable, contended } = writing.counts;
      writeSync(
        1,
        `${writing.acknowledged.length} acknowledged; answered “unknown” ${unknown}, “unavailable” ${unavailable}, “contended” ${contended} times; ${KILLS} kills, ${PAUSES} pauses\n`,
      );
      for (const server of servers) await server.close();
      expect(wrong).toEqual([]);
    },
    120_000 + 60_000 * (KILLS + PAUSES),
  );

  it('reads on with two of three nodes gone, refuses commands in time and says what to do, and doubles nothing after', async () => {
    const { servers } = await twoServers(`gate-${randomUUID()}`);
    const [own, other] = servers as [OpenFolder, OpenFolder];
    const served = await serverOn({ ...own, remove: () => own.close() });
    try {
      const staff = await served.someone('R. Ortiz', ['staff']);
      const id = randomUUID();
      const title = `Written once ${id}`;
      const write = () =>
        staff('/api/v1/visits', { method: 'POST', body: aVisit(title), headers: { 'Idempotency-Key': id } });
      const first = await leader();
      const gone = [first, nodes.find((node) => node !== first)!];
      await Promise.all(gone.map((node) => node.kill()));

      const asked = performance.now();
      const refused = write();
      let reads = 0;
      for (let answered = false; !answered; reads += 1) {
        const { status, body } = await staff('/api/v1/timeline?relationship=sichuan-california');
        expect([status, (body as { rows: object[] }).rows.length]).toEqual([200, 2]);
        answered = await Promise.race([refused.then(() => true), setTimeout(100, false)]);
      }
      const { status, headers, body } = await refused;
      const { detail } = body as { detail: string };
      const took = performance.now() - asked;
      writeSync(1, `without a majority: ${status} after ${Math.round(took)} ms, ${reads} reads meanwhile: ${detail}\n`);
      expect(status).toBe(503);
      expect(took).toBeLessThan(LONGEST_REFUSAL);
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(detail).toMatch(/Try again in a moment|Send it again with the same Idempotency-Key/);
      expect((await served.nobody('/health/ready')).status).toBe(503);

      await Promise.all(gone.map((node) => node.start()));
      const until = Date.now() + SILENCE;
      let answer = await write();
      while (answer.status === 503 && Date.now() < until) answer = await write();
      expect(answer.status).toBe(201);
      const { position } = answer.body as { position: number };
      expect((await write()).body).toMatchObject({ position, orders: [{ verdict: 'again' }] });
      await other.log.caughtUp(-1);
      for (const server of servers) {
        const titled = (await whole(server)).filter(({ json }) => json.includes(title));
        expect(titled.map(({ position }) => position)).toEqual([position]);
      }
    } finally {
      await served.close();
      await other.close();
    }
  }, 240_000);

  it('finds what goes wrong when a server appends wherever the stream ends', async () => {
    const random = randomFrom(seedOf('appends anywhere'));
    process.env['BRIDGEBOOK_FAULT'] = 'expect-any';
    const { servers, shared } = await twoServers(`gate-${randomUUID()}`);
    delete process.env['BRIDGEBOOK_FAULT'];
    const writing = new Writing(servers, shared, random);
    const settled = await Promise.race([
      writing.until(WITH_FAULT),
      setTimeout(LONGEST_FAULT, undefined, { ref: false }),
    ]).catch((error: Error) => error);
    await writing.end();
    const wrong = await wrongWith(servers, writing);
    for (const server of servers) await server.close();
    expect(settled).not.toBeInstanceOf(Error);
    expect(wrong).not.toEqual([]);
  });
}

describeWith(
  'kurrentd',
  noCommand,
  'a cluster of three',
  noCommand === undefined ? gate : () => it('keeps all', () => undefined),
);
