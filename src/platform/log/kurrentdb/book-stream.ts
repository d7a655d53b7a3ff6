/** One book's stream in the cluster: appended to at an exact place, followed from an exact place. */
import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type EventData,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@kurrent/kurrentdb-client';
import { EXPECT_ANY } from '../faults.ts';
import { ATTEMPT, whenCaughtUp, type Cluster } from './cluster.ts';
import { foundNoLeader, isSpent, neverArrived, refusalOf } from './troubles.ts';
import { Pauses, TimedOut, within } from './waiting.ts';

/** How an append ended. */
export type Appended =
  | { readonly end: 'written' }
  /** The stream ends elsewhere: at this position, where the cluster said at which. */
  | { readonly end: 'moved'; readonly to: number }
  /** Nothing was written. */
  | { readonly end: 'refused'; readonly why: string }
  /** It may have been written, or may yet be. */
  | { readonly end: 'unknown'; readonly why: string };

/** Who follows a stream. */
export interface Follower {
  /** Called with each connection. @returns the position behind which it begins, -1 for the beginning. */
  begin(): number;
  /** Given each event in order. @returns whether it takes more now; if not, it says {@link BookStream.goOn} later. */
  take(event: RecordedEvent): boolean;
  /** All that stood in the stream when it was connected has been taken. */
  caughtUp(): void;
}

export class BookStream {
  readonly name: string;
  readonly #cluster: Cluster;
  #subscription: StreamSubscription | undefined;
  /** Why the stream is not being followed just now, if it is not. */
  #trouble: unknown = new Error('it is not followed yet');
  /** Resolved when the stream is to be followed again; undefined unless it rests. */
  #resting: PromiseWithResolvers<void> | undefined;

  constructor(cluster: Cluster, name: string) {
    this.#cluster = cluster;
    this.name = name;
  }

  get patience(): number {
    return this.#cluster.patience;
  }

  /** Whether it is left off following the stream, by {@link rest}. */
  get isResting(): boolean {
    return this.#resting !== undefined;
  }

  /** Whether the stream is being followed, and its end has been seen since the connection was made. */
  get isFollowed(): boolean {
    return this.#trouble === undefined && !this.isResting;
  }

  /** Why the cluster will not let the stream be followed, where it said so. */
  get refusal(): string | undefined {
    return refusalOf(this.#trouble, this.name);
  }

  /** Why nothing arrives. */
  async whySilent(): Promise<string> {
    return this.#cluster.why(this.#trouble ?? new TimedOut(this.patience), this.name);
  }

  /**
   * Appends events, in one piece, right behind position `first - 1`, or not at all. The attempt is repeated while the
   * cluster is electing a leader; the engine knows it again by the events' ids.
   */
  async append(first: number, events: readonly EventData[]): Promise<Appended> {
    const streamState = EXPECT_ANY ? ANY : first === 0 ? NO_STREAM : BigInt(first - 1);
    const until = Date.now() + this.patience;
    const pauses = new Pauses();
    let mayBeThere = false;
    for (;;) {
      const { client } = this.#cluster;
      try {
        const { success, nextExpectedRevision } = await within(
          ATTEMPT,
          client.appendToStream(this.name, [...events], { streamState, requiresLeader: true }),
        );
        if (!success) return { end: 'moved', to: await this.last(first - 1) };
        const last = first + events.length - 1;
        if (Number(nextExpectedRevision) === last || EXPECT_ANY) return { end: 'written' };
        return { end: 'unknown', why: `${this.name} ends at ${nextExpectedRevision} where ${last} was expected` };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError)
          return { end: 'moved', to: typeof error.actualState === 'bigint' ? Number(error.actualState) : -1 };
        if (isSpent(error)) await this.#cluster.connectAnew(client);
        const refusal = refusalOf(error, this.name);
        mayBeThere ||= refusal === undefined && !neverArrived(error);
        if (refusal !== undefined || Date.now() >= until || this.#cluster.isClosed) {
          const why = await this.#cluster.why(error, this.name);
          return { end: mayBeThere ? 'unknown' : 'refused', why };
        }
        // Whoever follows the stream finds the next leader: no need to wear out a client with each try.
        if (foundNoLeader(error)) await this.#followedOr(until);
      }
      await pauses.pause();
    }
  }

  /** Waits until the stream is followed, or until that time (milliseconds since 1970). */
  async #followedOr(until: number): Promise<void> {
    this.wake();
    for (const pauses = new Pauses(); !this.isFollowed && Date.now() < until && !this.#cluster.isClosed;)
      await pauses.pause();
  }

  /**
   * The position of the stream's last event as its leader has it.
   * @param known a position at which there is an event, -1 if none is known: what follows is looked through.
   * @throws Unreachable
   */
  async last(known: number): Promise<number> {
    let last = known;
    await this.#cluster.lookThrough(this.name, known, ({ revision }) => (last = Number(revision)));
    return last;
  }

  /**
   * The position of the stream's last event, -1 where it has none; by one read, which now and then takes a while.
   * @throws Unreachable
   */
  async end(): Promise<number> {
    return this.#cluster.ask(this.name, async (client) => {
      try {
        const read = client.readStream(this.name, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
        for await (const { event } of read) return Number(event?.revision ?? -1);
      } catch (error) {
        if (!(error instanceof StreamNotFoundError)) throw error;
      }
      return -1;
    });
  }

  /** Hands on the stream's events until it is closed, whatever happens to the connection. */
  async follow(follower: Follower): Promise<void> {
    const pauses = new Pauses();
    while (!this.#cluster.isClosed) {
      const subscription = this.#cluster.subscribe(this.#cluster.client, this.name, follower.begin());
      this.#subscription = subscription;
      whenCaughtUp(subscription, () => {
        this.#trouble = undefined;
        pauses.reset();
        follower.caughtUp();
      });
      this.#trouble = await new Promise<unknown>((resolve) => {
        subscription.on('data', ({ event }: ResolvedEvent) => {
          if (event && !follower.take(event)) subscription.pause();
        });
        subscription.once('error', resolve).once('close', () => resolve(new Error('the connection ended')));
      });
      subscription.unsubscribe().catch(() => undefined);
      if (this.#resting) await this.#resting.promise;
      else if (!this.#cluster.isClosed) await pauses.pause();
    }
  }

  /**
   * Leaves off following the stream until {@link wake}. What is written meanwhile comes then; an append learns of it at once.
   */
  rest(): void {
    if (!this.isFollowed) return;
    this.#resting = Promise.withResolvers();
    this.#subscription?.destroy();
  }

  /** Follows the stream again, if it rests. */
  wake(): void {
    this.#resting?.resolve();
    this.#resting = undefined;
  }

  /** Follows the stream by another connection, from where the follower is then. */
  reconnect(): void {
    this.#subscription?.destroy();
  }

  /** The follower that said it would take no more takes more. */
  goOn(): void {
    this.#subscription?.resume();
  }
}
