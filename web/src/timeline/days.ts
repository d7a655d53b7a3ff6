/** Days as numbers, to be drawn on a scale. Counted in UTC from 1970-01-01, so that no zone of any reader can move one. */
import { addDays, dayOf, daysIn, isDay, type Day } from '../../../events/values/day.ts';

/** A whole day in milliseconds, as d3-scale's `scaleUtc` counts them. */
export const DAY_MS = 86_400_000;

/** The number of a day; the day after has the next one. */
export function dayNumber(day: Day): number {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(0);
  // Years below 100 mean what they say.
  at.setUTCFullYear(year, month - 1, date);
  return at.getTime() / DAY_MS;
}

/** The first and the last day the calendar has. */
const FIRST = dayNumber('0001-01-01');
export const LAST = dayNumber('9999-12-31');

/** The day of a number; numbers outside the calendar are its ends. */
export const dayAt = (number: number): Day =>
  addDays('1970-01-01', Math.min(LAST, Math.max(FIRST, Math.floor(number))));

/** Some days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What of an address is a beginning or an end: `2014`, `2014-06` or a day. Undefined for anything else. */
export function endOf(text: unknown, end: 'from' | 'to'): Day | undefined {
  const [, yearText, monthText, dayText] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(text)) ?? [];
  if (yearText === undefined) return undefined;
  const [year, month] = [Number(yearText), Number(monthText ?? (end === 'from' ? 1 : 12))];
  if (month < 1 || month > 12) return undefined;
  const date = dayText === undefined ? (end === 'from' ? 1 : daysIn(year, month)) : Number(dayText);
  const day = dayOf(year, month, date);
  return isDay(day) ? day : undefined;
}

/** A beginning or an end as an address says it: the year alone where it is a whole one. A number is not quoted there. */
export function inAddress(day: Day, end: 'from' | 'to'): string | number {
  return day.endsWith(end === 'from' ? '-01-01' : '-12-31') && !day.startsWith('0') ? Number(day.slice(0, 4)) : day;
}
