import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Activity } from '../../../projections/activity.ts';
import { useWords } from '../language/language.ts';
import { dateInWords, tickInWords } from '../words/dates.ts';
import { isSilent, stepOf, type Calendar, type SilentYears, type YearLine } from './activity-years.ts';
import { adding } from './panel.tsx';
import classes from './overview.module.css';

/** The twelve months of any year. */
const months = Array.from({ length: 12 }, (_, month) => `2000-${String(month + 1).padStart(2, '0')}-01`);

/** How much happened in each month: a table where there is room, the months with something in them where there is not. */
export function ActivityCalendar({ calendar, rel }: { readonly calendar: Calendar; readonly rel: string }) {
  const { say } = useWords();
  const narrow = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const { earlier, vague } = calendar;
  return (
    <>
      {narrow ? <Months calendar={calendar} rel={rel} /> : <Years calendar={calendar} rel={rel} />}
      {earlier && <p className="quiet">{say('overview.earlier', { count: earlier.total, year: earlier.until })}</p>}
      {vague > 0 && <p className="quiet">{say('overview.vague', { count: vague })}</p>}
    </>
  );
}

interface LinesProps {
  readonly calendar: Calendar;
  readonly rel: string;
}

function Years({ calendar: { lines, most }, rel }: LinesProps) {
  const { say, language } = useWords();
  return (
    <table className={classes['calendar']} aria-label={say('overview.activity')}>
      <thead>
        <tr>
          <th scope="col">{say('overview.year')}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {tickInWords(month, 'month', language)}
            </th>
          ))}
          <th scope="col">{say('overview.no-month')}</th>
          <th scope="col">{say('overview.all-year')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          isSilent(line) ? (
            <tr key={line.from}>
              <td colSpan={15} className={classes['silent']}>
                <Silence years={line} />
              </td>
            </tr>
          ) : (
            <tr key={line.year}>
              <th scope="row">{line.year}</th>
              {line.months.map((activity, month) => (
                <td key={month} data-step={stepOf(activity?.total ?? 0, most)}>
                  {activity && <ToPeriod activity={activity} rel={rel} />}
                </td>
              ))}
              <td data-unplaced>{line.unplaced && <ToPeriod activity={line.unplaced} rel={rel} />}</td>
              <td className={classes['sum']}>{line.total}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** Newest first; what is known of a year alone stands after its months. */
const periodsOf = ({ months, unplaced }: YearLine): readonly Activity[] =>
  [...months.toReversed(), unplaced].filter((activity) => activity !== undefined);

function Months({ calendar: { lines, most }, rel }: LinesProps) {
  const { say } = useWords();
  return (
    <ol className={classes['months']} aria-label={say('overview.activity')}>
      {lines.map((line) =>
        isSilent(line) ? (
          <li key={line.from} className={classes['silent']}>
            <Silence years={line} />
          </li>
        ) : (
          periodsOf(line).map((activity) => (
            <li key={activity.period} data-step={stepOf(activity.total, most)}>
              <ToPeriod activity={activity} rel={rel} named />
            </li>
          ))
        ),
      )}
    </ol>
  );
}

function Silence({ years: { from, to } }: { readonly years: SilentYears }) {
  const { say } = useWords();
  return from === to ? say('overview.silent-year', { year: from }) : say('overview.silent-years', { from, to });
}

/** How many facts there are of a month or a year, leading to them on the timeline. */
function ToPeriod({
  activity: { period, total },
  rel,
  named = false,
}: {
  readonly activity: Activity;
  readonly rel: string;
  /** Says which period it is to everybody. */
  readonly named?: boolean;
}) {
  const { say, language } = useWords();
  const words = dateInWords(period, language, say, { bare: true });
  const inAddress = /^\d{4}$/.test(period) ? Number(period) : period;
  return (
    <Link
      to="/r/$rel/timeline"
      params={{ rel }}
      search={adding({ from: inAddress, to: inAddress }) as never}
      {...(named ? {} : { 'aria-label': say('overview.facts-in', { period: words, count: total }) })}
    >
      {named && <span>{words}</span>} <span>{total}</span>
    </Link>
  );
}
