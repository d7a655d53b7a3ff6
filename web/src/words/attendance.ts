/** Head counts in words: never more exact than they are known. */
import type { Attendance } from '../../../events/values/attendance.ts';
import type { Say } from '../language/language.ts';

/** `about 40, 3 named`; `size unknown, 1 named`. */
export function attendanceInWords({ quality, total, named }: Attendance, say: Say): string {
  const count =
    total === undefined || quality === 'unknown'
      ? say('attendance.unknown')
      : quality === 'exact'
        ? say('attendance.exact', { total })
        : say(quality === 'about' ? 'attendance.about' : 'attendance.at-least', { total });
  return named.length === 0 ? count : say('attendance.and-named', { count, named: named.length });
}
