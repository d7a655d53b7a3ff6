/** When something was written, in words: in the time zone of the book, for everybody the same. */
import type { Language } from '../language/language.ts';
import { dayInWords } from './dates.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(name) ?? new Intl.DateTimeFormat('en-CA', options);
  formats.set(name, known);
  return known;
}

/** The calendar day of an instant in a zone: `2018-11-19`. */
export const dayOfInstant = (instant: string, timeZone: string): string =>
  format(`day ${timeZone}`, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** `19 Nov 2018`. */
export const writtenOnInWords = (instant: string, timeZone: string, language: Language): string =>
  dayInWords(dayOfInstant(instant, timeZone), language, { weekday: false });

/** `09:40`. */
export const timeInWords = (instant: string, timeZone: string): string =>
  format(`time ${timeZone}`, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** `14:05`: of this device, as its clock shows it. */
export const clockTime = (at: Date): string =>
  timeInWords(at.toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
