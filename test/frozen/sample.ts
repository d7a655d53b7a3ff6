/** What a frozen event is made of. */
import { createHash } from 'node:crypto';
import type { Confidence, Entry, Json, SourceReference } from '../../events/entry.ts';
import type { DataOf, ERASED, Event } from '../../events/subject.ts';

export interface Sample {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly data: object;
  /** The file of the event before it in its stream, without `.json`. */
  readonly after?: string;
  readonly sources?: readonly SourceReference[];
  readonly confidence?: Confidence;
  readonly reason?: string;
  readonly actor?: string;
}

/** A file of this folder. */
export interface Frozen {
  readonly after: string | null;
  readonly entry: Entry;
}

type More = Omit<Sample, 'stream' | 'type' | 'version' | 'data'>;

/** Samples of one record; its data has the shapes of today, which the compiler checks. */
export const eventsOf =
  <E extends Event>(stream: string) =>
  <T extends E['type']>(type: T, version: number, data: DataOf<E, T>, more: More = {}): Sample => ({
    stream,
    type,
    version,
    data,
    ...more,
  });

/** A UUID that is always the same for a name: version 5 in form. */
export function uuid(name: string): string {
  const hash = createHash('sha1').update(`bridgebook frozen ${name}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** The id of a record by a name of our own. */
export const idOf = (kind: string, name: string): string => `${kind}-${uuid(`${kind} ${name}`)}`;

/** What stands in the log instead of a person's name; what it says is not needed to read it. */
export function sealed(key: string, field: string): typeof ERASED {
  const bytes = createHash('sha512').update(`${key} ${field}`).digest();
  const commitment = createHash('sha256').update(bytes).digest('hex');
  return { sealed: { key, box: bytes.toString('base64url'), commitment } } as unknown as typeof ERASED;
}

/** The stored entry of a sample, as the log would have written it at this revision. */
export function entryOf(sample: Sample, file: string, revision: number): Entry {
  const { stream, type, version, data, sources = [], confidence = 'unstated', reason, actor } = sample;
  const commandId = uuid(`command ${file}`);
  return {
    stream,
    revision,
    id: uuid(`event ${file}`),
    type,
    version,
    recordedAt: `2018-11-19T09:${String(10 + revision).padStart(2, '0')}:26.535Z`,
    actor: actor ?? idOf('account', 'ortiz'),
    commandId,
    commandHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    sources,
    confidence,
    ...(reason === undefined ? {} : { reason }),
    data: data as { readonly [name: string]: Json },
  };
}
