/** All there is, small: how much of which kind lies where, and the days that are shown. */
import type { Axis } from './axis.ts';
import { lanes, type Fact, type Lane } from './facts.ts';

/** Width of a heap, in pixels. */
export const HEAP = 6;
/** Space between two heaps. */
const AIR = 1;
/** A span that wide is drawn as one, not heaped. */
const WIDE = 14;
/** A fact in a heap; less where the highest heap would not fit. */
const STEP = 3;

export interface Heap {
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Some day within. */
  readonly band: boolean;
}

/** Heaps upon `base`, at most `most` high. What has no known day is in none. */
export function heapsOf(facts: readonly Fact[], axis: Axis, base: number, most: number): readonly Heap[] {
  const heaps = new Map<number, Map<Lane, number>>();
  const bands = new Map<string, Heap>();
  for (const { span, lane } of facts) {
    if (span.shape === 'unknown') continue;
    const first = axis.x(span.shape === 'by' ? span.last : span.first);
    const last = axis.x((span.shape === 'from' || span.shape === 'by' ? span.startLast : span.last) + 1);
    if (span.shape === 'band' && last - first >= WIDE) {
      bands.set(`${lane} ${first} ${last}`, {
        lane,
        x: first,
        y: base - 6,
        width: last - first,
        height: 6,
        band: true,
      });
      continue;
    }
    const place = Math.floor((first + last) / 2 / (HEAP + AIR));
    const heap = heaps.get(place) ?? new Map<Lane, number>();
    heaps.set(place, heap.set(lane, (heap.get(lane) ?? 0) + 1));
  }
  const highest = [...heaps.values()].reduce(
    (top, heap) =>
      Math.max(
        top,
        [...heap.values()].reduce((a, b) => a + b, 0),
      ),
    1,
  );
  const step = Math.min(STEP, most / highest);
  const piled = [...heaps].flatMap(([place, heap]) => {
    let top = base;
    return lanes.flatMap((lane): readonly Heap[] => {
      const height = (heap.get(lane) ?? 0) * step;
      if (height === 0) return [];
      top -= height;
      return [{ lane, x: place * (HEAP + AIR), y: top, width: HEAP, height, band: false }];
    });
  });
  return [...bands.values(), ...piled];
}
