import { addMonths, type Day } from '../../../events/values/day.ts';

/** The most months that are shown side by side. */
const MOST = 36;

/** The months from one day to another, both included: `2026-11`, `2026-12`, … */
export function monthsBetween(from: Day, to: Day): readonly string[] {
  const first = `${from.slice(0, 7)}-01`;
  return Array.from({ length: MOST }, (_, index) => addMonths(first, index).slice(0, 7)).filter(
    (month) => month <= to.slice(0, 7),
  );
}

/** A month with what there is in it, or several in a row in which there is nothing. */
export interface Stretch<T> {
  readonly from: string;
  readonly to: string;
  readonly cards: readonly T[];
}

/** The months as they are shown where there is little room: those with nothing in them together. */
export function stretchesOf<T>(
  months: readonly string[],
  cardsOf: (month: string) => readonly T[],
): readonly Stretch<T>[] {
  const stretches: Stretch<T>[] = [];
  for (const month of months) {
    const cards = cardsOf(month);
    const before = stretches.at(-1);
    if (before && cards.length === 0 && before.cards.length === 0) stretches.splice(-1, 1, { ...before, to: month });
    else stretches.push({ from: month, to: month, cards });
  }
  return stretches;
}
