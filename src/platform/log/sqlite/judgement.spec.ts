import fc from 'fast-check';
import { Judgement, type Known } from './judgement.ts';
import type { CommitRequest } from './messages.ts';

const NOTHING: Known = {
  tail: { position: -1, recordedAt: '', commandId: undefined },
  isExample: false,
  headOf: () => -1,
  hasUsed: () => false,
};

/** A commit of one entry. */
const commit = (ticket: number, stream: string, expected: number, command: string): CommitRequest => ({
  kind: 'commit',
  ticket,
  at: undefined,
  opensExample: false,
  appends: [{ stream, expected, entries: [{ command, before: `{"of":"${stream}","recordedAt":"`, after: '"}' }] }],
});

/** Few streams and commands, so that many requests run into each other. */
const requests = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -1, max: 3 }), fc.integer({ min: 0, max: 12 })))
  .map((drawn) =>
    drawn.map(([stream, expected, command], ticket) => commit(ticket, stream, expected, `command-${command}`)),
  );

const judged = (on: Known, given: readonly CommitRequest[]): Judgement => {
  const judgement = new Judgement(on);
  for (const [n, request] of given.entries())
    judgement.add(request, `2018-11-14T09:00:00.${String(n).padStart(3, '0')}Z`);
  return judgement;
};

const placesOf = ({ rows }: Judgement) =>
  rows.map(({ position, stream, revision, command }) => [position, stream, revision, command]);

const endsOf = ({ outcomes }: Judgement) =>
  outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : outcome.position));

it('what is judged on a judgement comes to what it would come to beside it', () => {
  fc.assert(
    fc.property(requests, requests, (first, then) => {
      const whole = judged(NOTHING, [...first, ...then]);
      const below = judged(NOTHING, first);
      const layered = judged(below, then);
      expect([...placesOf(below), ...placesOf(layered)]).toEqual(placesOf(whole));
      expect([...endsOf(below), ...endsOf(layered)]).toEqual(endsOf(whole));
    }),
  );
});

it('a judgement lets go of the one it was made on when that is written, and goes by what is known since', () => {
  const below = judged(NOTHING, [commit(1, 'a', -1, 'one')]);
  const above = judged(below, [commit(2, 'b', -1, 'two')]);
  above.restOn({ ...NOTHING, headOf: (stream) => (stream === 'a' ? 7 : -1), hasUsed: (id) => id === 'seven' });
  expect([above.headOf('a'), above.headOf('b')]).toEqual([7, 0]);
  expect([above.hasUsed('seven'), above.hasUsed('two'), above.hasUsed('one')]).toEqual([true, true, false]);
});

it('a request that is refused leaves nothing behind', () => {
  const judgement = judged(NOTHING, [commit(1, 'a', -1, 'one')]);
  const two: CommitRequest = {
    ...commit(2, 'b', -1, 'two'),
    appends: [...commit(2, 'b', -1, 'two').appends, ...commit(2, 'a', -1, 'three').appends],
  };
  judgement.add(two, '2018-11-14T09:00:01.000Z');
  expect(judgement.outcomes.at(-1)).toEqual({
    ticket: 2,
    failure: { kind: 'conflict', at: { stream: 'a', expected: -1, actual: 0 } },
  });
  expect([judgement.headOf('b'), judgement.hasUsed('two'), judgement.tail.position]).toEqual([-1, false, 0]);
});
