/**
 * What stands in a KurrentDB stream for an entry, written and checked.
 *
 * STORAGE FORMAT. The event's type is the entry's, its data is the entry as JSON, its metadata names this format. What is
 * written here is read again in twenty years: a change is a new `FORMAT`, which older servers refuse by its number.
 */
import { jsonEvent, type EventData, type RecordedEvent } from '@kurrent/kurrentdb-client';
import canonicalize from 'canonicalize';
import { v5 as uuidv5 } from 'uuid';
import type { Entry } from '../../../../events/entry.ts';
import { entryOf } from '../canonical.ts';
import type { Written } from '../log.ts';

export const FORMAT = 1;

/** As bytes: the client would write an object as JSON, and that as base64, for each event. */
const METADATA = new TextEncoder().encode(JSON.stringify({ bridgebook: FORMAT }));

/** Of the ids that events have in the engine; an arbitrary UUID, never changed. */
const NAMESPACE = '3d8f0a52-5f0e-4d3a-9d0f-0b6c3a1e7c94';

/** What an event takes beside its data, at most: type, metadata, and what the engine adds. In bytes. */
const OVERHEAD = 512;

/** What an entry of that many bytes takes of the size of an append. */
export const sizeIn = (bytes: number): number => bytes + OVERHEAD;

/**
 * The engine's id of an entry. It says what stands where: the engine takes the same append a second time for the first
 * one, and with this id that is so only where position and every byte are the same.
 */
function idOf({ position, json }: Written): string {
  // Bytes are taken as they are; a text the library would first write as a URI, which takes longer than the hash.
  return uuidv5(Buffer.from(`${position} ${json}`), NAMESPACE);
}

export function eventFor(written: Written): EventData {
  const data = JSON.parse(written.json) as Entry & Record<string, unknown>;
  return jsonEvent({ id: idOf(written), type: data.type, data, metadata: METADATA });
}

/**
 * The entry an event stands for, with its canonical form; trusts nothing about it.
 * @throws Error whose message says what is wrong, without the position.
 */
export function entryFrom({ type, data, isJson, metadata }: RecordedEvent): {
  readonly json: string;
  readonly entry: Entry;
} {
  const format =
    typeof metadata === 'object' && metadata !== null && 'bridgebook' in metadata ? metadata.bridgebook : 0;
  if (typeof format !== 'number' || format < 1 || !isJson) throw new Error('it was not written by Bridgebook');
  if (format > FORMAT)
    throw new Error(
      `it was written by a newer Bridgebook (format ${format}, this one knows ${FORMAT}): update this one`,
    );
  if (typeof data !== 'object' || data === null) throw new Error('it is not JSON');
  const json = canonicalize(data) ?? '';
  const told = JSON.stringify(data);
  // The client parses what it reads, and an object's keys that are whole numbers then come first, whatever their order.
  if (told !== json && told !== JSON.stringify(JSON.parse(json)))
    throw new Error('it is not in canonical form (RFC 8785)');
  const entry = entryOf(data, Buffer.byteLength(json));
  if (entry.type !== type) throw new Error(`the event’s type is ${type}, and the entry’s ${entry.type}`);
  return { json, entry };
}
