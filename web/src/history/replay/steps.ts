/** Which events are stepped through, and where a step leads. */
import type { LoggedEvent } from '../../api/answers.ts';
import { doorOf } from '../../words/events.ts';

export interface StepFilter {
  /** Only corrections, amendments, withdrawals and merges. */
  readonly doors: boolean;
  /** Only the last event of each sitting. */
  readonly sittings: boolean;
  /** Only the events of this record. */
  readonly record: string | undefined;
}

/** Whether an event is of the same sitting as the one after it. */
const goesOn = (events: readonly LoggedEvent[], index: number): boolean =>
  events[index]?.correlationId === events[index + 1]?.correlationId;

/** The indexes of the events that are stepped through. */
export const stepsOf = (events: readonly LoggedEvent[], { doors, sittings, record }: StepFilter): readonly number[] => {
  const wanted = events.flatMap(({ type, stream }, index) =>
    (!doors || doorOf(type) !== 'written') && (record === undefined || stream === record) ? [index] : [],
  );
  const told = wanted.map((index) => events[index] as LoggedEvent);
  return sittings ? wanted.filter((_, at) => !goesOn(told, at)) : wanted;
};

/** The step that ends the sitting before, or the one after. */
export function sittingFrom(events: readonly LoggedEvent[], steps: readonly number[], at: number, by: 1 | -1): number {
  const told = steps.map((index) => events[index] as LoggedEvent);
  if (by === 1) {
    let to = Math.min(at + 1, steps.length - 1);
    while (to < steps.length - 1 && goesOn(told, to)) to += 1;
    return to;
  }
  let to = at - 1;
  while (to >= 0 && goesOn(told, to)) to -= 1;
  return Math.max(to, 0);
}

/** The last step at or before a position; the last of all where none is named. */
export function stepAt(events: readonly LoggedEvent[], steps: readonly number[], position: number | undefined): number {
  if (position === undefined) return steps.length - 1;
  const later = steps.findIndex((index) => (events[index]?.position ?? 0) > position);
  return later === -1 ? steps.length - 1 : Math.max(later - 1, 0);
}
