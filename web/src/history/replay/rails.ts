/** Where things stand on the two rails: when it happened above, when it was written below. */
import { boundsOf } from '../../../../events/values/occurred-on.ts';
import type { LoggedEvent } from '../../api/answers.ts';
import { happenedOn } from './happened-on.ts';

export const HEIGHT = 150;
export const HAPPENED = 46;
export const WRITTEN = 116;
/** Half of the slider's knob: the rails end where its middle can be. */
export const EDGE = 12;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The span of a fact on the rail above, in days; where one end is open, the day of the other. */
function spanOf(event: LoggedEvent): readonly [number, number] | undefined {
  const edtf = happenedOn(event);
  if (edtf === undefined) return undefined;
  const { earliest, latest } = boundsOf(edtf);
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  return first === null || last === null ? undefined : [dayNumber(first), dayNumber(last)];
}

/** One event on both rails. */
export interface Mark {
  readonly written: number;
  /** The ends of its span above, or undefined where nobody says when it happened. */
  readonly happened: readonly [number, number] | undefined;
}

export interface Rails {
  readonly marks: readonly Mark[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

/** The most years that are written above. */
const YEARS = 12;

/** @param width in pixels. */
export function railsOf(events: readonly LoggedEvent[], width: number): Rails {
  const spans = events.map(spanOf);
  const days = spans.flatMap((span) => span ?? []);
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity);
  const inner = Math.max(width - 2 * EDGE, 1);
  const written = (index: number) => EDGE + (events.length < 2 ? 0.5 : index / (events.length - 1)) * inner;
  const above = (day: number) => EDGE + (last > first ? (day - first) / (last - first) : 0.5) * inner;
  const years: { year: number; x: number }[] = [];
  if (days.length > 0) {
    const [from, to] = [first, last].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number];
    const every = Math.max(1, Math.ceil((to - from + 1) / YEARS));
    for (let year = from; year <= to; year += every) {
      const x = above(Math.max(dayNumber(`${String(year).padStart(4, '0')}-01-01`), first));
      if (x <= width - 34) years.push({ year, x });
    }
  }
  return {
    marks: spans.map((span, index) => ({
      written: written(index),
      happened: span && [above(span[0]), above(span[1])],
    })),
    years,
  };
}

/** The room that a day takes under the rail below, in pixels. */
const DAY_ROOM = 96;

/** The days of writing, in the words of the book's zone, under the rail below, each where its first event stands, as far as there is room for it. */
export function daysUnder(
  events: readonly LoggedEvent[],
  marks: readonly Mark[],
  width: number,
  inWords: (recordedAt: string) => string,
): readonly { readonly day: string; readonly x: number }[] {
  const days: { day: string; x: number }[] = [];
  let before = '';
  for (const [index, { recordedAt }] of events.entries()) {
    const day = inWords(recordedAt);
    if (day === before) continue;
    before = day;
    const x = marks[index]?.written ?? 0;
    if (x <= width - DAY_ROOM && x >= (days.at(-1)?.x ?? -DAY_ROOM) + DAY_ROOM) days.push({ day, x });
  }
  return days;
}

/** The curve from where an event is written to when it happened; its middle where that is a span. */
export function curveOf({ written, happened }: Mark): string {
  if (!happened) return '';
  const x = (happened[0] + happened[1]) / 2;
  const middle = (HAPPENED + WRITTEN) / 2;
  const [fromX, toX] = [x.toFixed(1), written.toFixed(1)];
  return `M${fromX} ${HAPPENED + 4}C${fromX} ${middle} ${toX} ${middle} ${toX} ${WRITTEN - 6}`;
}
