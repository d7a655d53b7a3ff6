import type { Day } from '../../../events/values/day.ts';

/** By time zone. Making one costs more than everything else a command does; a book has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** Zones kept; a refused OpenBook may name any. */
const FORMATS_KEPT = 64;

/** @throws RangeError there is no such zone here. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
    numberingSystem: 'latn',
  });
  if (formats.size >= FORMATS_KEPT) formats.clear();
  formats.set(timeZone, format);
  return format;
}

/** The calendar day of an instant in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = formatFor(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The instant at which a day ends in a time zone: midnight, when the next one begins. */
export function endOfDay(timeZone: string, day: Day): Date {
  const noon = new Date(`${day}T12:00:00.000Z`);
  // A day ends 10 to 26 hours after its UTC noon began, whatever the zone; look for the first instant of the next day.
  let [before, after] = [noon.getTime() - 36 * 3_600_000, noon.getTime() + 36 * 3_600_000];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(timeZone, new Date(middle)) <= day) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** Whether the name is an IANA time zone known here. */
export function isTimeZone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}
