/** One book's stream in the cluster: appended to at an exact place, followed from an exact place. */
import {
  ANY,
  KurrentDBClient,
  NO_STREAM,
  START,
  WrongExpectedVersionError,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@kurrent/kurrentdb-client';
import { EXPECT_ANY } from '../faults.ts';
import type { Written } from '../log.ts';
import { eventFor } from './stored-event.ts';
import { neverArrived, refusalOf, silence } from './troubles.ts';
import { Pauses, TimedOut, within } from './waiting.ts';

/** How long one attempt may take, in milliseconds, before its connection counts as dead. */
const ATTEMPT = 5_000;

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

/** The cluster cannot be asked; the message says why and what to do. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export class BookStream {
  readonly name: string;
  /** How long a request is tried, and anything waited for, in milliseconds. */
  readonly patience: number;
  readonly #url: string;
  #client: KurrentDBClient;
  #closed = false;
  #subscription: StreamSubscription | undefined;
  /** Why the stream is not being followed just now, if it is not. */
  #trouble: unknown = new Error('it is not followed yet');

  /** @throws Unreachable the connection string is none. */
  constructor(url: string, name: string, patience: number) {
    this.#url = url;
    this.name = name;
    this.patience = patience;
    this.#client = clientFor(url);
  }

  /** Whether the stream is being followed, and its end has been seen since the connection was made. */
  get isFollowed(): boolean {
    return this.#trouble === undefined;
  }

  /** Why the cluster will not let the stream be followed, where it said so. */
  get refusal(): string | undefined {
    return refusalOf(this.#trouble, this.name);
  }

  /** Why nothing arrives. */
  async whySilent(): Promise<string> {
    return this.refusal ?? silence(this.#url, this.#trouble ?? new TimedOut(this.patience));
  }

  /**
   * Appends entries, in one piece, right behind position `first - 1`, or not at all. The attempt is repeated while the
   * cluster is electing a leader; the engine knows it again by the events' ids.
   */
  async append(first: number, entries: readonly Written[]): Promise<Appended> {
    const events = entries.map(eventFor);
    const streamState = EXPECT_ANY ? ANY : first === 0 ? NO_STREAM : BigInt(first - 1);
    const until = Date.now() + this.patience;
    const pauses = new Pauses();
    let mayBeThere = false;
    for (;;) {
      const client = this.#client;
      try {
        const { success, nextExpectedRevision } = await within(
          ATTEMPT,
          client.appendToStream(this.name, events, { streamState, requiresLeader: true }),
        );
        if (!success) return { end: 'moved', to: await this.last(first - 1) };
        const last = first + entries.length - 1;
        if (Number(nextExpectedRevision) === last || EXPECT_ANY) return { end: 'written' };
        return { end: 'unknown', why: `${this.name} ends at ${nextExpectedRevision} where ${last} was expected` };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError)
          return { end: 'moved', to: typeof error.actualState === 'bigint' ? Number(error.actualState) : -1 };
        if (error instanceof TimedOut) await this.#connectAnew(client);
        const refusal = refusalOf(error, this.name);
        mayBeThere ||= refusal === undefined && !neverArrived(error);
        if (refusal !== undefined || Date.now() >= until || this.#closed) {
          const why = refusal ?? (await silence(this.#url, error));
          return { end: mayBeThere ? 'unknown' : 'refused', why };
        }
      }
      await pauses.pause();
    }
  }

  /**
   * The position of the stream's last event as its leader has it.
   * @param known a position at which there is an event, -1 if none is known: what follows is looked through.
   * @throws Unreachable
   */
  async last(known: number): Promise<number> {
    const until = Date.now() + this.patience;
    const pauses = new Pauses();
    for (;;) {
      const client = this.#client;
      try {
        return await this.#look(client, known);
      } catch (error) {
        if (error instanceof TimedOut) await this.#connectAnew(client);
        const refusal = refusalOf(error, this.name);
        if (refusal !== undefined || Date.now() >= until || this.#closed)
          throw new Unreachable(refusal ?? (await silence(this.#url, error)), { cause: error });
      }
      await pauses.pause();
    }
  }

  /** By a subscription until it has caught up: the client's single reads stall now and then, and these do not. */
  async #look(client: KurrentDBClient, known: number): Promise<number> {
    let last = known;
    const subscription = this.#subscribe(client, known);
    try {
      await within(
        ATTEMPT,
        new Promise<void>((resolve, reject) => {
          subscription.on('data', ({ event }: ResolvedEvent) => (last = event ? Number(event.revision) : last));
          whenCaughtUp(subscription, resolve);
          subscription.once('error', reject).once('close', () => reject(new Error('the connection ended')));
        }),
      );
      return last;
    } finally {
      subscription.unsubscribe().catch(() => undefined);
    }
  }

  /** Everything behind a position. @param after -1: from the beginning. */
  #subscribe(client: KurrentDBClient, after: number): StreamSubscription {
    const fromRevision = after < 0 ? START : BigInt(after);
    return client.subscribeToStream(this.name, { fromRevision, requiresLeader: true });
  }

  /** Hands on the stream's events until it is closed, whatever happens to the connection. */
  async follow(follower: Follower): Promise<void> {
    const pauses = new Pauses();
    while (!this.#closed) {
      const subscription = this.#subscribe(this.#client, follower.begin());
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
      if (!this.#closed) await pauses.pause();
    }
  }

  /** The follower that said it would take no more takes more. */
  goOn(): void {
    this.#subscription?.resume();
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#leave(this.#client);
  }

  /** Leaves a connection on which nothing comes back, unless somebody has done so before. */
  async #connectAnew(dead: KurrentDBClient): Promise<void> {
    if (this.#client !== dead || this.#closed) return;
    this.#client = clientFor(this.#url);
    await this.#leave(dead);
  }

  async #leave(client: KurrentDBClient): Promise<void> {
    // A subscription that is cancelled from here would not say that it ended.
    this.#subscription?.destroy();
    await within(ATTEMPT, client.dispose()).catch(() => undefined);
  }
}

/** The client tells when the server has sent everything; then what it holds back must be handed on first. */
function whenCaughtUp(subscription: StreamSubscription, then: () => void): void {
  const look = (): void => {
    if (subscription.readableLength === 0) then();
    else if (!subscription.destroyed) setImmediate(look);
  };
  subscription.once('caughtUp', look);
}

function clientFor(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(url);
  } catch (error) {
    // What the client says repeats the whole string, the password with it.
    const missing = error instanceof Error && error.message.includes('File was not found') ? ` (${error.message})` : '';
    throw new Unreachable(
      `KURRENTDB_URL is not a connection string of KurrentDB${missing}: it looks like kurrentdb://user:password@node-1:2113,node-2:2113,node-3:2113?tls=true`,
    );
  }
}
