/** What comes from a book's stream, and what of it the replica lacks. */
import type { EventData, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { Arrived, Replica } from './replica.ts';
import { entryFrom } from './stored-event.ts';

/** Events that wait to be looked at, at most: the connection waits then. */
const WAITING = 2_000;
/** Own entries whose coming back is awaited, at most. Of others that come back every byte is compared. */
const ECHOES = 20_000;

/** What came of looking at all that had arrived. */
export interface Looked {
  /** What the replica lacks, in order, up to the first event with which something is wrong. */
  readonly arrived: readonly Arrived[];
  readonly wrong?: { readonly position: number; readonly why: string };
  /** No more was taken until now. */
  readonly wasFull: boolean;
  readonly connection: number;
  /** Where what arrives next must stand. */
  readonly next: number | undefined;
}

export class Arrivals {
  readonly #replica: Replica;
  readonly #echoes = new Map<number, string>();
  #waiting: RecordedEvent[] = [];
  /** Counts the connections by which the stream is followed. */
  #connection = 0;
  /** Where what arrives next must stand; undefined where it may be any position the replica has. */
  #next: number | undefined;

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Whether anything of this connection has been accepted. */
  get haveBegun(): boolean {
    return this.#next !== undefined;
  }

  /**
   * A connection is made. @returns behind which position it begins: the last entry that is known comes once more, so
   * that it is seen to be the same.
   */
  begin(): number {
    this.#connection += 1;
    this.#waiting = [];
    this.#echoes.clear();
    this.#next = undefined;
    return this.#replica.head - 1;
  }

  /** @returns whether more is taken now. */
  take(event: RecordedEvent): boolean {
    this.#waiting.push(event);
    return this.#waiting.length < WAITING;
  }

  /** Own events, from a position on, come back from the stream: their ids say whether they are what was sent. */
  expect(first: number, events: readonly EventData[]): void {
    if (this.#echoes.size + events.length > ECHOES) this.#echoes.clear();
    for (const [i, { id }] of events.entries()) this.#echoes.set(first + i, id);
  }

  /** Looks at all that waits, which then waits no more. Not while a proposal is open. */
  look(): Looked {
    const events = this.#waiting;
    this.#waiting = [];
    const about = { wasFull: events.length >= WAITING, connection: this.#connection };
    const arrived: Arrived[] = [];
    let next = this.#next;
    for (const event of events) {
      const position = Number(event.revision);
      const lacking = this.#replica.head + arrived.length + 1;
      if (position > lacking || position !== (next ?? position))
        return {
          ...about,
          arrived,
          next,
          wrong: { position: Math.min(lacking, position), why: 'the stream has a gap there' },
        };
      next = position + 1;
      if (position < lacking && event.id === this.#echoes.get(position)) {
        this.#echoes.delete(position);
        continue;
      }
      try {
        const { json, entry } = entryFrom(event);
        if (position === lacking) arrived.push({ position, json, entry });
        else if (json !== this.#replica.at(position))
          throw new Error('the replica here has another entry there, of another book or another past');
      } catch (error) {
        return { ...about, arrived, next, wrong: { position, why: (error as Error).message } };
      }
    }
    return { ...about, arrived, next };
  }

  /** What was looked at is taken over. @returns false if it comes again, by another connection. */
  accept({ connection, next }: Looked): boolean {
    if (connection !== this.#connection) return false;
    this.#next = next;
    return true;
  }
}
