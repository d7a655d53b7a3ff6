/** The overview under the drawing, with the brush: drag the window, its edges, or a new one. Every drag has a button beside it. */
import { useMemo, useRef, type PointerEvent } from 'react';
import { dayInWords, tickInWords } from '../words/dates.ts';
import { axisOver, ticksOf } from './axis.ts';
import { dayAt, dayNumber, type Days } from './days.ts';
import { colourOf, lastDayOf, type Fact } from './facts.ts';
import type { Speech } from './labels.ts';
import { heapsOf } from './overview.ts';
import classes from './overview.module.css';
import { textWidth } from './text-width.ts';

const HEIGHT = 58;
const BASE = 40;
/** How near to an edge it is taken, in pixels. */
const EDGE = 9;
/** Less than a drag: a touch that means nothing. */
const LEAST = 4;

export interface OverviewProps {
  readonly facts: readonly Fact[];
  /** All there is, to today. */
  readonly all: Days;
  readonly shown: Days;
  readonly width: number;
  readonly today: string;
  readonly speech: Pick<Speech, 'say' | 'language'>;
  readonly show: (days: { readonly from: number; readonly to: number }) => void;
}

type Drag = {
  readonly how: 'move' | 'from' | 'to' | 'new';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export function Overview({ facts, all, shown, width, today, speech: { say, language }, show }: OverviewProps) {
  const drag = useRef<Drag | undefined>(undefined);
  const axis = useMemo(() => axisOver(all, 0, width), [all, width]);
  const heaps = useMemo(() => heapsOf(facts, axis, BASE, BASE - 6), [facts, axis]);
  const [from, to] = [dayNumber(shown.from), dayNumber(shown.to) + 1];
  const [x1, x2] = [axis.x(from), axis.x(to)];
  const last = lastDayOf(facts);
  const silent = last !== undefined && dayNumber(today) - last > 365 ? last : undefined;
  const words =
    silent === undefined
      ? ''
      : say('timeline.nothing-after', { day: dayInWords(dayAt(silent), language, { weekday: false }) });
  const quietX = silent === undefined ? 0 : Math.max(axis.x(silent + 1), Math.min(x2, width)) + 10;

  const begin = (event: PointerEvent<SVGSVGElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const how =
      Math.abs(at - x1) < EDGE ? 'from' : Math.abs(at - x2) < EDGE ? 'to' : at > x1 && at < x2 ? 'move' : 'new';
    drag.current = { how, at, from, to };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const started = drag.current;
    if (!started) return;
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    if (Math.abs(at - started.at) < LEAST) return;
    const [day, dayThen] = [axis.day(at), axis.day(started.at)];
    const by = day - dayThen;
    if (started.how === 'move') show({ from: started.from + by, to: started.to + by });
    else if (started.how === 'from') show({ from: Math.min(day, started.to - 1), to: started.to });
    else if (started.how === 'to') show({ from: started.from, to: Math.max(day, started.from + 1) });
    else show({ from: Math.min(day, dayThen), to: Math.max(day, dayThen) });
  };
  const end = () => {
    drag.current = undefined;
  };
  const day = (text: string) => dayInWords(text, language, { weekday: false });
  return (
    <svg
      className={classes['overview']}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={say('timeline.overview', {
        from: day(all.from),
        to: day(all.to),
        first: day(shown.from),
        last: day(shown.to),
      })}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path className={classes['base']} d={`M0 ${BASE}H${width}`} />
      {ticksOf(axis, 64).map((tick) => (
        <g key={tick.day}>
          <path className={classes['base']} d={`M${tick.x} ${BASE}v5`} />
          {tick.x + 36 < width && (
            <text className={classes['axis']} x={tick.x + 4} y={54}>
              {tickInWords(tick.day, tick.begins, language)}
            </text>
          )}
        </g>
      ))}
      {heaps.map(({ lane, x, y, width: wide, height, band }) => (
        <rect
          key={`${lane} ${x} ${band}`}
          className={classes['heap']}
          color={colourOf(lane)}
          data-band={band || undefined}
          x={x}
          y={y}
          width={wide}
          height={height}
        />
      ))}
      <rect className={classes['window']} x={x1} y={1} width={Math.max(2, x2 - x1)} height={BASE - 1} rx={5} />
      {[x1, x2].map((x, index) => (
        <rect key={index} className={classes['edge']} x={x - 3} y={12} width={6} height={16} rx={3} />
      ))}
      {silent !== undefined && quietX + textWidth(words, 12) < width && (
        <text className={classes['quiet']} x={quietX} y={25}>
          {words}
        </text>
      )}
      <path className={classes['today']} d={`M${axis.x(dayNumber(today) + 0.5)} 2V${BASE}`} />
    </svg>
  );
}
