import type { Attendance } from '../../../events/values/attendance.ts';
import { useWords } from '../language/language.ts';
import { attendanceInWords } from '../words/attendance.ts';
import { Reference, type Referred } from './reference.tsx';

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
