/**
 * Calendar days as text, `YYYY-MM-DD`, year 0001 to 9999, proleptic Gregorian. A day has no time zone and none ever
 * touches it: 14 November is 14 November in Chengdu and in Los Angeles. Text order is time order.
 */
export type Day = string;

/** The first and the last day of the calendar. What is counted beyond either ends there. */
export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; month 1 to 12. */
export const daysIn = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** The day of a year, month and day of the month, which must exist. */
export const dayOf = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const parts = (day: Day): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * The day `months` later (earlier if negative). Where the month is too short its last day is taken: one month after
 * 31 January is 28 or 29 February. This is how treaty and contract terms in months and years are added up. Never
 * before {@link FIRST_DAY} or after {@link LAST_DAY}.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (toYear < 1) return FIRST_DAY;
  if (toYear > 9999) return LAST_DAY;
  return dayOf(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/**
 * The day `days` later (earlier if negative), by counting Julian day numbers. Never before {@link FIRST_DAY} or after
 * {@link LAST_DAY}.
 */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = parts(day);
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const julian =
    date +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32045 +
    days;
  const b = julian + 32044;
  const c = Math.floor((4 * b + 3) / 146097);
  const d = b - Math.floor((146097 * c) / 4);
  const e = Math.floor((4 * d + 3) / 1461);
  const f = d - Math.floor((1461 * e) / 4);
  const g = Math.floor((5 * f + 2) / 153);
  const toYear = 100 * c + e - 4800 + Math.floor(g / 10);
  if (toYear < 1) return FIRST_DAY;
  if (toYear > 9999) return LAST_DAY;
  return dayOf(toYear, g + 3 - 12 * Math.floor(g / 10), f - Math.floor((153 * g + 2) / 5) + 1);
}

/** An ISO 8601 duration in whole years, months, weeks or days: `P5Y`, `P3M`, `P1Y6M`, `P90D`. */
export type Duration = string;

const duration = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

export const isDuration = (text: unknown): text is Duration => typeof text === 'string' && duration.test(text);

/** The day a duration after `day` (before it if `sign` is -1): months first, then days. The duration must be valid. */
export function addDuration(day: Day, text: Duration, sign: 1 | -1 = 1): Day {
  const [, years = '0', months = '0', weeks = '0', days = '0'] = duration.exec(text) ?? [];
  return addDays(
    addMonths(day, sign * (Number(years) * 12 + Number(months))),
    sign * (Number(weeks) * 7 + Number(days)),
  );
}
