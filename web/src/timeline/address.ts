/** What of the timeline stands in its address, so that a link shows what its sender saw. */
import type { Standing } from '../../../projections/standing.ts';
import { endOf, inAddress, type Days } from './days.ts';
import { lanes, type Filter, type Lane } from './facts.ts';

/** The most characters that are looked for. */
const WORDS_MOST = 80;

export const standings: readonly Standing[] = ['primary', 'reported', 'unstated', 'disputed', 'withdrawn'];

/** As the address says it: `from` and `to` are a year, a month or a day; lists have commas between. */
export interface TimelineAddress {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  /** Left out: possibly. */
  readonly match?: 'certainly' | undefined;
  readonly kinds?: string | undefined;
  readonly standing?: string | undefined;
  /** Left out: the drawing. */
  readonly view?: 'list' | undefined;
  /** The chosen fact. */
  readonly sel?: string | undefined;
  readonly q?: string | undefined;
}

const chosenOf = <T extends string>(asked: unknown, known: readonly T[]): readonly T[] => {
  const words = typeof asked === 'string' ? asked.split(',') : [];
  return known.filter((one) => words.includes(one));
};

/** What of an address can be understood; the rest is dropped. */
export function timelineIn(search: { readonly [name: string]: unknown }): TimelineAddress {
  const { from, to, match, kinds, standing, view, sel, q } = search;
  const text = (value: unknown, most: number) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, most) : '';
  const end = (value: unknown, which: 'from' | 'to') => {
    const day = endOf(value, which);
    return day === undefined ? undefined : inAddress(day, which);
  };
  // Whoever writes the later one first means the days between them all the same.
  const swapped = (endOf(from, 'from') ?? '') > (endOf(to, 'to') ?? '9999-12-31');
  const [first, last] = swapped ? [end(to, 'from'), end(from, 'to')] : [end(from, 'from'), end(to, 'to')];
  const [chosenLanes, chosenStandings] = [chosenOf(kinds, lanes), chosenOf(standing, standings)];
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    ...(match === 'certainly' ? { match } : {}),
    ...(chosenLanes.length > 0 ? { kinds: chosenLanes.join(',') } : {}),
    ...(chosenStandings.length > 0 ? { standing: chosenStandings.join(',') } : {}),
    ...(view === 'list' ? { view } : {}),
    ...(text(sel, 200) === '' ? {} : { sel: text(sel, 200) }),
    ...(text(q, WORDS_MOST) === '' ? {} : { q: text(q, WORDS_MOST) }),
  };
}

export function filterIn({ from, to, match, kinds, standing, q }: TimelineAddress): Filter {
  return {
    from: from === undefined ? undefined : endOf(from, 'from'),
    to: to === undefined ? undefined : endOf(to, 'to'),
    match: match ?? 'possibly',
    lanes: chosenOf(kinds, lanes),
    standings: chosenOf(standing, standings),
    words: q ?? '',
  };
}

export const daysInAddress = ({ from, to }: Days): Pick<TimelineAddress, 'from' | 'to'> => ({
  from: inAddress(from, 'from'),
  to: inAddress(to, 'to'),
});

/** A chip pressed: that lane alone where all were shown, else one more or one less; none left is all. */
export function lanesAfter(chosen: readonly Lane[], pressed: Lane): string | undefined {
  const after = chosen.includes(pressed) ? chosen.filter((lane) => lane !== pressed) : [...chosen, pressed];
  return after.length === 0 ? undefined : lanes.filter((lane) => after.includes(lane)).join(',');
}
