import type { Visit } from '../../../events/visits.ts';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { dayStrip } from './strip-days.ts';
import { useParts } from './parts.tsx';
import { useShown } from './shown.ts';
import classes from './day-strip.module.css';

/** The days a visit may have taken, the certain ones solid. */
export function DayStrip() {
  const { say, language } = useWords();
  const { state } = useShown<Visit>().record;
  const inside = [
    ...useParts('gathering').map((part) => part.state.occurredOn),
    ...state.stops.map((stop) => stop.occurredOn),
  ];
  const days = dayStrip(state.occurredOn, inside);
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
          ? say('records.no-day-certain')
          : say('records.days-certain', { days: certain.join(say('kit.comma')) })}
      </span>
    </>
  );
}
