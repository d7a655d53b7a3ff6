import type { LoggedEvent } from '../api/answers.ts';
import { indexAt, sittingsOf } from './history.ts';

const event = (position: number, correlationId: string) =>
  ({ position, correlationId, recordedAt: '', actor: 'os:a', data: {} }) as unknown as LoggedEvent;
const events = [event(3, 'a'), event(4, 'a'), event(9, 'b'), event(12, 'a')];

describe('The history of a record', () => {
  it('stands by sittings, the newest first, and one that was gone on with later stands twice', () => {
    expect(sittingsOf(events).map(({ id, events: own }) => [id, own.map(({ position }) => position)])).toEqual([
      ['a', [12]],
      ['b', [9]],
      ['a', [4, 3]],
    ]);
  });

  it('shows the newest event, the one that is named, or the one before where that is another record’s', () => {
    expect([undefined, 4, 8, 9, 99, 0].map((at) => indexAt(events, at))).toEqual([3, 1, 1, 2, 3, 0]);
  });
});
