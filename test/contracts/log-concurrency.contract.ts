import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { lastValueFrom, take, toArray } from 'rxjs';
import { Conflict, type Log, type Written } from '../../src/platform/log/log.ts';
import { randomFrom, seedOf } from '../seed.ts';
import type { LogStore } from './log-store.ts';
import { append, everything, parsed } from './log.samples.ts';

/** Clients, and what each does, in a history that is looked at afterwards. */
const CLIENTS = 8;
const OPERATIONS = 50;
const HISTORIES = Number(process.env['BRIDGEBOOK_HISTORIES'] ?? 10);

/** Many at once, on the same streams. */
export function concurrencyContract(store: LogStore): void {
  describe('many at once', () => {
    let log: Log;
    beforeEach(async () => {
      log = await store.open(randomUUID());
    });
    afterEach(() => log.close());

    it('shows a polling reader each entry of 50 committers once, in order, and batches whole', async () => {
      const [committers, each, size] = [50, 10, 3];
      const total = committers * each * size;
      const streams = Array.from({ length: 23 }, (_, n) => `visit-${n}`);
      let writing = true;

      const committer = async (number: number) => {
        const heads = new Map<string, number>();
        for (let done = 0; done < each;) {
          const [one, other] = [streams[(number + done) % 23]!, streams[(number + 2 * done + 1) % 23]!];
          const [first, second] = [heads.get(one) ?? -1, heads.get(other) ?? -1];
          const commandId = randomUUID();
          const appends =
            one === other
              ? [append(one, first, size, { commandId })]
              : [append(one, first, size - 1, { commandId }), append(other, second, 1, { commandId })];
          try {
            await log.commit({ appends });
            for (const { stream, expected, entries } of appends) heads.set(stream, expected + entries.length);
            done += 1;
          } catch (error) {
            if (!(error instanceof Conflict) || !('stream' in error.at)) throw error;
            heads.set(error.at.stream, error.at.actual);
          }
        }
      };
      const reader = async () => {
        const seen: Written[] = [];
        for (;;) {
          const last = !writing;
          const page = await log.readAll(seen.length - 1, 10_000);
          // A page that is not full ends where a commit ends.
          expect(new Set(page.map(parsed).map(({ commandId }) => commandId)).size * size).toBe(page.length);
          seen.push(...page);
          if (last) return seen;
          await setTimeout(1);
        }
      };
      const followers = [-1, 10, 500].map((after) =>
        lastValueFrom(log.follow(after).pipe(take(total - after - 1), toArray())),
      );
      const written = Promise.all(Array.from({ length: committers }, (_, n) => committer(n)));
      const [seen] = await Promise.all([reader(), written.finally(() => (writing = false))]);

      expect(seen.map(({ position }) => position)).toEqual(seen.map((_, i) => i));
      expect(new Set(seen.map(parsed).map(({ id }) => id)).size).toBe(total);
      const times = seen.map(parsed).map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort());
      for (const stream of streams) {
        const revisions = seen
          .map(parsed)
          .filter((entry) => entry.stream === stream)
          .map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, i) => i));
      }
      expect(await Promise.all(followers)).toEqual([seen, seen.slice(11), seen.slice(501)]);
      expect(await everything(log)).toEqual(seen);
    });

    it('gives each commit of the same command one outcome: one has the effect, the others learn of it', async () => {
      const commandId = randomUUID();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) => log.commit({ appends: [append(`visit-${n % 3}`, -1, 2, { commandId })] })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ at: { commandId } });
      expect(log.head()).toBe(1);
    });

    it(`is linearizable by stream: every outcome fits one order that time allows`, async () => {
      const random = randomFrom(seedOf('linearizability'));
      for (let history = 0; history < HISTORIES; history++) {
        const streams = Array.from({ length: 3 }, () => `visit-${randomUUID()}`);
        const operations = await historyOf(log, streams, random);
        for (const stream of streams)
          expect(impossible(operations.filter((done) => done.stream === stream))).toEqual([]);
      }
    });
  });
}

/** An attempt to append one entry, when it was made and answered, and what it found. Moments count up. */
interface Operation {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly expected: number;
  /** The revision the stream was at. */
  readonly actual: number;
}

async function historyOf(log: Log, streams: readonly string[], random: () => number): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  let moment = 0;
  const client = async () => {
    const known = new Map<string, number>();
    for (let i = 0; i < OPERATIONS; i++) {
      const stream = streams[Math.floor(random() * streams.length)]!;
      const expected = known.get(stream) ?? -1;
      const from = moment++;
      let actual = expected;
      try {
        await log.commit({ appends: [append(stream, expected)] });
        known.set(stream, expected + 1);
      } catch (error) {
        if (!(error instanceof Conflict) || !('stream' in error.at)) throw error;
        actual = error.at.actual;
        known.set(stream, actual);
      }
      operations.push({ stream, from, to: moment++, expected, actual });
      if (random() < 0.3) await setTimeout(0);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return operations;
}

/**
 * What no order of the operations explains. A stream's revision only grows, so it is enough to look at each alone: the
 * append that made the revision it found was begun before its answer, and the one that ended that revision was answered
 * after its beginning; and no revision was made twice or left out.
 */
function impossible(operations: readonly Operation[]): readonly Operation[] {
  const made = new Map<number, Operation>();
  const wrong: Operation[] = [];
  for (const operation of operations.filter(({ expected, actual }) => expected === actual)) {
    if (made.has(operation.expected + 1)) wrong.push(operation);
    made.set(operation.expected + 1, operation);
  }
  for (const operation of operations) {
    const [before, after] = [made.get(operation.actual), made.get(operation.actual + 1)];
    if (operation.actual >= 0 && (before === undefined || before.from > operation.to)) wrong.push(operation);
    if (after !== undefined && after !== operation && after.to < operation.from) wrong.push(operation);
  }
  return wrong;
}
