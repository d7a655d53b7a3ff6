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
