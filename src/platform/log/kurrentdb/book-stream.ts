/** One book's stream on a KurrentDB server: reading its end, following it, appending at exactly its end. */
import {
  AccessDeniedError,
  BACKWARDS,
  END,
  jsonEvent,
  KurrentDBClient,
  NO_STREAM,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import canonicalize from 'canonicalize';
import { Observable } from 'rxjs';
import type { Entry } from '../../../../events/entry.ts';
import { LogUnavailable, LogUnreadable, type Written } from '../log.ts';

/** How long one call may take, in milliseconds. */
const DEADLINE = 5_000;

/** The end of the stream is not where the append was to go; nothing was written. */
export class EndMoved extends Error {
  override readonly name = 'EndMoved';
}

/** Nobody knows whether the append was written; asking again with the same entries at the same place is safe. */
export class AppendUnknown extends Error {
  override readonly name = 'AppendUnknown';
}

/** What stands in the stream is not an entry of ours: somebody else has written to it. */
const foreign = (revision: bigint | number, why: string) =>
  new LogUnreadable(`revision ${revision} of the book's stream is not a Bridgebook entry (${why}): nobody else may write to it`);

/** The entry of an event, in the very bytes in which it was appended: canonical JSON can be made again. */
function entryOf({ event }: ResolvedEvent): Written {
  if (!event) throw foreign(-1, 'it is a link to an event that is gone');
  const json = event.isJson ? canonicalize(event.data) : undefined;
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (json === undefined) throw foreign(event.revision, 'it is not JSON');
  if (type !== event.type) throw foreign(event.revision, `it is called ${event.type} and says ${String(type)}`);
  return { position: Number(event.revision), json };
}

export class BookStream {
  readonly name: string;
  readonly #client: KurrentDBClient;

  /** @param url as the client takes it: `kurrentdb://user:password@host:2113?tls=true`. */
  constructor(url: string, book: string) {
    this.name = `book-${book}`;
    this.#client = KurrentDBClient.connectionString(url);
  }

  /**
   * The last entry, or undefined in an empty stream.
   * @throws LogUnavailable with what to do
   */
  async last(): Promise<Written | undefined> {
    try {
      const events = this.#client.readStream(this.name, { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true, deadline: DEADLINE });
      for await (const event of events) return entryOf(event);
      return undefined;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return undefined;
      throw explained(error);
    }
  }

  /** The entry at a position, or undefined. */
  async at(position: number): Promise<Written | undefined> {
    try {
      const events = this.#client.readStream(this.name, { fromRevision: BigInt(position), maxCount: 1, deadline: DEADLINE });
      for await (const event of events) return entryOf(event);
      return undefined;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return undefined;
      throw explained(error);
    }
  }

  /** The entries after a position, as they come, until unsubscribed; fails when the connection does. */
  after(position: number): Observable<Written> {
    return new Observable((subscriber) => {
      const events = this.#client.subscribeToStream(this.name, {
        fromRevision: position < 0 ? START : BigInt(position),
        requiresLeader: false,
      });
      events.on('data', (event) => {
        try {
          subscriber.next(entryOf(event));
        } catch (error) {
          subscriber.error(error);
        }
      });
      events.on('error', (error) => subscriber.error(explained(error)));
      events.on('end', () => subscriber.error(new LogUnavailable('the subscription has ended')));
      return () => void events.unsubscribe().catch(() => undefined);
    });
  }

  /**
   * Appends entries so that the first stands at `position`.
   * @throws EndMoved, AppendUnknown; LogUnavailable where it is certain that nothing was written
   */
  async append(position: number, entries: readonly string[], expectAny = false): Promise<void> {
    const events = entries.map((json) => {
      const entry = JSON.parse(json) as Entry;
      return jsonEvent({ id: entry.id, type: entry.type, data: entry as never });
    });
    try {
      await this.#client.appendToStream(this.name, events, {
        streamState: expectAny ? 'any' : position === 0 ? NO_STREAM : BigInt(position - 1),
        requiresLeader: true,
        deadline: DEADLINE,
      });
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) throw new EndMoved(error.message);
      if (error instanceof AccessDeniedError || error instanceof StreamDeletedError) throw explained(error);
      throw new AppendUnknown(error instanceof Error ? error.message : String(error));
    }
  }

  async dispose(): Promise<void> {
    await this.#client.dispose();
  }
}

/** The client's error in words that say what to do. */
export function explained(error: unknown): Error {
  if (error instanceof LogUnreadable || error instanceof LogUnavailable) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof AccessDeniedError || /unauthenticated/i.test(said)) {
    return new LogUnavailable(`KurrentDB refuses the credentials in KURRENTDB_URL: give a user that may read and write the book's stream (${said})`);
  }
  if (error instanceof StreamDeletedError) return new LogUnreadable('the stream of this book was deleted on the server: name another book in BRIDGEBOOK_BOOK, or restore it');
  if (/leader|discover/i.test(said)) return new LogUnavailable(`no leader of the KurrentDB cluster answers: look whether most of its nodes run, and whether the address in KURRENTDB_URL is right (${said})`);
  return new LogUnavailable(`KurrentDB does not answer at the address in KURRENTDB_URL: look whether it runs there, and whether tls is as it should be (${said})`);
}
