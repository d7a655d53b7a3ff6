/** The days across: where on the scale they are, and which of them are named. */
import { scaleUtc } from 'd3-scale';
import { dayAt, dayNumber, DAY_MS, type Days } from './days.ts';

/** Which days are drawn, and between which pixels. */
export interface Axis {
  /** Day numbers; `to` is the day after the last. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** The beginning of a day, in pixels. */
  readonly x: (day: number) => number;
  /** The day at a pixel, with its part gone by. */
  readonly day: (x: number) => number;
}

function axisOf(from: number, to: number, left: number, right: number): Axis {
  // Every day is as wide as every other. Thousands are placed at every step of a zoom: no dates are made for it.
  const wide = (right - left) / (to - from);
  return { from, to, left, right, x: (day) => left + (day - from) * wide, day: (x) => from + (x - left) / wide };
}

export const axisOver = ({ from, to }: Days, left: number, right: number): Axis =>
  axisOf(dayNumber(from), dayNumber(to) + 1, left, right);

export interface Tick {
  readonly day: string;
  readonly x: number;
  /** What a tick begins. */
  readonly begins: 'year' | 'month' | 'day';
}

/** The named beginnings of years, months or days, none nearer to the next than `apart` pixels or so. */
export function ticksOf({ from, to, left, right, x }: Axis, apart = 84): readonly Tick[] {
  // In UTC, which has no summer time.
  const scale = scaleUtc([from * DAY_MS, to * DAY_MS], [left, right]);
  const count = Math.max(1, Math.floor((right - left) / apart));
  const days = new Set(scale.ticks(count).map((at) => dayAt(at.getTime() / DAY_MS)));
  return [...days].map((day) => ({
    day,
    x: x(dayNumber(day)),
    begins: day.endsWith('-01-01') ? 'year' : day.endsWith('-01') ? 'month' : 'day',
  }));
}
