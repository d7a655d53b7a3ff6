import type { Day } from '../../../events/values/day.ts';

/** A time zone, and the day it was there in the second last asked for: commands that follow each other ask for the same. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  second: number;
  day: Day;
}

/** By name. Making one costs more than everything else a command does; a book has one zone. */
const zones = new Map<string, Zone>();
/** Zones kept; a refused OpenBook may name any. */
const ZONES_KEPT = 64;

/** @throws RangeError there is no such zone here. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
    numberingSystem: 'latn',
  });
  const zone = { format, second: Number.NaN, day: '' };
  if (zones.size >= ZONES_KEPT) zones.clear();
  zones.set(timeZone, zone);
  return zone;
}

/** The calendar day of an instant in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const zone = zoneOf(timeZone);
  // Offsets from UTC are whole seconds, so no day ends within one.
  const second = Math.floor(instant.getTime() / 1_000);
  if (second !== zone.second) {
    const parts = zone.format.formatToParts(instant);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    zone.day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    zone.second = second;
  }
  return zone.day;
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
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}
