import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { dayStrip } from './strip-days.ts';
import classes from './day-strip.module.css';

/** The days a visit may have taken, the certain ones solid. */
export function DayStrip({
  occurredOn,
  inside,
}: {
  readonly occurredOn: string;
  /** Dates of what was held in its course. */
  readonly inside: readonly string[];
}) {
  const { say, language } = useWords();
  const days = dayStrip(occurredOn, inside);
  if (days.length === 0) return null;
  const certain = days.filter((one) => one.certain).map(({ day }) => dayInWords(day, language, { weekday: false }));
  return (
    <>
      <span className={classes['strip']} aria-hidden="true">
        {days.map((one) => (
          <i key={one.day} data-certain={one.certain || undefined} />
        ))}
      </span>
      <span className={classes['words']}>
        {certain.length === 0
          ? say('kit.no-day-certain')
          : say('kit.days-certain', { count: certain.length, days: certain.join(say('kit.comma')) })}
      </span>
    </>
  );
}
