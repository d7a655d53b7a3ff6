import type { LoggedEvent } from '../platform/reading/records.ts';
import type { Client } from './client.ts';
import { withBook, type Context } from './context.ts';

export interface EventsOptions {
  /** Only those after this position. */
  readonly after?: string;
  readonly follow?: boolean;
  readonly json?: boolean;
}

interface EventPage {
  readonly events: readonly LoggedEvent[];
  readonly next: number;
  readonly head: number;
}

/** Prints the log, event by event; with `follow` also what comes, until it is ended. */
export const events = (
  context: Context,
  { after = '-1', follow = false, json = false }: EventsOptions,
): Promise<void> =>
  withBook(context, async (client) => {
    context.output.endsWithReader();
    const print = (event: LoggedEvent) => context.output.result(json ? JSON.stringify(event) : eventLine(event));
    let at = await printAfter(client, after, print);
    if (!follow) return;
    // A position that comes says that there is more; what there is, is read from the log.
    for await (const { position } of client.listen<{ readonly position: number }>('/api/v1/events/stream'))
      if (position > at) at = await printAfter(client, String(at), print);
    context.output.note('The server of this book has ended.');
  });

async function printAfter(client: Client, after: string, print: (event: LoggedEvent) => void): Promise<number> {
  for (let from = after; ;) {
    const { events: page, next, head } = await client.get<EventPage>('/api/v1/events', { after: from, limit: '200' });
    page.forEach(print);
    if (page.length === 0 || next >= head) return Number(next);
    from = String(next);
  }
}

const eventLine = ({ position, recordedAt, type, stream, actor }: LoggedEvent): string =>
  `${String(position).padStart(7)}  ${recordedAt}  ${type.padEnd(26)}  ${stream}  ${actor}`;
