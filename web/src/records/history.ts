/** How the history of a record reads: sitting by sitting, the newest first. */
import type { Changes } from '../../../events/changes.ts';
import type { LoggedEvent } from '../api/answers.ts';

/** What was written in one go, by one person. */
export interface HistorySitting {
  readonly id: string;
  readonly recordedAt: string;
  readonly actor: string;
  /** Newest first. */
  readonly events: readonly LoggedEvent[];
}

/** The events, oldest first, as sittings, newest first. */
export function sittingsOf(events: readonly LoggedEvent[]): readonly HistorySitting[] {
  const sittings: { id: string; recordedAt: string; actor: string; events: LoggedEvent[] }[] = [];
  for (const event of events.toReversed()) {
    const last = sittings.at(-1);
    if (last?.id === event.correlationId) last.events.push(event);
    else {
      const { correlationId: id, recordedAt, actor } = event;
      sittings.push({ id, recordedAt, actor, events: [event] });
    }
  }
  return sittings;
}

/** What a correction changed; undefined of any other event. */
export const changesOf = ({ data }: LoggedEvent): Changes | undefined =>
  'changes' in data ? (data as { readonly changes: Changes }).changes : undefined;

/** The index of the event that is looked at: the last one at or before `at`; the newest where none is named. */
export function indexAt(events: readonly LoggedEvent[], at: number | undefined): number {
  if (at === undefined) return events.length - 1;
  return Math.max(
    0,
    events.findLastIndex(({ position }) => position <= at),
  );
}
