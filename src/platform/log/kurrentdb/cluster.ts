/** A cluster and the connection to it, for whatever streams are asked about. */
import {
  KurrentDBClient,
  START,
  WrongExpectedVersionError,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@kurrent/kurrentdb-client';
import { LogUnavailable } from '../log.ts';
import { isSpent, refusalOf, silence } from './troubles.ts';
import { Pauses, within } from './waiting.ts';

/** How long one attempt may take, in milliseconds, before its connection counts as dead. */
export const ATTEMPT = 5_000;
/** How long a cluster that does not answer is waited for, in milliseconds: longer than it takes to elect a leader. */
export const PATIENCE = 15_000;

/** The cluster cannot be asked; the message says why and what to do. */
export class Unreachable extends LogUnavailable {}

export class Cluster {
  /** How long a request is tried, and anything waited for, in milliseconds. */
  readonly patience: number;
  readonly #url: string;
  readonly #subscriptions = new Set<StreamSubscription>();
  #client: KurrentDBClient;
  #isClosed = false;

  /**
   * @param url as the client takes it.
   * @throws Unreachable the connection string is none.
   */
  constructor(url: string, patience: number = PATIENCE) {
    this.patience = patience;
    this.#url = url;
    this.#client = clientFor(url);
  }

  /** The connection that is in use now. */
  get client(): KurrentDBClient {
    return this.#client;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Does something with the connection, again and again until it succeeds or patience ends.
   * @throws Unreachable; WrongExpectedVersionError, which is an answer.
   */
  async ask<T>(stream: string, work: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    const until = Date.now() + this.patience;
    for (const pauses = new Pauses(); ; await pauses.pause()) {
      const client = this.#client;
      try {
        return await within(ATTEMPT, work(client));
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) throw error;
        if (isSpent(error)) await this.connectAnew(client);
        if (refusalOf(error, stream) !== undefined || Date.now() >= until || this.#isClosed)
          throw new Unreachable(await this.why(error, stream), { cause: error });
      }
    }
  }

  /** Everything behind a position of a stream, then what comes. @param after -1: from the beginning. */
  subscribe(client: KurrentDBClient, stream: string, after: number): StreamSubscription {
    const fromRevision = after < 0 ? START : BigInt(after);
    const subscription = client.subscribeToStream(stream, { fromRevision, requiresLeader: true });
    this.#subscriptions.add(subscription);
    subscription.once('close', () => this.#subscriptions.delete(subscription));
    return subscription;
  }

  /**
   * Looks through what stands in a stream behind a position, as its leader has it. By a subscription until it has caught
   * up: the client's single reads stall now and then, and these do not.
   * @throws Unreachable
   */
  async lookThrough(stream: string, after: number, each: (event: RecordedEvent) => void): Promise<void> {
    await this.ask(stream, async (client) => {
      const subscription = this.subscribe(client, stream, after);
      try {
        await new Promise<void>((resolve, reject) => {
          subscription.on('data', ({ event }: ResolvedEvent) => event && each(event));
          whenCaughtUp(subscription, resolve);
          subscription.once('error', reject).once('close', () => reject(new Error('the connection ended')));
        });
      } finally {
        subscription.unsubscribe().catch(() => undefined);
        subscription.destroy();
      }
    });
  }

  /** Why something failed, in words that say what to do. */
  async why(error: unknown, stream: string): Promise<string> {
    return refusalOf(error, stream) ?? silence(this.#url, error);
  }

  /** Leaves a client that is of no use any more, unless somebody has done so before. */
  async connectAnew(dead: KurrentDBClient): Promise<void> {
    if (this.#client !== dead || this.#isClosed) return;
    this.#client = clientFor(this.#url);
    await this.#leave(dead);
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#leave(this.#client);
  }

  async #leave(client: KurrentDBClient): Promise<void> {
    // A subscription that is cancelled from here would not say that it ended.
    for (const subscription of this.#subscriptions) subscription.destroy();
    await within(
      ATTEMPT,
      client.dispose().then(() => release(client)),
    ).catch(() => undefined);
  }
}

/** The client keeps its connection when it is disposed of, and has no public way to end it. */
async function release(client: KurrentDBClient): Promise<void> {
  const { getChannel } = client as unknown as { readonly getChannel: () => Promise<{ close(): void }> };
  (await getChannel()).close();
}

/** The client tells when the server has sent everything; then what it holds back must be handed on first. */
export function whenCaughtUp(subscription: StreamSubscription, then: () => void): void {
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
