/**
 * Which days of its span a visit certainly touched: those between its own first and last where it says both, and those of
 * what was held in its course.
 */
import { addDays, type Day } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';

/** A longer span is not drawn day by day. */
const LONGEST = 31;

export interface StripDay {
  readonly day: Day;
  readonly certain: boolean;
}

/** From the first to the last day on which it certainly went on. What is approximate, or cannot be read yet, has none. */
function certainSpan(occurredOn: string): readonly [Day, Day] | undefined {
  const bounds = parseOccurredOn(occurredOn);
  if (!bounds || bounds.uncertain || bounds.approximate) return undefined;
  const { earliest, startLatest, endEarliest, latest } = bounds;
  if (earliest === null || startLatest === null || endEarliest === null || latest === null) return undefined;
  return startLatest <= endEarliest ? [startLatest, endEarliest] : undefined;
}

/**
 * @param inside dates of what was held in its course.
 * Empty where nothing is gained by drawing it: a single day, no bounds, or every day of it certain.
 */
export function dayStrip(occurredOn: string, inside: readonly string[]): readonly StripDay[] {
  const { earliest, latest } = parseOccurredOn(occurredOn) ?? { earliest: null, latest: null };
  if (earliest === null || latest === null) return [];
  const spans = [occurredOn, ...inside].flatMap((one) => {
    const span = certainSpan(one);
    return span ? [span] : [];
  });
  const days: StripDay[] = [];
  for (let day = earliest; day <= latest; day = addDays(day, 1)) {
    if (days.length === LONGEST) return [];
    days.push({ day, certain: spans.some(([first, last]) => first <= day && day <= last) });
  }
  return days.every(({ certain }) => certain) ? [] : days;
}
