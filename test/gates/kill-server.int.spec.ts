/**
 * A whole server is killed (kill -9) under clients that write sittings, and that send a sitting again, with the same
 * Idempotency-Key, until they have an answer. In the end each is there once, and whole.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Entry } from '../../events/entry.ts';
import { filesIn } from '../../src/platform/book/folder.ts';
import { openSqliteLog } from '../../src/platform/log/sqlite/sqlite-log.ts';
import { aVisit, firstLines, temporaryFolder } from '../book.ts';
import { buildIfOutdated, program } from '../built.ts';
import { randomFrom, seedOf } from '../seed.ts';
import { ownerAt, type Answered, type Person } from '../server.ts';

/** `npm run gates` asks for 100. */
const ROUNDS = Number(process.env['BRIDGEBOOK_SERVER_KILLS'] ?? 10);
/** The mutant is caught within a few; that many without a fault found, and this gate proves nothing. */
const ROUNDS_WITH_FAULT = 30;
const CLIENTS = 8;
/** A server is killed after so many answers at most, and so many milliseconds more. */
const ANSWERS = 40;
const LINGERING = 5;
/** How long a client waits before it asks a server that is not there again, in milliseconds, and how often at most. */
const PAUSE = 20;
const TRIES = 500;
/** How long a round may take (a start, some answers, a death) on a machine that has much else to do, in milliseconds. */
const ROUND_TIME = 60_000;

const folder = temporaryFolder();
afterAll(() => folder.remove());
beforeAll(buildIfOutdated);

it(
  `a server killed ${ROUNDS} times has every sitting once and whole`,
  async () => {
    const killed = new Killed('sound', '', seedOf('kill -9 of a server'));
    for (let round = 0; round < ROUNDS; round += 1) await killed.round();
    expect(await killed.end()).toEqual([]);
    // Servers that died before they had answered anything would pass as well.
    expect(killed.answered).toBeGreaterThan(ROUNDS);
    expect(killed.sentAgain).toBeGreaterThan(0);
  },
  (ROUNDS + 5) * ROUND_TIME,
);

it(
  'finds what is written twice where only the memory of a process knows command ids',
  async () => {
    const killed = new Killed('mutant', 'deduplicate-in-memory', seedOf('kill -9 of a server that forgets'));
    for (let round = 0; round < ROUNDS_WITH_FAULT && killed.wrong.length === 0; round += 1) await killed.round();
    expect(await killed.end()).not.toEqual([]);
  },
  (ROUNDS_WITH_FAULT + 5) * ROUND_TIME,
);

interface Command {
  readonly id: string;
  readonly command: string;
  readonly data: object;
}

const text = (words: string) => [{ text: words, language: 'en' }];

/** A visit with a stop and a gathering: four events in two records. */
const visitOf = (key: string): readonly Command[] => [
  { id: `${key}/visit`, command: 'RecordVisit', data: aVisit(key) },
  { id: `${key}/stop`, command: 'AddStop', data: { visit: `@${key}/visit`, titles: text(key), occurredOn: '2018-11' } },
  {
    id: `${key}/forum`,
    command: 'HoldGathering',
    data: {
      relationships: ['sichuan-california'],
      form: 'forum',
      titles: text(key),
      occurredOn: '2018-11',
      partOf: `@${key}/visit`,
      attendance: { quality: 'unknown' },
    },
  },
];

/** Two stops of a visit that is there already: nothing but its command id tells the second from a repetition. */
const stopsOf = (key: string, visit: string): readonly Command[] =>
  [1, 2].map((n) => ({
    id: `${key}/${n}`,
    command: 'AddStop',
    data: { visit, titles: text(`${key}/${n}`), occurredOn: '2018-11' },
  }));

interface Order {
  readonly record: string;
  readonly events: readonly { readonly position: number }[];
}

/** The orders of an answer; none of a refusal. */
const ordersOf = ({ body }: Answered): readonly Order[] =>
  (body as { readonly orders?: readonly Order[] }).orders ?? [];

/** One book, its clients, and the servers that live and die on it. */
class Killed {
  answered = 0;
  /** Sittings that were sent more than once. */
  sentAgain = 0;
  /** What no client should have been answered. */
  readonly wrong: string[] = [];
  readonly #home: string;
  readonly #fault: string;
  readonly #random: () => number;
  readonly #owner: Person;
  /** By sitting: its commands, and the positions of the events that the answer named. */
  readonly #told = new Map<string, { readonly commands: readonly Command[]; readonly positions: readonly number[] }>();
  readonly #clients: Promise<void>[] = [];
  #over = false;
  #onAnswer: (() => void) | undefined;

  constructor(name: string, fault: string, seed: number) {
    this.#home = join(folder.path, name);
    this.#fault = fault;
    this.#random = randomFrom(seed);
    this.#owner = ownerAt(filesIn(this.#home).socket);
  }

  /** One life and death of a server. */
  async round(): Promise<void> {
    const server = await this.#serve();
    if (this.#clients.length === 0) {
      for (const { id, command, data } of firstLines)
        await this.#give(id, [{ id: `${id}/1`, command, data: data as object }]);
      for (let number = 0; number < CLIENTS; number += 1) this.#clients.push(this.#client(number));
    }
    let left = 1 + Math.floor(this.#random() * ANSWERS);
    const answers = new Promise<string>((resolve) => {
      this.#onAnswer = () => (left -= 1) || resolve('answered');
    });
    const came = await Promise.race([answers, setTimeout(ROUND_TIME, 'late', { ref: false })]);
    if (came === 'late') this.wrong.push(`a server gave no ${ANSWERS} answers in ${ROUND_TIME} ms`);
    await setTimeout(this.#random() * LINGERING);
    server.kill('SIGKILL');
    await once(server, 'close');
  }

  /** Lets the clients come to an answer, and looks at the whole log. @returns what is wrong. */
  async end(): Promise<readonly string[]> {
    this.#over = true;
    const server = await this.#serve();
    await Promise.all(this.#clients);
    server.kill('SIGTERM');
    await once(server, 'close');
    const log = await openSqliteLog({ file: filesIn(this.#home).log });
    const entries: Entry[] = [];
    for (let page = await log.readAll(-1, 5_000); page.length > 0; page = await log.readAll(entries.length - 1, 5_000))
      entries.push(...page.map(({ json }) => JSON.parse(json) as Entry));
    await log.close();
    return [...this.wrong, ...this.#judge(entries)];
  }

  #judge(entries: readonly Entry[]): string[] {
    const wrong: string[] = [];
    const bySitting = Map.groupBy(entries.entries(), ([, { correlationId }]) => correlationId);
    for (const [key, { commands, positions }] of this.#told) {
      const there = bySitting.get(key) ?? [];
      const lost = positions.filter((position) => entries[position]?.correlationId !== key);
      if (lost.length > 0) wrong.push(`${key}: acknowledged at ${lost.join(', ')} and not there`);
      // Each of these commands has one event.
      if (there.length !== commands.length)
        wrong.push(`${key}: ${there.length} events for ${commands.length} commands`);
    }
    for (const key of bySitting.keys()) if (!this.#told.has(key)) wrong.push(`${key}: written, and never answered`);
    return wrong;
  }

  async #client(number: number): Promise<void> {
    for (let n = 0; !this.#over; n += 1) {
      const key = `${number}-${n}`;
      const answer = await this.#give(key, visitOf(key));
      const [visit] = ordersOf(answer).map(({ record }) => record);
      if (visit !== undefined) await this.#give(`${key}-more`, stopsOf(`${key}-more`, visit));
    }
  }

  /** Sends a sitting until it is answered. */
  async #give(key: string, commands: readonly Command[]): Promise<Answered> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const answer = await this.#owner('/api/v1/sittings', {
        method: 'POST',
        body: { commands },
        headers: { 'Idempotency-Key': key },
      }).catch(() => undefined);
      if (answer === undefined || answer.status >= 500) {
        if (attempt === 1) this.sentAgain += 1;
        await setTimeout(PAUSE);
        continue;
      }
      const orders = ordersOf(answer);
      const positions = orders.flatMap(({ events }) => events.map(({ position }) => position));
      if (answer.status > 201) this.wrong.push(`${key}: ${answer.status} ${JSON.stringify(answer.body)}`);
      this.#told.set(key, { commands, positions });
      this.answered += 1;
      this.#onAnswer?.();
      return answer;
    }
    throw new Error(`${key}: no answer after ${TRIES} tries`);
  }

  async #serve(): Promise<ChildProcess> {
    const { BRIDGEBOOK_KEY: _, ...env } = process.env;
    const server = spawn(process.execPath, [program, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...env,
        NODE_ENV: 'test',
        NODE_OPTIONS: '',
        BRIDGEBOOK_FAULT: this.#fault,
        BRIDGEBOOK_HOME: this.#home,
        PORT: '0',
      },
    });
    server.stdout.setEncoding('utf8');
    await new Promise<void>((resolve, reject) => {
      let said = '';
      server.once('close', (code) => reject(new Error(`the server ended by itself, with ${code}: ${said}`)));
      server.stdout.on('data', (part: string) => {
        said += part;
        if (said.includes('Bridgebook serves')) resolve();
      });
    });
    return server;
  }
}
