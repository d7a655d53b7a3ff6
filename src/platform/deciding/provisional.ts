import type { Recorded } from '../../../commands/values.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Decided, Event } from '../../../events/subject.ts';

/**
 * A decided event as it would stand in the log; the instant it is written at is not known yet.
 * @param before the record it happens to, as the events before it leave it.
 * @param position where it would stand if nothing else were written meanwhile.
 */
export function provisional(
  { type, data }: Decided,
  { sources, confidence, reason }: Recorded,
  actor: string,
  before: RecordOf<unknown>,
  position: number,
): Event {
  return {
    stream: before.id,
    revision: before.revision + 1,
    position,
    recordedAt: '',
    actor,
    // What a decision hands on may hold class instances and fields left undefined; the log holds neither.
    sources: plain(sources ?? []),
    confidence: confidence ?? 'unstated',
    ...(reason == null ? {} : { reason }),
    type,
    data: plain(data),
  };
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
