/** Dates in words, in both languages: never more exact than what is written, and in no time zone. */
import { UNKNOWN } from '../../../events/values/occurred-on.ts';
import type { Language, Say } from '../language/language.ts';

/** A calendar day at noon UTC, said in UTC: no zone of any reader can move it to another day. */
const instant = (year: number, month = 1, day = 1): Date => {
  const date = new Date(Date.UTC(2000, month - 1, day, 12));
  // Years below 100 mean what they say.
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-Hans-CN', { timeZone: 'UTC', ...options });
  formats.set(key, known);
  // English (GB) puts a comma after the weekday; we do not.
  return known.format(date).replace(/^(\w+),/, '$1');
}

export interface DayStyle {
  /** Left out: with the weekday. */
  readonly weekday?: boolean;
}

/** `Wed 14 Nov 2018`, `2018年11月14日 星期三`. */
export function dayInWords(day: string, language: Language, { weekday = true }: DayStyle = {}): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const at = instant(year, month, date);
  const plain = format(language, { day: 'numeric', month: language === 'en' ? 'short' : 'long', year: 'numeric' }, at);
  if (!weekday) return plain;
  const name = format(language, { weekday: language === 'en' ? 'short' : 'long' }, at);
  return language === 'en' ? `${name} ${plain}` : `${plain} ${name}`;
}

/** `Nov 2018`, `2018年11月`. */
export const monthInWords = (year: number, month: number, language: Language): string =>
  format(language, { month: language === 'en' ? 'short' : 'long', year: 'numeric' }, instant(year, month));

const yearInWords = (year: number, language: Language) => (language === 'en' ? String(year) : `${year}年`);

const seasons = ['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const;

/** One date, without what stands around it: `2018`, `Nov 2018`, `14 Nov 2018`. `alone`: `some day in Nov 2018`. */
function point(text: string, language: Language, say: Say, style: DayStyle, alone: boolean): string {
  const mark = /[?~%]$/.exec(text)?.[0];
  const bare = mark ? text.slice(0, -1) : text;
  const said = unmarked(bare, language, say, style, alone && mark === undefined);
  if (mark === '~') return say('date.about', { date: said });
  if (mark === '?') return say('date.perhaps', { date: said });
  return mark === '%' ? say('date.about-perhaps', { date: said }) : said;
}

function unmarked(bare: string, language: Language, say: Say, style: DayStyle, alone: boolean): string {
  if (/^\d{2}XX/.test(bare)) {
    const century = bare.slice(0, 2);
    return say('date.in-century', { first: `${century}00`, last: `${century}99` });
  }
  if (/^\d{3}X/.test(bare)) return say('date.in-decade', { decade: `${bare.slice(0, 3)}0` });
  const [yearText = '', monthText, dayText] = bare.split('-').filter((part) => part !== 'XX');
  const year = Number(yearText);
  if (monthText === undefined) {
    const date = yearInWords(year, language);
    return alone ? say('date.in-year', { date }) : date;
  }
  const month = Number(monthText);
  const season = seasons[month - 21];
  if (season) return say('date.in-season', { season: say(season), year });
  if (dayText === undefined) {
    const date = monthInWords(year, month, language);
    return alone ? say('date.in-month', { date }) : date;
  }
  return dayInWords(bare, language, style);
}

/** An EDTF text in words: `some day in Nov 2018`, `by Nov 2018`, `14 Nov 2018 to 16 Nov 2018`, `date unknown`. */
export function dateInWords(edtf: string, language: Language, say: Say, style: DayStyle = {}): string {
  if (edtf === UNKNOWN || edtf === '') return say('date.unknown');
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return point(from, language, say, style, true);
  const open = (part: string) => part === '' || part === '..';
  if (open(from) && open(to)) return say('date.unknown');
  if (open(from)) return say('date.by', { date: point(to, language, say, style, false) });
  if (open(to)) return say('date.from', { date: point(from, language, say, style, false) });
  return say('date.between', span(from, to, language, say));
}

/** Both ends of an interval; what they have in common is said once: `14 to 16 Nov 2018`, `2018年11月14日至16日`. */
function span(from: string, to: string, language: Language, say: Say) {
  const days = /^\d{4}-\d{2}-\d{2}$/;
  const said = (text: string) => point(text, language, say, { weekday: false }, false);
  if (!days.test(from) || !days.test(to) || from.slice(0, 7) !== to.slice(0, 7))
    return { from: said(from), to: said(to) };
  const [first, last] = [from, to].map((day) => Number(day.slice(8)));
  return language === 'en' ? { from: String(first), to: said(to) } : { from: said(from), to: `${last}日` };
}
