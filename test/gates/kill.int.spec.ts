import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Written } from '../../src/platform/log/log.ts';
import { openSqliteLog } from '../../src/platform/log/sqlite/sqlite-log.ts';
import { everything, parsed } from '../contracts/log.samples.ts';
import { randomFrom, seedOf } from '../seed.ts';

/** `npm run gates` asks for 1,000. */
const ROUNDS = Number(process.env['BRIDGEBOOK_KILLS'] ?? 200);
/** The mutant is caught within a few; that many without a loss, and this gate proves nothing. */
const ROUNDS_WITH_FAULT = 100;
/** Logs that are written to and killed side by side. */
const LANES = 2;
/** Milliseconds a writer lives: from its start in one round of five, from when it has opened the log in the others. */
const FROM_START = 150;
const FROM_OPEN = 25;

const writer = fileURLToPath(new URL('kill-writer.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bridgebook-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

it(
  `loses no acknowledged entry when its process is killed, ${ROUNDS} times`,
  async () => {
    const random = randomFrom(seedOf('kill -9'));
    const lanes = await Promise.all(
      Array.from({ length: LANES }, async (_, number) => {
        const lane = new Lane(join(folder, `lane-${number}.db`), random, '');
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
    lane.abandon();
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
    if (this.#random() < 0.2) await setTimeout(this.#random() * FROM_START);
    else {
      await life.opened;
      await setTimeout(this.#random() * FROM_OPEN);
    }
    return this.#judge(await life.kill());
  }

  /** Opens the log once more, in earnest, and looks at the whole of it. */
  async end(): Promise<void> {
    this.abandon();
    const log = await openSqliteLog({ file: this.#file });
    expect((await everything(log)).map(({ json }) => json)).toEqual(this.#seen);
    await log.close();
  }

  abandon(): void {
    void this.#next.kill();
  }

  #spawn(): Life {
    this.#lives += 1;
    return new Life([this.#file, `${this.#lives}`], this.#fault);
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
  readonly opened: Promise<void>;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #warm: Promise<void>;
  #said = '';

  constructor(args: readonly string[], fault: string) {
    this.#child = spawn(process.execPath, [writer, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test', BRIDGEBOOK_FAULT: fault, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.#warm = this.#says('warm\n');
    this.opened = this.#says('\nopen ');
  }

  async begin(): Promise<void> {
    await this.#warm;
    this.#child.stdin.write('go\n');
  }

  /** @returns the entries it had acknowledged, the last line left out if it was cut short. */
  async kill(): Promise<Written[]> {
    const gone = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await gone;
    return this.#said
      .slice(0, this.#said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => ({ position: Number.parseInt(line, 10), json: line.slice(line.indexOf(' ') + 1) }));
  }

  #says(text: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.#said.includes(text)) return;
        this.#child.stdout.off('data', look);
        resolve();
      };
      this.#child.stdout.on('data', look);
      this.#child.once('close', () => resolve());
    });
  }
}
