import { Link } from '@tanstack/react-router';
import type { Cause } from '../../api/answers.ts';
import { useWords } from '../../language/language.ts';
import { dateInWords } from '../../words/dates.ts';
import { eventInWords } from '../../words/events.ts';
import { yearsLate, type Entry } from './comparison.ts';
import { useMomentWords } from './moment-words.ts';
import classes from './compare.module.css';

/** The reasons given, each once; where none was, what the last event says. */
const reasonsOf = (causes: readonly Cause[]): readonly string[] => [
  ...new Set(causes.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))),
];

/** Why a record changed, who wrote that, when, and with which events. */
export function WhyCell({ entry, actors }: { readonly entry: Entry; readonly actors: (actor: string) => string }) {
  const { say, language } = useWords();
  const { writtenOn } = useMomentWords();
  const { causes, ends } = entry;
  if (ends !== undefined)
    return <span>{say('compare.ends', { date: dateInWords(ends, language, say, { weekday: false }) })}</span>;
  const last = causes.at(-1);
  const first = causes[0];
  if (!last || !first) return null;
  const reasons = reasonsOf(causes);
  const late = yearsLate(entry);
  return (
    <div className={classes['why']}>
      <span>
        {reasons.length > 0
          ? reasons.join(' ')
          : late > 0
            ? say('compare.written-late', { count: late })
            : eventInWords(last.type, say)}
      </span>
      <span className="quiet">
        {actors(last.actor)}, {writtenOn(last.recordedAt)}{' '}
        <span className={classes['events']}>
          {causes.map(({ position }) => (
            <Link key={position} to="/events/$position" params={{ position: String(position) }}>
              #{position}{' '}
            </Link>
          ))}
        </span>
      </span>
    </div>
  );
}
