/** Durations in words: `P1Y6M` is `1 year and 6 months`. */
import type { Say } from '../language/say-in.ts';

const units = [
  ['Y', 'duration.years'],
  ['M', 'duration.months'],
  ['W', 'duration.weeks'],
  ['D', 'duration.days'],
] as const;

/** An ISO 8601 duration of whole years, months, weeks and days in words. */
export function durationInWords(duration: string, say: Say): string {
  const said = units.flatMap(([letter, key]) => {
    const count = new RegExp(`(\\d+)${letter}`).exec(duration)?.[1];
    return count === undefined ? [] : [say(key, { count: Number(count) })];
  });
  return said.length < 2 ? said.join('') : said.reduce((first, second) => say('duration.and', { first, second }));
}
