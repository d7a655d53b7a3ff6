/** The whole picture as numbers: lanes by kind, every mark in its row, the axis and the column of what is not known. */
import { axisOver, ticksOf, type Axis, type Tick } from './axis.ts';
import type { Days } from './days.ts';
import { lanes, type Fact, type Lane } from './facts.ts';
import type { Lifeline } from './lifelines.ts';
import { rowsOf, type PackedMark, type Spot } from './packing.ts';
import { markOf, spotOf, type Plot, type Words } from './placing.ts';

export const ROW = 30;
/** Above the lanes: the axis. */
export const HEAD = 50;
const LANE_AIR = 10;
const FOLDED = 26;
/** The names of the lanes stand left of the plot. */
const NAMES = 112;
/** What is not known stands right of it. */
const UNKNOWN = 112;

export interface LayoutWords {
  label(facts: readonly [Fact, ...Fact[]]): Words;
  /** What of a lifeline is not known. */
  unknown(what: 'term' | 'opening'): string;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly (PackedMark & { readonly y: number })[];
}

/** Lanes in which nothing stands, in one line: where there is `none` at all, or only `elsewhere` in time. */
export interface Folded {
  readonly why: 'none' | 'elsewhere';
  readonly lanes: readonly Lane[];
  readonly top: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  readonly plot: Plot;
  readonly lanes: readonly LaneLayout[];
  readonly folded: readonly Folded[];
}

export interface LayoutAsked {
  /** What is shown: already filtered. */
  readonly facts: readonly Fact[];
  /** The lanes that are asked for; empty: all. */
  readonly lanes: readonly Lane[];
  /** How many facts a lane has in all of time. */
  readonly total: { readonly [L in Lane]: number };
  readonly days: Days;
  readonly lifelines: ReadonlyMap<string, Lifeline>;
  readonly words: LayoutWords;
  readonly width: number;
}

export type Mark = LaneLayout['marks'][number];

/** What facts have in common that share a day and one glyph: statements of one day, screenings of one gathering. */
function sharedBy({ kind, span, standing, record, occurredOn, otherSpans }: Fact): string | undefined {
  if (standing === 'withdrawn' || span.shape !== 'day' || otherSpans.length > 0) return undefined;
  if (kind === 'statement') return occurredOn;
  return kind === 'screening' ? `${record} ${occurredOn}` : undefined;
}

function stacked(facts: readonly Fact[]): readonly (readonly [Fact, ...Fact[]])[] {
  const shared = new Map<string, [Fact, ...Fact[]]>();
  return facts.flatMap((fact): readonly [Fact, ...Fact[]][] => {
    const key = sharedBy(fact);
    const stack = key === undefined ? undefined : shared.get(key);
    if (stack) {
      stack.push(fact);
      return [];
    }
    const own: [Fact, ...Fact[]] = [fact];
    if (key !== undefined) shared.set(key, own);
    return [own];
  });
}

/** The picture of some days. */
export function layoutOf({ facts, lanes: asked, total, days, lifelines, words, width }: LayoutAsked): Layout {
  const names = width < 720 ? 88 : NAMES;
  const unknownLeft = width - UNKNOWN;
  const axis = axisOver(days, names, unknownLeft);
  const plot: Plot = { axis, unknownLeft, unknownRight: width };
  const byLane = Map.groupBy(facts, ({ lane }) => lane);
  let top = HEAD;
  const wanted = lanes.filter(
    (lane) => (asked.length === 0 || asked.includes(lane)) && (lane !== 'relationship' || total[lane] > 0),
  );
  const drawn = wanted
    .filter((lane) => byLane.has(lane))
    .map((lane): LaneLayout => {
      const own = byLane.get(lane) ?? [];
      const spots = stacked(own).map((facts): Spot => ({ facts, x: spotOf(facts[0], plot) }));
      const packed = rowsOf(spots, ({ facts: together }) => {
        const line = together.length === 1 ? lifelines.get(together[0].id) : undefined;
        const life = line && { line, unknown: line.unknown ? words.unknown(line.unknown) : '' };
        return markOf(together, words.label(together), plot, life);
      });
      const rows = packed.reduce((most, { row }) => Math.max(most, row + 1), 0);
      const height = rows * ROW + LANE_AIR;
      const layout: LaneLayout = {
        lane,
        top,
        height,
        marks: packed.map((mark) => ({ ...mark, y: top + LANE_AIR / 2 + mark.row * ROW + ROW / 2 })),
      };
      top += height;
      return layout;
    });
  const empty = wanted.filter((lane) => !byLane.has(lane));
  const folded = (['elsewhere', 'none'] as const).flatMap((why): readonly Folded[] => {
    const those = empty.filter((lane) => (total[lane] === 0) === (why === 'none'));
    if (those.length === 0) return [];
    top += FOLDED;
    return [{ why, lanes: those, top: top - FOLDED, height: FOLDED }];
  });
  return { width, height: top, axis, ticks: ticksOf(axis), plot, lanes: drawn, folded };
}

/** The least number of days that is shown. */
const LEAST_DAYS = 7;

/**
 * The days after zooming by a factor (below 1: nearer) around a day, which stays where it is; within the days there
 * are, and some more at each end.
 */
export function zoomed(
  { from, to }: { readonly from: number; readonly to: number },
  factor: number,
  around: number,
  all: { readonly from: number; readonly to: number },
) {
  const most = (all.to - all.from) * 1.5;
  const width = Math.min(Math.max((to - from) * factor, LEAST_DAYS), Math.max(most, LEAST_DAYS));
  const start = around - ((around - from) / (to - from)) * width;
  return moved({ from: start, to: start + width }, 0, all);
}

/** The days after moving by some; never so far that nothing of all there is would be seen. */
export function moved(
  { from, to }: { readonly from: number; readonly to: number },
  by: number,
  all: { readonly from: number; readonly to: number },
) {
  const width = to - from;
  const start = Math.min(Math.max(from + by, all.from - width / 2), all.to - width / 2);
  return { from: Math.round(start), to: Math.round(start + width) };
}
