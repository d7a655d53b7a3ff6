/** Marks into rows, so that none covers another; where a lane would be too high, numbers in the place of many. */
import type { Fact } from './facts.ts';
import { countOf, type Mark } from './placing.ts';

/** The most rows of a lane. */
export const MOST_ROWS = 8;
/** Marks nearer than that, in pixels, become one number in a lane that is too full. */
const NEAR = 40;
/** Between two marks in a row. */
const AIR = 8;
/** With more marks than that nobody reads labels; they are not even tried. */
const MOST_TRIED = 200;

export interface PackedMark extends Mark {
  readonly row: number;
}

interface Taken {
  readonly left: number;
  readonly right: number;
}

/** Each on the first row where it has room; undefined where the rows do not suffice. */
function packed(marks: readonly Mark[]): readonly PackedMark[] | undefined {
  const rows: Taken[][] = [];
  const placed: PackedMark[] = [];
  for (const mark of marks) {
    const { left, reach: right } = mark;
    let row = rows.findIndex((taken) => taken.every((one) => right + AIR <= one.left || left >= one.right + AIR));
    if (row === -1) row = rows.push([]) - 1;
    if (row >= MOST_ROWS) return undefined;
    rows[row]?.push({ left, right });
    placed.push({ ...mark, row });
  }
  return placed;
}

/** Facts that share a glyph, and where that is; the rest of their mark is made only where it is drawn. */
export interface Spot {
  readonly facts: readonly [Fact, ...Fact[]];
  readonly x: number;
}

const isUnknown = ({ facts: [fact] }: Spot): boolean => fact.span.shape === 'unknown';

/** Neighbours become a number, whoever stands alone stays. */
function gathered(spots: readonly Spot[], make: (spot: Spot) => Mark): readonly Mark[] {
  const groups: [Spot, ...Spot[]][] = [];
  for (const spot of spots) {
    const group = groups.at(-1);
    if (group && spot.x - group[0].x < NEAR && isUnknown(group[0]) === isUnknown(spot)) group.push(spot);
    else groups.push([spot]);
  }
  return groups.map((group) => {
    const [first, ...others] = group;
    if (others.length === 0) return make(first);
    const [fact, ...rest] = first.facts;
    const middle = group.reduce((sum, { x }) => sum + x, 0) / group.length;
    return countOf([fact, ...rest, ...others.flatMap(({ facts }) => facts)], middle);
  });
}

/** A lifeline would take the whole row. */
const withoutLife = ({ life: _, ...mark }: Mark): Mark => ({ ...mark, reach: mark.right });

const bare = ({ label: _, life: __, inBand: ___, ...mark }: Mark): Mark => ({ ...mark, ghosts: [] });

/**
 * The marks of a lane in their rows: each for itself where {@link MOST_ROWS} rows suffice; else neighbours as numbers,
 * and where even that is too full, one row without words.
 */
export function rowsOf(spots: readonly Spot[], make: (spot: Spot) => Mark): readonly PackedMark[] {
  const inOrder = spots.toSorted((a, b) => a.x - b.x);
  if (inOrder.length <= MOST_TRIED) {
    const marks = inOrder.map(make);
    const few = packed(marks) ?? packed(marks.map(withoutLife));
    if (few) return few;
  }
  const fewer = gathered(inOrder, make).map(withoutLife);
  return packed(fewer) ?? fewer.map((mark) => ({ ...bare(mark), row: 0 }));
}
