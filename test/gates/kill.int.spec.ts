import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Written } from '../../src/platform/log/log.ts';
import { openSqliteLog } from '../../src/platform/log/sqlite/sqlite-log.ts';
import { parsed } from '../contracts/log.samples.ts';
import { randomFrom, seedOf } from '../seed.ts';

/** `npm run gates` asks for 1,000. */
const ROUNDS = Number(process.env['BRIDGEBOOK_KILLS'] ?? 200);
/** The mutant is caught within a few; that many without a loss, and this gate proves nothing. */
const ROUNDS_WITH_FAULT = 100;
/** Logs that are written to and killed side by side. */
const LANES = 2;
/** In one round of five a writer lives that many milliseconds at most, and dies while it opens the log, as a rule. */
const SHORT_LIFE = 150;
/** In the others it is killed after so many commits at most, and so many milliseconds more. */
const COMMITS = 60;
const LINGERING = 3;

const writer = fileURLToPath(new URL('kill-writer.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bridgebook-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => new Life(join(folder, 'first.db'), 0, 0, '').end());

it(
  `loses no acknowledged entry when its process is killed, ${ROUNDS} times`,
  async () => {
    const seed = seedOf('kill -9');
    const lanes = await Promise.all(
      Array.from({ length: LANES }, async (_, number) => {
        const lane = new Lane(join(folder, `lane-${number}.db`), randomFrom(seed + number), '');
        for (let round = number; round < ROUNDS; round += LANES) expect(await lane.round()).toEqual([]);
        await lane.end();
        return lane;
      }),
    );
    // A gate that killed nothing at work would pass as well.
    expect(lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(ROUNDS);
  },
  ROUNDS * 2_000,
);

it(
  'finds the loss when acknowledgements come before COMMIT',
  async () => {
    const random = randomFrom(seedOf('kill -9, acknowledged before COMMIT'));
    const lane = new Lane(join(folder, 'mutant.db'), random, 'ack-before-commit');
    let losses: readonly string[] = [];
    for (let round = 0; round < ROUNDS_WITH_FAULT && losses.length === 0; round++) losses = await lane.round();
    await lane.abandon();
    expect(losses).not.toEqual([]);
  },
  ROUNDS_WITH_FAULT * 2_000,
);

/** One log, and the writers that live and die on it, one after the other. */
class Lane {
  /** Entries that were acknowledged, over all rounds. */
  acknowledged = 0;
  readonly #file: string;
  readonly #random: () => number;
  readonly #fault: string;
  /** All that was ever seen in the log; it must stay. */
  readonly #seen: string[] = [];
  #lives = 0;
  #next: Life;

  constructor(file: string, random: () => number, fault: string) {
    this.#file = file;
    this.#random = random;
    this.#fault = fault;
    this.#next = this.#spawn();
  }

  /** One life and death. @returns what is wrong with the log afterwards. */
  async round(): Promise<readonly string[]> {
    const life = this.#next;
    // The next one loads its program while this one writes.
    this.#next = this.#spawn();
    await life.begin();
    if (this.#random() < 0.2) await setTimeout(this.#random() * SHORT_LIFE);
    else {
      await life.now;
      await setTimeout(this.#random() * LINGERING);
    }
    return this.#judge(await life.kill());
  }

  /** Opens the log once more, in earnest, and looks at the whole of it. */
  async end(): Promise<void> {
    await this.abandon();
    const log = await openSqliteLog({ file: this.#file });
    const all: string[] = [];
    for (let page = await log.readAll(-1, 5_000); page.length > 0; page = await log.readAll(all.length - 1, 5_000))
      all.push(...page.map(({ json }) => json));
    expect(all.length).toBe(this.#seen.length);
    expect(all.findIndex((json, position) => json !== this.#seen[position])).toBe(-1);
    await log.close();
  }

  /** Ends the writer that waits for its round. */
  async abandon(): Promise<void> {
    await this.#next.kill();
  }

  #spawn(): Life {
    this.#lives += 1;
    const commits = 1 + Math.floor(this.#random() * COMMITS);
    return new Life(this.#file, this.#lives, commits, this.#fault);
  }

  #judge(acknowledged: readonly Written[]): string[] {
    this.acknowledged += acknowledged.length;
    const added = this.#entriesAfter(this.#seen.length - 1);
    const wrong: string[] = [];
    const first = this.#seen.length;
    added.forEach(({ position, json }, i) => {
      if (position !== first + i) wrong.push(`position ${position} stands where ${first + i} is next`);
      this.#seen.push(json);
    });
    for (const { position, json } of acknowledged)
      if (this.#seen[position] !== json) wrong.push(`position ${position} was acknowledged and is lost`);

    const sizes = Map.groupBy(added.map(parsed), ({ commandId }) => commandId);
    for (const [commandId, entries] of sizes) {
      const number = Number(entries[0]!.stream.split('-')[3]);
      if (entries.length !== 2 + (number % 3)) wrong.push(`command ${commandId} is there in part`);
    }
    return wrong;
  }

  /** A connection that only reads recovers the log, but leaves all for the next writer to recover as well. */
  #entriesAfter(position: number): Written[] {
    let db: DatabaseSync;
    try {
      db = new DatabaseSync(this.#file, { readOnly: true });
    } catch {
      // Killed before the file was made.
      return [];
    }
    try {
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name = 'entries'").all();
      if (tables.length === 0) return [];
      return db
        .prepare('SELECT position, json FROM entries WHERE position > ? ORDER BY position')
        .all(position) as unknown as Written[];
    } finally {
      db.close();
    }
  }
}

/** One writing process. */
class Life {
  /** Resolves when it has acknowledged as many commits as it was told to. */
  readonly now: Promise<void>;
  readonly #acknowledgements: string;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #warm: Promise<void>;
  readonly #gone: Promise<unknown>;

  constructor(file: string, life: number, commits: number, fault: string) {
    this.#acknowledgements = `${file}.${life}`;
    this.#child = spawn(process.execPath, [writer, file, this.#acknowledgements, `${life}`, `${commits}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test', BRIDGEBOOK_FAULT: fault, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    });
    this.#child.stdout.setEncoding('utf8');
    this.#gone = once(this.#child, 'close');
    this.#warm = this.#says('warm');
    this.now = this.#says('now');
  }

  async begin(): Promise<void> {
    await this.#warm;
    this.#child.stdin.write('go\n');
  }

  /** Lets it come to its own end. */
  async end(): Promise<void> {
    await this.begin();
    await this.#gone;
  }

  /** @returns the entries it had acknowledged, the last line left out if it was cut short. */
  async kill(): Promise<Written[]> {
    if (this.#child.exitCode !== null) throw new Error('the writer ended by itself; what it says stands above');
    this.#child.kill('SIGKILL');
    await this.#gone;
    const lines = existsSync(this.#acknowledgements) ? readFileSync(this.#acknowledgements, 'utf8').split('\n') : [''];
    return lines
      .slice(0, -1)
      .map((line) => ({ position: Number.parseInt(line, 10), json: line.slice(line.indexOf(' ') + 1) }));
  }

  /** Resolves too if the process ends first. */
  async #says(word: string): Promise<void> {
    for await (const [text] of on(this.#child.stdout, 'data', { close: ['close'] })) {
      if (String(text).includes(word)) return;
    }
  }
}
