import { catalogue } from '../../../events/catalogue.ts';
import type { Json } from '../../../events/entry.ts';
import { kindOf, type Event, type EventType } from '../../../events/subject.ts';
import type { Append } from '../log/log.ts';
import type { Vault } from '../vault/vault.ts';
import type { DecidedOrder } from './answering.ts';

/**
 * What a sitting appends: its events in order, each order's together, with the names of people sealed. The keys they
 * are sealed under are durably in the vault when this returns. Before them stands, as appends without entries, what the
 * rules rested on: three places that are put within each other at once, each in a stream of its own, would otherwise
 * close a circle that none of the three decisions saw.
 */
export async function appendsOf(
  sittingId: string,
  decided: readonly DecidedOrder[],
  commandHash: string,
  vault: Vault,
): Promise<readonly Append[]> {
  const events = decided.flatMap((one) => one.events).map(({ event }) => event);
  await vault.shareKeys(events.filter((event) => sealedIn(event).length > 0).map(({ stream }) => stream));
  const restsOn = decided
    .filter(({ events }) => events.length > 0)
    .flatMap((one) => one.restsOn)
    .map(({ record, revision }): Append => ({ stream: record, expected: revision, entries: [] }));
  const writes = decided.flatMap(({ order, events }) =>
    events.map(({ id, event: { stream, revision, type, data: told, actor, sources, confidence, reason } }): Append => {
      const known = typeOf(stream, type);
      const data: { [name: string]: Json } = { ...(told as { [name: string]: Json }) };
      for (const field of sealedIn({ stream, type, data }))
        data[field] = vault.seal(stream, data[field]!) as unknown as Json;
      const draft = {
        id,
        type,
        version: known.version,
        actor,
        commandId: order.id,
        commandHash,
        correlationId: sittingId,
        sources,
        confidence,
        ...(reason === undefined ? {} : { reason }),
        data,
      };
      return { stream, expected: revision - 1, entries: [draft] };
    }),
  );
  return [...restsOn, ...writes];
}

function typeOf(stream: string, type: string): EventType {
  const known = catalogue.typeOf(kindOf(stream), type);
  if (!known) throw new RangeError(`${type} is in no catalogue`);
  return known;
}

/** The fields of an event that are there and are written sealed. */
function sealedIn({ stream, type, data }: Pick<Event, 'stream' | 'type' | 'data'>): readonly string[] {
  const fields = data as { readonly [name: string]: unknown };
  return (typeOf(stream, type).sealed ?? []).filter((field) => fields[field] !== undefined && fields[field] !== null);
}
