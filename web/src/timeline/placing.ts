/** Where one mark of the timeline stands: its glyph, its band, its words. Pixels, but for the row, which packing gives. */
import type { Axis } from './axis.ts';
import type { Fact } from './facts.ts';
import type { Lifeline } from './lifelines.ts';
import { spanOf, type Span } from './spans.ts';
import { fitted, textWidth } from './text-width.ts';

/** Half a glyph and a little air. */
export const GLYPH = 12;
/** A band under this width is a capsule behind its glyph; never under the second. */
const WIDE_BAND = 24;
const CAPSULE = 8;
/** How far an open end is drawn. */
const WHISKER = 48;
const ARROW = 34;
/** What may be about that day fades that far. */
const ABOUT = 16;
export const LABEL_SIZE = 12.5;
const LABEL_MOST = 420;
const GAP = 8;
/** In the column of the unknown. */
const UNKNOWN_GLYPH = 20;

/** A date as it is drawn. */
export interface DrawnDate {
  readonly shape: Span['shape'];
  readonly x1: number;
  readonly x2: number;
  readonly hatched: boolean;
  readonly fading: boolean;
  readonly doubtful: boolean;
  /** Of an open date whose start is no day: until where it may have begun. */
  readonly startX2?: number;
}

export interface DrawnLife {
  readonly segments: readonly { readonly x1: number; readonly x2: number; readonly solid: boolean }[];
  readonly tick?: number;
  readonly notice?: number;
  readonly arrow?: number;
  /** What is unknown, said in the column of the unknown. */
  readonly unknown?: string;
}

export interface PlacedText {
  readonly text: string;
  readonly sub?: string | undefined;
  readonly x: number;
  readonly side: 'left' | 'right';
}

export interface Words {
  /** What is written beside a mark: the title, and quietly the date or the other script. */
  readonly text: string;
  readonly date: string;
  /** The date inside of its band, where there is room. */
  readonly inBand: string;
  readonly other?: string | undefined;
}

/** One fact, several of one day, or the number of those that are too near to each other. */
export interface Mark {
  readonly kind: 'fact' | 'stack' | 'count';
  /** Of its first fact. */
  readonly id: string;
  readonly facts: readonly Fact[];
  /** The middle of the glyph. */
  readonly x: number;
  readonly date?: DrawnDate;
  readonly inBand?: string;
  readonly label?: PlacedText;
  readonly life?: DrawnLife;
  /** The date as first written down, or what else is claimed. */
  readonly ghosts: readonly (DrawnDate & { readonly x: number })[];
  /** What it takes of its row; `reach`: with its lifeline. */
  readonly left: number;
  readonly right: number;
  readonly reach: number;
}

export interface Plot {
  readonly axis: Axis;
  /** The column of what is not known. */
  readonly unknownLeft: number;
  readonly unknownRight: number;
}

const within = (x: number, { left, right }: Axis): number => Math.min(right - GLYPH, Math.max(left + GLYPH, x));

/** The glyph and the band of a span. */
function dateOn(span: Span, axis: Axis): DrawnDate & { readonly x: number } {
  const { shape, hatched, fading, doubtful } = span;
  const sure = { shape, hatched, fading, doubtful };
  const middle = (day: number) => axis.x(day + 0.5);
  const from = axis.x(span.first);
  const to = axis.x(span.last + 1);
  switch (shape) {
    case 'day': {
      const x = within(middle(span.first), axis);
      const about = fading || doubtful ? ABOUT : 0;
      return { ...sure, x, x1: x - about, x2: x + about };
    }
    case 'band': {
      if (to - from >= WIDE_BAND || from < axis.left || to > axis.right) {
        const [x1, x2] = [Math.max(from, axis.left), Math.min(to, axis.right)];
        return { ...sure, x: within(x1 + GLYPH + 2, axis), x1, x2 };
      }
      const x = within((from + to) / 2, axis);
      const half = Math.max(to - from, fading ? 2 * ABOUT : CAPSULE) / 2;
      return { ...sure, x, x1: x - half, x2: x + half };
    }
    case 'bar': {
      const x = within(middle(span.first), axis);
      return { ...sure, x, x1: x, x2: Math.max(x, Math.min(to, axis.right)) };
    }
    case 'by': {
      const x = within(to, axis);
      return { ...sure, x, x1: Math.max(axis.left, x - WHISKER), x2: x };
    }
    case 'from': {
      const exact = span.first === span.startLast;
      const x = within(exact ? middle(span.first) : from, axis);
      const started = Math.max(x, axis.x(span.startLast + 1));
      const x2 = Math.min(axis.right, (exact ? x : started) + ARROW);
      return { ...sure, x, x1: x, x2, ...(exact ? {} : { startX2: Math.min(started, axis.right) }) };
    }
    case 'unknown':
      return { ...sure, x: 0, x1: 0, x2: 0 };
    default:
      return shape satisfies never;
  }
}

function lifeOn(life: Lifeline, { axis, unknownLeft }: Plot, unknownWords: string): DrawnLife {
  const clip = (x: number) => Math.min(axis.right, Math.max(axis.left, x));
  const seen = (day: number | undefined) => {
    const x = day === undefined ? undefined : axis.x(day + 0.5);
    return x !== undefined && x >= axis.left && x <= axis.right ? x : undefined;
  };
  const segments = life.segments
    .map(({ from, to, solid }) => ({
      x1: clip(axis.x(from + 0.5)),
      x2: to === 'unknown' ? unknownLeft + 8 : clip(axis.x(to + 0.5)),
      solid,
    }))
    .filter(({ x1, x2 }) => x2 - x1 >= 1);
  const [tick, notice, last] = [seen(life.tick), seen(life.notice), segments.at(-1)];
  return {
    segments,
    ...(tick === undefined ? {} : { tick }),
    ...(notice === undefined ? {} : { notice }),
    ...(life.goesOn && last ? { arrow: last.x2 } : {}),
    ...(life.unknown === undefined ? {} : { unknown: unknownWords }),
  };
}

/** Words right of the mark, or left where there is no room; cut where there is none on either side. */
function labelOf(
  { text, sub }: { readonly text: string; readonly sub?: string | undefined },
  start: number,
  end: number,
  { left, right }: Axis,
) {
  const subWidth = sub === undefined || sub === '' ? 0 : textWidth(sub, LABEL_SIZE) + 6;
  const short = fitted(text, LABEL_SIZE, LABEL_MOST);
  const wanted = textWidth(short, LABEL_SIZE) + subWidth;
  const [roomRight, roomLeft] = [right - end - 4, start - left - 4];
  const side = wanted <= roomRight || roomRight >= roomLeft ? 'right' : 'left';
  const room = side === 'right' ? roomRight : roomLeft;
  const whole = wanted <= room;
  const said = whole ? short : fitted(text, LABEL_SIZE, Math.max(0, Math.min(LABEL_MOST, room)));
  const width = whole ? wanted : textWidth(said, LABEL_SIZE);
  const x = side === 'right' ? end : start;
  return {
    label: { text: said, ...(whole && subWidth > 0 ? { sub } : {}), x, side } satisfies PlacedText,
    left: side === 'left' ? x - width : start,
    right: side === 'right' ? x + width : end,
  };
}

/** Where the glyph of a fact stands. */
export const spotOf = ({ span }: Fact, { axis, unknownLeft }: Plot): number =>
  span.shape === 'unknown' ? unknownLeft + UNKNOWN_GLYPH : dateOn(span, axis).x;

/** A fact, or several of one day under one glyph. `life` is drawn under it. */
export function markOf(
  facts: readonly [Fact, ...Fact[]],
  words: Words,
  plot: Plot,
  life: { readonly line: Lifeline; readonly unknown: string } | undefined,
): Mark {
  const [fact] = facts;
  const { axis } = plot;
  const kind = facts.length > 1 ? 'stack' : 'fact';
  if (fact.span.shape === 'unknown') {
    const [x, start] = [plot.unknownLeft + UNKNOWN_GLYPH, plot.unknownLeft + UNKNOWN_GLYPH + 14];
    const text = fitted(words.text, LABEL_SIZE, plot.unknownRight - start - 4);
    const label: PlacedText = { text, x: start, side: 'right' };
    const [left, right] = [plot.unknownLeft, plot.unknownRight];
    return { kind, id: fact.id, facts, x, label, ghosts: [], left, right, reach: right };
  }
  const { x, ...date } = dateOn(fact.span, axis);
  const inside = date.shape === 'band' && date.x2 - date.x1 >= 2 * GLYPH + textWidth(words.inBand, 12) + 10;
  const end = Math.max(x + GLYPH, date.x2) + GAP - (date.x2 > x + GLYPH ? 0 : 3);
  const start = Math.min(x - GLYPH, date.x1) - 4;
  const placed = labelOf({ text: words.text, sub: inside ? words.other : words.date }, start, end, axis);
  const drawn = life && lifeOn(life.line, plot, life.unknown);
  const ends = drawn?.segments.map(({ x2 }) => x2) ?? [];
  const claims = fact.otherSpans.filter(({ shape }) => shape !== 'unknown').map((span) => dateOn(span, axis));
  const former = fact.firstWrittenAs === undefined ? [] : [spanOf(fact.firstWrittenAs)];
  return {
    kind,
    id: fact.id,
    facts,
    x,
    date,
    ...(inside ? { inBand: words.inBand } : {}),
    label: placed.label,
    ...(drawn ? { life: drawn } : {}),
    ghosts: [...former.filter(({ shape }) => shape !== 'unknown').map((span) => dateOn(span, axis)), ...claims],
    left: placed.left,
    right: placed.right,
    reach: Math.max(
      placed.right,
      ...ends,
      ...claims.map(({ x2 }) => x2),
      drawn?.unknown === undefined ? 0 : plot.unknownRight,
    ),
  };
}

/** Many facts under their number. */
export function countOf(facts: readonly [Fact, ...Fact[]], x: number): Mark {
  const half = Math.max(GLYPH, textWidth(String(facts.length), 11) / 2 + 6);
  return { kind: 'count', id: facts[0].id, facts, x, ghosts: [], left: x - half, right: x + half, reach: x + half };
}
