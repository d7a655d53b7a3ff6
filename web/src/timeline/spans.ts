/** How a date is drawn: never more exactly than it is written. In day numbers, both ends included. */
import { UNKNOWN, boundsOf, type OccurredOn } from '../../../events/values/occurred-on.ts';
import { dayNumber } from './days.ts';

export interface Span {
  /**
   * - `day`: on the day.
   * - `band`: some day within; `hatched` where that is a year or more.
   * - `bar`: from the first to the last of several days.
   * - `by`: not after `last`. `from`: not before `first`, and of the start no more is known than `startLast`.
   * - `unknown`: no day at all.
   */
  readonly shape: 'day' | 'band' | 'bar' | 'by' | 'from' | 'unknown';
  /** 0 where there is none. */
  readonly first: number;
  /** 0 where there is none. */
  readonly last: number;
  /** The latest start, and the earliest end: between them something certainly went on. */
  readonly startLast: number;
  readonly endFirst: number;
  readonly hatched: boolean;
  /** `2017~`: fades at both ends. */
  readonly fading: boolean;
  /** `2019?`: dashed, with a question mark. */
  readonly doubtful: boolean;
}

const spans = new Map<OccurredOn, Span>();
/** Dates remembered; a book has far fewer different ones. */
const MOST = 50_000;

/** @throws RangeError if it is no date: the book holds only checked ones. */
export function spanOf(occurredOn: OccurredOn): Span {
  const known = spans.get(occurredOn);
  if (known) return known;
  const { earliest, startLatest, endEarliest, latest, precision, uncertain, approximate } = boundsOf(occurredOn);
  const number = (day: string | null) => (day === null ? 0 : dayNumber(day));
  const span: Span = {
    shape: shapeOf(occurredOn, earliest, latest),
    first: number(earliest),
    last: number(latest),
    startLast: number(startLatest),
    endFirst: number(endEarliest),
    hatched: ['century', 'decade', 'year', 'season'].includes(precision),
    fading: approximate,
    doubtful: uncertain,
  };
  if (spans.size >= MOST) spans.clear();
  spans.set(occurredOn, span);
  return span;
}

function shapeOf(occurredOn: OccurredOn, earliest: string | null, latest: string | null): Span['shape'] {
  if (occurredOn === UNKNOWN || (earliest === null && latest === null)) return 'unknown';
  if (earliest === null) return 'by';
  if (latest === null) return 'from';
  if (occurredOn.includes('/')) return 'bar';
  return earliest === latest ? 'day' : 'band';
}
