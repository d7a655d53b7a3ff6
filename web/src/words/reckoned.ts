/** Derived days in words: as exact as their bounds, and no more. */
import type { Reckoned } from '../../../events/agreement-term.ts';
import { UNKNOWN } from '../../../events/values/occurred-on.ts';
import { addDays, addMonths, type Day } from '../../../events/values/day.ts';
import type { Language, Say } from '../language/language.ts';
import { dateInWords, dayInWords } from './dates.ts';

export type Bounds = Pick<Reckoned, 'earliest' | 'latest'> & Partial<Pick<Reckoned, 'kind' | 'approximate'>>;

/** The month or the year that two bounds are the first and the last day of, as EDTF. */
function wholePeriod(earliest: Day, latest: Day): string | undefined {
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4);
  const isMonth = earliest.endsWith('-01') && latest === addDays(addMonths(earliest, 1), -1);
  return isMonth ? earliest.slice(0, 7) : undefined;
}

/** As it is kept in files: `2023-10-28`, `2022-09-12/..`, `unknown`; '' where there is no end. */
export function boundsAsDate({ earliest, latest, kind }: Bounds): string {
  if (kind === 'indefinite') return '';
  if (earliest === null && latest === null) return UNKNOWN;
  return earliest === latest ? (earliest ?? '') : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** `28 Oct 2023`, `12 Sep 2022 at the earliest`, `some day in Sep 2021`, `no end`, `unknown`. */
export function boundsInWords({ earliest, latest, kind, approximate }: Bounds, language: Language, say: Say): string {
  const day = (text: Day) => dayInWords(text, language, { weekday: false });
  const said = (date: string) => (approximate === true ? say('date.about', { date }) : date);
  if (kind === 'indefinite') return say('reckoned.no-end');
  if (earliest === null && latest === null) return say('reckoned.unknown');
  if (latest === null) return said(say('reckoned.earliest', { day: day(earliest ?? '') }));
  if (earliest === null) return said(say('reckoned.latest', { day: day(latest) }));
  if (earliest === latest) return said(day(earliest));
  const period = wholePeriod(earliest, latest);
  if (period !== undefined) return said(dateInWords(period, language, say));
  return said(say('reckoned.between', { from: day(earliest), to: day(latest) }));
}
