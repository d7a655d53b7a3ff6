/** How good a head count is. `unknown` has no total. */
export type CountQuality = 'exact' | 'atLeast' | 'about' | 'unknown';

/**
 * Who was there: the people known by name, and how many there were in all. The difference stays a number; nobody is
 * invented to fill it. `words` are the source's own ("dozens of local business leaders").
 */
export interface Attendance {
  readonly quality: CountQuality;
  readonly total?: number;
  readonly named: readonly string[];
  readonly words?: string;
}

export const nobodyCounted: Attendance = { quality: 'unknown', named: [] };
