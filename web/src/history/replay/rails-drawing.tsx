/** The two rails with a curve for every event; drawn once, whatever step is shown. */
import { memo } from 'react';
import type { LoggedEvent } from '../../api/answers.ts';
import { useWords } from '../../language/language.ts';
import { useBook } from '../../shell/session.ts';
import { doorOf } from '../../words/events.ts';
import { writtenOnInWords } from '../../words/instants.ts';
import { curveOf, daysUnder, EDGE, HAPPENED, HEIGHT, WRITTEN, type Mark, type Rails } from './rails.ts';
import classes from './replay.module.css';

/** All marks of one door as one path: few elements, however many events there are. */
const together = (marks: readonly Mark[], drawn: (mark: Mark) => string): string => marks.map(drawn).join('');

const span = ({ happened }: Mark): string =>
  happened ? `M${happened[0].toFixed(1)} ${HAPPENED}H${Math.max(happened[1], happened[0] + 3).toFixed(1)}` : '';

const tick = ({ written }: Mark): string => `M${written.toFixed(1)} ${WRITTEN - 6}V${WRITTEN + 6}`;

const doors = ['written', 'amended', 'corrected', 'withdrawn', 'merged'] as const;

export const RailsDrawing = memo(function RailsDrawing({
  events,
  rails: { marks, years },
  width,
}: {
  readonly events: readonly LoggedEvent[];
  readonly rails: Rails;
  readonly width: number;
}) {
  const { say, language } = useWords();
  const { timeZone } = useBook();
  const byDoor = doors.map(
    (door) => [door, marks.filter((_, index) => doorOf(events[index]?.type ?? '') === door)] as const,
  );
  return (
    <svg
      className={classes['drawing']}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={say('replay.rails', { count: events.length })}
    >
      <path className={classes['above']} d={`M${EDGE} ${HAPPENED}H${width - EDGE}`} />
      <path className={classes['below']} d={`M${EDGE} ${WRITTEN}H${width - EDGE}`} />
      {years.map(({ year, x }) => (
        <text key={year} x={x} y={HAPPENED - 12} className={classes['year']}>
          {year}
        </text>
      ))}
      {daysUnder(events, marks, width, (at) => writtenOnInWords(at, timeZone ?? 'UTC', language)).map(({ day, x }) => (
        <text key={day} x={x} y={WRITTEN + 24} className={classes['year']}>
          {day}
        </text>
      ))}
      {byDoor.map(([door, own]) => (
        <g key={door} data-door={door} className={classes['door']}>
          <path className={classes['curve']} d={together(own, curveOf)} />
          <path className={classes['span']} d={together(own, span)} />
          <path className={classes['tick']} d={together(own, tick)} />
        </g>
      ))}
    </svg>
  );
});

/** What of the drawing is the event that is shown. */
export function ShownMark({
  mark,
  width,
  door,
}: {
  readonly mark: Mark;
  readonly width: number;
  readonly door: string;
}) {
  const middle = mark.happened ? (mark.happened[0] + mark.happened[1]) / 2 : undefined;
  return (
    <svg className={classes['shown']} width={width} height={HEIGHT} aria-hidden="true" data-door={door}>
      <path className={classes['shown-curve']} d={curveOf(mark)} />
      {mark.happened && <path className={classes['shown-span']} d={span(mark)} />}
      {middle !== undefined && <circle className={classes['shown-dot']} cx={middle} cy={HAPPENED} r={6} />}
    </svg>
  );
}
