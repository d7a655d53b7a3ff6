import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Conflict, type Batch } from '../../src/platform/log/log.ts';
import { seedOf } from '../seed.ts';
import { LogModel, type Verdict } from './log.model.ts';
import type { LogStore } from './log-store.ts';
import { draft, everything, parsed } from './log.samples.ts';

/** What happens next, with numbers in place of names, so that a failing history shrinks to something one can read. */
type Step =
  | { readonly kind: 'reopen' }
  /** The batches are committed at once, none waiting for another. */
  | { readonly kind: 'commit'; readonly batches: readonly (readonly Planned[])[] };

/** An append whose expectation is off by `slip`; each of its entries belongs to the command of that number. */
interface Planned {
  readonly stream: number;
  readonly slip: number;
  readonly commands: readonly number[];
}

const planned = fc.record<Planned>({
  stream: fc.nat(2),
  slip: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
  commands: fc.array(fc.nat(60), { minLength: 0, maxLength: 3 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      batches: fc.array(fc.array(planned, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);

/** Histories nobody thought of, held against a list in memory. */
export function historiesContract(store: LogStore): void {
  it('does what a list in memory would do, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const name = randomUUID();
        const model = new LogModel();
        let log = await store.open(name);
        try {
          for (const step of steps) {
            if (step.kind === 'reopen') {
              await log.close();
              log = await store.open(name);
              continue;
            }
            const verdicts: Verdict[] = [];
            const answers = step.batches.map(async (appends): Promise<Verdict> => {
              const batch = batchFor(model, appends);
              verdicts.push(model.commit(batch));
              try {
                const written = await log.commit(batch);
                return { position: written[0]?.position ?? -1 };
              } catch (error) {
                if (error instanceof Conflict) return { conflict: error.at };
                throw error;
              }
            });
            const expected = verdicts.map((verdict, i) =>
              'position' in verdict && isEmpty(step.batches[i]!) ? { position: -1 } : verdict,
            );
            expect(await Promise.all(answers)).toEqual(expected);
          }
          const entries = await everything(log);
          expect(entries.map(({ position }) => position)).toEqual(model.entries.map((_, i) => i));
          expect(entries.map(parsed)).toEqual(
            model.entries.map(({ stream, revision, draft }) => ({
              ...draft,
              stream,
              revision,
              recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
            })),
          );
          expect(log.head()).toBe(model.entries.length - 1);
          for (const stream of ['visit-0', 'visit-1', 'visit-2'])
            expect(await log.readStream(stream, 0, 10_000)).toEqual(
              entries.filter((entry) => parsed(entry).stream === stream),
            );
          for (let command = 0; command <= 60; command++)
            expect((await log.find(`command-${command}`))?.entries ?? []).toEqual(
              entries.filter((entry) => parsed(entry).commandId === `command-${command}`),
            );
        } finally {
          await log.close();
        }
      }),
      { seed: seedOf('histories of the log'), numRuns: store.histories ?? 40 },
    );
  });
}

function batchFor(model: LogModel, appends: readonly Planned[]): Batch {
  const heads = new Map<string, number>();
  return {
    appends: appends.map(({ stream: number, slip, commands }) => {
      const stream = `visit-${number}`;
      const head = heads.get(stream) ?? model.entries.filter((entry) => entry.stream === stream).length - 1;
      heads.set(stream, head + commands.length);
      const entries = commands.map((command) => draft({ commandId: `command-${command}` }));
      return { stream, expected: Math.max(-1, head + slip), entries };
    }),
  };
}

function isEmpty(appends: readonly Planned[]): boolean {
  return appends.every(({ commands }) => commands.length === 0);
}
