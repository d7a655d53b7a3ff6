/** What can be wrong between here and the cluster, in words that say where to look. */
import { connect } from 'node:net';
import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamTombstonedError,
} from '@kurrent/kurrentdb-client';
import { TimedOut } from './waiting.ts';

/** How long a node is given to take a connection, in milliseconds, when it is only asked whether it is there. */
const KNOCK = 2_000;
/** Where KurrentDB listens unless told otherwise. */
const PORT = 2113;

interface Address {
  readonly host: string;
  readonly port: number;
}

/** The addresses in a connection string, without its credentials. */
export function addressesIn(url: string): readonly Address[] {
  const [, places = ''] = /^[^:]+:\/\/(?:[^@/]*@)?([^/?]*)/.exec(url.trim()) ?? [];
  return places
    .split(',')
    .filter((place) => place !== '')
    .map((place) => {
      const [host = '', port] = place.split(':');
      return { host, port: port === undefined ? PORT : Number(port) };
    });
}

/** Why the cluster will not take a request, where it said so: asking again changes nothing, and nothing was written. */
export function refusalOf(error: unknown, stream: string): string | undefined {
  if (error instanceof AccessDeniedError)
    return `KurrentDB refuses this user: look at the user name and password in KURRENTDB_URL, and whether that user may read and write the stream ${stream}`;
  if (error instanceof StreamDeletedError || error instanceof StreamTombstonedError)
    return `the stream ${stream} was deleted in KurrentDB: name another book in BRIDGEBOOK_BOOK, or restore the cluster`;
  if (error instanceof MaxAppendSizeExceededError)
    return `KurrentDB takes ${error.maxAppendSize} bytes at once, less than this program needs: raise its MaxAppendSize to 1 MiB`;
  return undefined;
}

/** Whether no leader was found to send a request to. */
export const foundNoLeader = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Failed to discover');

/** Whether a request cannot have reached the cluster, or was sent on by it unread. */
export const neverArrived = (error: unknown): boolean => error instanceof NotLeaderError || foundNoLeader(error);

/**
 * Whether a client is of no use any more: nothing comes back on its connection, or it has found no leader when it first
 * asked what the cluster can do, which it then says for ever.
 */
export const isSpent = (error: unknown): boolean => error instanceof TimedOut || foundNoLeader(error);

/** Looks why nobody answers: is anybody there at all? */
export async function silence(url: string, error: unknown): Promise<string> {
  const addresses = addressesIn(url);
  const places = addresses.map(({ host, port }) => `${host}:${port}`).join(', ');
  const there = await Promise.all(addresses.map(listens));
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
  return there.some(Boolean)
    ? `${places} can be reached, but no leader of a KurrentDB cluster was found there (${said}): look whether more than half of its nodes run, and whether “tls” in KURRENTDB_URL is as they have it`
    : `nothing answers at ${places}: look whether KurrentDB runs there, and whether KURRENTDB_URL is right`;
}

function listens({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: KNOCK });
    const answer = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
