/** Which days of its span a visit certainly touched: those of what was held in its course on an exact day. */
import { addDays, type Day } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';

/** What cannot be read yet, in a form. */
const unbounded = { earliest: null, latest: null };

/** A longer span is not drawn day by day. */
const LONGEST = 31;

export interface StripDay {
  readonly day: Day;
  readonly certain: boolean;
}

/** @param inside dates of what was held in its course. Empty where nothing is gained by drawing it: a single day, or no bounds. */
export function dayStrip(occurredOn: string, inside: readonly string[]): readonly StripDay[] {
  const { earliest, latest } = parseOccurredOn(occurredOn) ?? unbounded;
  if (earliest === null || latest === null || earliest === latest) return [];
  const certain = new Set(
    inside.flatMap((one) => {
      const bounds = parseOccurredOn(one) ?? unbounded;
      return bounds.earliest !== null && bounds.earliest === bounds.latest ? [bounds.earliest] : [];
    }),
  );
  const days: StripDay[] = [];
  for (let day = earliest; day <= latest; day = addDays(day, 1)) {
    if (days.length === LONGEST) return [];
    days.push({ day, certain: certain.has(day) });
  }
  return days;
}
