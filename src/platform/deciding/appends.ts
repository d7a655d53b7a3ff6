import { catalogue } from '../../../events/catalogue.ts';
import type { Json } from '../../../events/entry.ts';
import { kindOf } from '../../../events/subject.ts';
import type { Append } from '../log/log.ts';
import type { Vault } from '../vault/vault.ts';
import type { DecidedOrder } from './answering.ts';

/**
 * What a sitting appends: its events in order, each order's together, with the names of people sealed. The keys they
 * are sealed under are durably in the vault when this returns. Before them stands, as appends without entries, what the
 * rules rested on: three places that are put within each other at once, each in a stream of its own, would otherwise
 * close a circle that none of the three decisions saw.
 */
export function appendsOf(
  sittingId: string,
  decided: readonly DecidedOrder[],
  commandHash: string,
  vault: Vault,
): readonly Append[] {
  const restsOn = decided
    .filter(({ events }) => events.length > 0)
    .flatMap((one) => one.restsOn)
    .map(({ record, revision }): Append => ({ stream: record, expected: revision, entries: [] }));
  const writes = decided.flatMap(({ order, events }) =>
    events.map(({ id, event: { stream, revision, type, data: told, actor, sources, confidence, reason } }): Append => {
      const known = catalogue.typeOf(kindOf(stream), type);
      if (!known) throw new RangeError(`${type} is in no catalogue`);
      const data: { [name: string]: Json } = { ...(told as { [name: string]: Json }) };
      for (const field of known.sealed ?? []) {
        const plain = data[field];
        if (plain !== undefined && plain !== null) data[field] = vault.seal(stream, plain) as unknown as Json;
      }
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
