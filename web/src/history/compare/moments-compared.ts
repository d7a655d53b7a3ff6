/** The two moments of a comparison, as they stand in the address and as people type them. */
import { addDays, addMonths, isDay } from '../../../../events/values/day.ts';
import type { Grouping } from './comparison.ts';

export type Axis = 'known' | 'effect';
/** What is compared between two days: the agreements in force, what had come of announcements, or all that had happened. */
export type Compared = 'agreements' | 'delivery' | 'timeline';

/** What the address of a comparison may carry. */
export interface CompareSearch {
  /** Left out: what was known. */
  readonly axis?: 'effect' | undefined;
  readonly a?: string | undefined;
  /** Left out: today. */
  readonly b?: string | undefined;
  /** Left out: by kind of change. */
  readonly group?: Exclude<Grouping, 'change'> | undefined;
  readonly of?: Exclude<Compared, 'agreements'> | undefined;
}

const isEvent = (text: unknown): text is string => typeof text === 'string' && /^@\d{1,15}$/.test(text);

/** A moment that may stand on an axis; anything else is dropped. */
const momentOn = (axis: Axis, value: unknown): string | undefined =>
  (typeof value === 'string' && isDay(value)) || (axis === 'known' && isEvent(value)) ? String(value) : undefined;

export function compareSearch(search: { readonly [name: string]: unknown }): CompareSearch {
  const axis: Axis = search['axis'] === 'effect' ? 'effect' : 'known';
  const [a, b] = [momentOn(axis, search['a']), momentOn(axis, search['b'])];
  const { group, of } = search;
  return {
    ...(axis === 'effect' ? { axis } : {}),
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
    ...(group === 'kind' || group === 'day' ? { group } : {}),
    ...(axis === 'effect' && (of === 'delivery' || of === 'timeline') ? { of } : {}),
  };
}

/**
 * What somebody typed, as a moment: `2019-06-30`, `2019/6/30`, and where events are moments `44`, `#44`, `@44`.
 * @returns undefined where it is none, or an event that is not written yet.
 */
export function momentTyped(text: string, axis: Axis, head: number): string | undefined {
  const typed = text.trim();
  const event = /^[@#]?(\d{1,15})$/.exec(typed)?.[1];
  if (axis === 'known' && event !== undefined) return Number(event) <= head ? `@${Number(event)}` : undefined;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? [];
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(said) ? said : undefined;
}

export interface Preset {
  readonly key: 'year-ago' | 'last-month' | 'last-writing' | 'beginning' | 'start-of-year' | 'in-a-year';
  readonly a: string;
  /** Left out: today. */
  readonly b?: string;
}

/** @param lastWritten the day of the last event, undefined in an empty book. */
export function presetsOn(axis: Axis, today: string, lastWritten: string | undefined): readonly Preset[] {
  if (axis === 'effect')
    return [
      { key: 'start-of-year', a: `${today.slice(0, 5)}01-01` },
      { key: 'year-ago', a: addMonths(today, -12) },
      { key: 'in-a-year', a: today, b: addMonths(today, 12) },
    ];
  return [
    { key: 'year-ago', a: addMonths(today, -12) },
    { key: 'last-month', a: addDays(`${today.slice(0, 8)}01`, -1) },
    ...(lastWritten === undefined ? [] : [{ key: 'last-writing', a: addDays(lastWritten, -1) } as const]),
    { key: 'beginning', a: '@0' },
  ];
}

/** Where nobody says from when: a year back, or before the last day of writing where that is longer ago. */
export function firstMoment(axis: Axis, today: string, lastWritten: string | undefined): string {
  const yearAgo = addMonths(today, -12);
  return axis === 'known' && lastWritten !== undefined && lastWritten <= yearAgo ? addDays(lastWritten, -1) : yearAgo;
}
