import { Link } from '@tanstack/react-router';
import type { ActivityByMonth } from '../../../projections/activity.ts';
import { Glyph } from '../kit/glyph.tsx';
import { useWords } from '../language/language.ts';
import { lanes } from '../timeline/facts.ts';
import { ActivityCalendar } from './activity-calendar.tsx';
import { laneTotals, type Calendar } from './activity-years.ts';
import { adding, Panel } from './panel.tsx';
import classes from './overview.module.css';

/** How much happened: in all, of each kind, and in each month. */
export function ActivityPanel({
  activity,
  calendar,
  rel,
}: {
  readonly activity: ActivityByMonth;
  readonly calendar: Calendar;
  readonly rel: string;
}) {
  const { say } = useWords();
  const totals = laneTotals(activity);
  return (
    <Panel title={say('overview.activity')} to="/r/$rel/timeline" link={say('shell.timeline')} rel={rel}>
      <ul className={classes['kinds']}>
        <li>
          <b>{say('overview.facts', { count: calendar.total })}</b>
        </li>
        {lanes
          .filter((lane) => totals.has(lane))
          .map((lane) => (
            <li key={lane}>
              <Link to="/r/$rel/timeline" params={{ rel }} search={adding({ kinds: lane }) as never}>
                <Glyph kind={lane} size={14} /> {say(`timeline.lane-${lane}`)}{' '}
                <span className="figures quiet">{totals.get(lane)}</span>
              </Link>
            </li>
          ))}
      </ul>
      <ActivityCalendar calendar={calendar} rel={rel} />
    </Panel>
  );
}
