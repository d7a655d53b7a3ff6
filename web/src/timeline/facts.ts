/** What is on the timeline: the lines of the API, told apart, put into lanes, and filtered. */
import type { FactKind, TimelineFact } from '../../../projections/happening.ts';
import type { Standing } from '../../../projections/standing.ts';
import type { TimelineOn } from '../../../projections/timeline/on-a-day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import type { Names } from '../api/answers.ts';
import { dayAt, dayNumber, type Days } from './days.ts';
import { spanOf, type Span } from './spans.ts';

/** A line as the API answers it. */
export type Line = TimelineFact & TimelineOn & { readonly since: number };

/** Where facts of related kinds stand; also what is chosen from. Parts stand with their whole. */
export type Lane = Exclude<FactKind, 'stop' | 'screening'>;

export const lanes: readonly Lane[] = [
  'relationship',
  'place',
  'agreement',
  'visit',
  'gathering',
  'statement',
  'project',
  'institute',
  'commitment',
];

export const laneOf = (kind: FactKind): Lane => (kind === 'stop' ? 'visit' : kind === 'screening' ? 'gathering' : kind);

/** The token of a lane's colour. */
export const colourOf = (lane: Lane): string => (lane === 'relationship' ? 'var(--ink2)' : `var(--${lane})`);

/** A line with what the drawing and the list ask of it again and again. */
export interface Fact extends Line {
  /** The same as long as the book says the same: `gathering-…/gathering.screened/2`. */
  readonly id: string;
  readonly lane: Lane;
  /** When it was; of a disputed date the earliest claim. */
  readonly span: Span;
  /** What else is claimed of its date. */
  readonly otherSpans: readonly Span[];
  /** The first and the last day on which it may have been; infinite where there is none. */
  readonly first: number;
  readonly last: number;
}

const isDate = (value: unknown): value is string => typeof value === 'string' && parseOccurredOn(value) !== null;

const startOf = ({ shape, first }: Span): number => (shape === 'by' || shape === 'unknown' ? -Infinity : first);
const endOf = ({ shape, last }: Span): number => (shape === 'from' || shape === 'unknown' ? Infinity : last);

/** The fact that an address chooses: by its id, or the first that is told of a record. */
export const chosenOf = (facts: readonly Fact[], sel: string | undefined): Fact | undefined =>
  facts.find(({ id }) => id === sel) ?? facts.find(({ record }) => record === sel);

/** The lines in their order, each told from the others. */
export function factsOf(lines: readonly Line[]): readonly Fact[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = `${line.record}/${line.happening}`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    const claimed = (line.claims ?? []).map(({ value }) => value).filter(isDate);
    const [span = spanOf(line.occurredOn), ...otherSpans] = (claimed.length > 0 ? claimed : [line.occurredOn])
      .map(spanOf)
      .toSorted((a, b) => startOf(a) - startOf(b));
    return {
      ...line,
      id: number === 1 ? name : `${name}/${number}`,
      lane: laneOf(line.kind),
      span,
      otherSpans,
      first: startOf(span),
      last: Math.max(endOf(span), ...otherSpans.map(endOf)),
    };
  });
}

export type Match = 'possibly' | 'certainly';

export interface Filter {
  /** Left out: all of time. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly match: Match;
  /** Empty: all. */
  readonly lanes: readonly Lane[];
  /** Empty: all. */
  readonly standings: readonly Standing[];
  /** Words that all must stand in a title or a name of somebody it names. */
  readonly words: string;
}

const textsOf = ({ titles, details }: Fact, names: Names): string => {
  const named = JSON.stringify(details).match(/[a-z]+-[0-9a-f-]{36}/g) ?? [];
  return [...titles, ...named.flatMap((id) => names[id]?.names ?? [])].map(({ text }) => text).join('\n');
};

/**
 * *Possibly in* the days: its bounds touch them. *Certainly in*: all its bounds lie within. As the API's `match`; a fact
 * without any known date is possibly in all days and certainly in none.
 */
function within({ from, to, match }: Filter): (fact: Fact) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const [start, end] = [from === undefined ? -Infinity : dayNumber(from), to === undefined ? Infinity : dayNumber(to)];
  return match === 'possibly'
    ? ({ first, last }) => last >= start && first <= end
    : ({ first, last }) => first > -Infinity && first >= start && last <= end;
}

/** The facts that the filter leaves, but of all lanes. */
export function beforeLanes(facts: readonly Fact[], names: Names, filter: Filter): readonly Fact[] {
  const { standings, words } = filter;
  const isIn = within(filter);
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return facts.filter((fact) => {
    if (standings.length > 0 && !standings.includes(fact.standing)) return false;
    if (!isIn(fact)) return false;
    if (asked.length === 0) return true;
    const texts = textsOf(fact, names).toLowerCase();
    return asked.every((word) => texts.includes(word));
  });
}

export const inLanes = (facts: readonly Fact[], chosen: readonly Lane[]): readonly Fact[] =>
  chosen.length === 0 ? facts : facts.filter(({ lane }) => chosen.includes(lane));

/** How many facts each lane has; what was withdrawn is in no total. */
export function countsOf(facts: readonly Fact[]): { readonly [L in Lane]: number } {
  const counts = Object.fromEntries(lanes.map((lane) => [lane, 0])) as { [L in Lane]: number };
  for (const { lane } of facts) counts[lane] += 1;
  return counts;
}

/** A detail that is a text: an id, a word of a list; '' where it is none. */
export const detailOf = ({ details }: Fact, name: string): string => {
  const value = details[name];
  return typeof value === 'string' ? value : '';
};

/** Facts that stand: those that were withdrawn are shown, and in no total. */
export const standing = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => fact.standing !== 'withdrawn');

/** From the year of the earliest day that is known to that of the latest, whole years; undefined where none is. */
export function extentOf(facts: readonly Fact[]): Days | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { span, otherSpans, ends } of facts) {
    for (const one of [span, ...otherSpans]) {
      if (one.shape === 'unknown') continue;
      first = Math.min(first, one.shape === 'by' ? one.last : one.first);
      last = Math.max(last, one.shape === 'from' ? one.startLast : one.last);
    }
    if (ends?.earliest) last = Math.max(last, dayNumber(ends.earliest));
  }
  if (first > last) return undefined;
  return { from: `${dayAt(first).slice(0, 4)}-01-01`, to: `${dayAt(last).slice(0, 4)}-12-31` };
}

/** The last day on which something is known to have happened or begun. */
export function lastDayOf(facts: readonly Fact[]): number | undefined {
  const days = facts
    .filter(({ span }) => span.shape !== 'unknown')
    .map(({ span }) => (span.shape === 'from' ? span.startLast : span.last));
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}
