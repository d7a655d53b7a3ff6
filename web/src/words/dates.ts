/** Dates in words, in both languages: never more exact than what is written, and in no time zone. */
import { UNKNOWN } from '../../../events/values/occurred-on.ts';
import type { Language } from '../../../commands/messages/messages.ts';
import type { Say } from '../language/say-in.ts';

/** 0 is Sunday. A calendar day is reckoned in UTC: no zone of any reader can move it to another day. */
function weekdayOf(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCDay();
}

/** Short names, the same in every browser: what CLDR calls September in English changes with its version. */
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const zhWeekdays = ['日', '一', '二', '三', '四', '五', '六'];

export interface DayStyle {
  /** Left out: with the weekday. */
  readonly weekday?: boolean;
  /** As it stands within a sentence: `Nov 2018` instead of `some day in Nov 2018`. */
  readonly bare?: boolean;
}

/** `Wed 14 Nov 2018`, `2018年11月14日 星期三`. */
export function dayInWords(day: string, language: Language, { weekday = true }: DayStyle = {}): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const ofWeek = weekdayOf(year, month, date);
  if (language === 'en') return `${weekday ? `${weekdays[ofWeek]} ` : ''}${date} ${monthInWords(year, month, 'en')}`;
  return `${monthInWords(year, month, language)}${date}日${weekday ? ` 星期${zhWeekdays[ofWeek]}` : ''}`;
}

/** `Nov 2018`, `2018年11月`. */
export const monthInWords = (year: number, month: number, language: Language): string =>
  language === 'en' ? `${months[month - 1]} ${year}` : `${year}年${month}月`;

/** A beginning on an axis, as short as can be: `2018`, `Nov`, `14 Nov`; `2018年`, `11月`, `14日`. */
export function tickInWords(day: string, begins: 'year' | 'month' | 'day', language: Language): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  if (begins === 'year') return yearInWords(year, language);
  if (language === 'en') return begins === 'month' ? `${months[month - 1]}` : `${date} ${months[month - 1]}`;
  return begins === 'month' ? `${month}月` : `${date}日`;
}

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
  if (to === undefined) return point(from, language, say, style, style.bare !== true);
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
