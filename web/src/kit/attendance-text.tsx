import type { Attendance } from '../../../events/values/attendance.ts';
import { useWords, type Say } from '../language/language.ts';
import { Reference, type Referred } from './reference.tsx';

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

/** How many there were, who is known by name, and the source's own words for it. */
export function AttendanceText({ attendance, from }: { readonly attendance: Attendance; readonly from: Referred }) {
  const { say } = useWords();
  const { named, words, quality } = attendance;
  const said = attendanceInWords(attendance, say);
  return (
    <>
      {quality === 'unknown' ? <span className="not-known">{said}</span> : said}
      {named.length > 0 && (
        <>
          {say('kit.colon')}
          {named.map((person, index) => (
            <span key={person}>
              {index > 0 && say('kit.comma')}
              <Reference id={person} from={from} single />
            </span>
          ))}
        </>
      )}
      {words !== undefined && (
        <>
          {' '}
          <q className="verbatim">{words}</q>
        </>
      )}
    </>
  );
}
