import { oneOf, type Filter } from './lists.ts';
import type { Condition } from './snapshot.ts';

/** Facts in product order: earliest bound, precision of the start, position of the first event. */
export const inTime = ['earliest', 'precision', 'position', 'key'] as const;

/** Records in the order in which they were entered. */
export const asEntered = ['position', 'key'] as const;

/** The rows of one kind of record. */
export const ofKind = (kind: string): Condition => ({ sql: 'kind = ?', values: [kind] });

export const standing: Filter = oneOf('standing', ['primary', 'reported', 'unstated', 'disputed', 'withdrawn']);

/** A filter that the rows themselves answer, on the day asked for; here only its form is checked. */
export function onTheDay(field: string, allowed: readonly string[]): Filter {
  const form = oneOf(field, allowed);
  const filter: Filter = (asked, snapshot, query) => {
    form(asked, snapshot, query);
    return undefined;
  };
  return Object.assign(filter, { allowed, onTheDay: true });
}

/** Whether a value is among those asked for; nothing asked, all are. */
export const isAsked = (asked: string | undefined, value: string): boolean =>
  asked === undefined || asked === '' || asked.split(',').includes(value);
