/**
 * What people type as a date, read as EDTF: `14 Nov 2018`, `Nov 2018`, `about 2017`, `14-16 Nov 2018`, `by Nov 2018`,
 * `2018年11月14日至16日`, `2014年内`, `unknown`, and EDTF itself. Never more exact than what is typed, and never guessed:
 * `03/04/2018` is two days, so it is none. Everything that dates.ts says, in either language, is read back.
 */
import { parseOccurredOn, UNKNOWN, type OccurredOn } from '../../../events/values/occurred-on.ts';

export type Reading =
  { readonly edtf: OccurredOn } | { readonly problem: 'no-date' | 'no-such-day' | 'ambiguous' | 'backwards' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons: { readonly [word: string]: number } = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  春: 21,
  夏: 22,
  秋: 23,
  冬: 24,
};

const two = (number: number | string) => String(number).padStart(2, '0');

/** 1 to 12, or undefined where the word is no month. `november`, `nov`, `sept`. */
function monthOf(word: string): number | undefined {
  const index = months.findIndex((month) => word.startsWith(month));
  const full = ['uary', 'ruary', 'ch', 'il', '', 'e', 'y', 'ust', 'tember', 'ober', 'ember', 'ember'][index];
  if (full === undefined) return undefined;
  const rest = word.slice(3);
  return rest === '' || rest === full || (index === 8 && rest === 't') ? index + 1 : undefined;
}

/** Full-width digits and signs as plain ones; weekdays, articles and dots say nothing about the date. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(]?(星期|周|礼拜)[一二三四五六日天][）)]?/g, ' ')
    .replace(/\(?\b(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\b[.,)]*/g, ' ')
    .replace(/\b(\d{1,2})(?:(?:st|nd|rd|th)\b(?: of\b)?|\. )/g, '$1 ')
    .replace(/\b([a-z]{3,4})\./g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();

const isDate = (edtf: string): string | undefined => (parseOccurredOn(edtf) === null ? undefined : edtf);

/** What one side of an interval may leave to the other: the 14 of `14-16 Nov 2018`, the 16日 of `2018年11月14日至16日`. */
interface Parts {
  readonly year?: string;
  readonly month?: number;
  readonly day?: string;
}

/** Instead of a date: the end lies before the start. */
const BACKWARDS = 'backwards';

/** It could be two different days. */
const ambiguous = false;

/** A day, month, year or season without qualifiers, in parts. */
function partsOf(text: string): Parts | false | undefined {
  const chinese = /^(?:(\d{4})年)?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号]?)?$/.exec(text.replaceAll(' ', ''));
  if (chinese && text !== '') {
    const [, year, month, day] = chinese;
    return { ...(year ? { year } : {}), ...(month ? { month: Number(month) } : {}), ...(day ? { day } : {}) };
  }
  const numbers = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(text);
  if (numbers) {
    const [, year = '', month, day] = numbers;
    return { year, ...(month ? { month: Number(month) } : {}), ...(day ? { day } : {}) };
  }
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) {
    const [, first = '', second = '', year = ''] = yearLast;
    if (first !== second && Number(first) <= 12 && Number(second) <= 12) return ambiguous;
    return Number(first) > 12
      ? { year, month: Number(second), day: first }
      : { year, month: Number(first), day: second };
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return { month: Number(monthFirst[1]), year: monthFirst[2] ?? '' };
  // As spreadsheets write it: 14-nov-2018.
  return wordParts(
    text
      .replace(/(?<=[a-z])[-/.]|[-/.](?=[a-z])/g, ' ')
      .split(/[\s,]+/)
      .filter(Boolean),
  );
}

/** `14 nov 2018`, `nov 14 2018`, `2018 nov`, `14 nov`, `14`. */
function wordParts(words: readonly string[]): Parts | undefined {
  if (words.length === 0 || words.length > 3) return undefined;
  let parts: Parts = {};
  for (const word of words) {
    const month = monthOf(word);
    if (month !== undefined && parts.month === undefined) parts = { ...parts, month };
    else if (/^\d{4}$/.test(word) && parts.year === undefined) parts = { ...parts, year: word };
    else if (/^\d{1,2}$/.test(word) && parts.day === undefined) parts = { ...parts, day: word };
    else return undefined;
  }
  return parts;
}

const edtfOf = ({ year, month, day }: Parts): string | undefined => {
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  return isDate(
    [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-'),
  );
};

const seasonOf = (text: string): string | undefined => {
  const [, before, word = '', after] = /^(\d{4})?\s*年?\s*([a-z]+|[春夏秋冬])(?:季|天)?\s*(\d{4})?$/.exec(text) ?? [];
  const year = before ?? after;
  const season = seasons[word];
  return year === undefined || season === undefined ? undefined : `${year}-${season}`;
};

type Point = string | false | undefined;

/** One date with what is said of its exactness: `about 2017`, `2019?`, `约2017年`. */
function pointOf(typed: string): Point {
  let text = typed;
  const takes = (pattern: RegExp): boolean => {
    const rest = text.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    const taken = rest !== text;
    text = rest;
    return taken;
  };
  const written = /(?<=[\d年月日号])\s*([?~%])$/.exec(text)?.[1];
  if (written) text = text.slice(0, -1).trim();
  const perhaps = takes(/^(perhaps|maybe|possibly|可能(是|在)?)|,? *\b(perhaps|uncertain)$|\((存疑|\?)\)$/);
  const about = takes(/^(about|around|approximately|approx|circa|ca|c\.|大约|大概|约)(?![a-z])|(左右|前后)$/);
  const mark =
    written === '%' || ((about || written === '~') && (perhaps || written === '?'))
      ? '%'
      : about || written === '~'
        ? '~'
        : perhaps || written === '?'
          ? '?'
          : '';
  takes(/^(in|on|some day in|some time in|the)(?![a-z])|\((某日)\)$|内$/);
  const bare = text;
  const decade = /^(?:the )?(\d{3})0(?:s|年代)$/.exec(bare)?.[1];
  const found = decade === undefined ? (isDate(bare.toUpperCase()) ?? seasonOf(bare)) : `${decade}X`;
  if (found !== undefined) return isDate(`${found}${mark}`);
  const parts = partsOf(bare);
  if (parts === ambiguous) return ambiguous;
  const edtf = parts && edtfOf(parts);
  return edtf === undefined ? undefined : isDate(`${edtf}${mark}`);
}

/** Both sides of an interval; what one leaves out is taken from the other. */
function spanOf(first: string, last: string): Point {
  const points = [pointOf(first), pointOf(last)];
  if (points.includes(ambiguous)) return ambiguous;
  const [from, to] = [first, last].map((side, index) => {
    const point = points[index];
    if (typeof point === 'string') return point;
    const [own, other] = [partsOf(side), partsOf(index === 0 ? last : first)];
    if (own === ambiguous || other === ambiguous || !own || !other) return undefined;
    // The 14 of `14 - Nov 2018` may be anything.
    if (own.month === undefined && own.day !== undefined && other.day === undefined) return undefined;
    // A month alone is a month of the other's year; a day alone a day of its month too.
    const month = own.month ?? (own.day === undefined ? undefined : other.month);
    const year = own.year ?? other.year;
    return edtfOf({ ...own, ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) });
  });
  if (from === undefined || to === undefined) return undefined;
  return isDate(`${from}/${to}`) ?? BACKWARDS;
}

const between = /^(?:from |自|从)?(.+?)(?: ?(?:\.\.\.?|to|until|–|—|至|到|~|〜) ?| - |-)(.+)$/;
const century = /^(?:some time )?from (\d{2})00 to \1(99)$|^(\d{2})00年?至\3(99)年?间?$/;

function intervalOf(text: string): Point {
  const hundred = century.exec(text);
  if (hundred) return `${hundred[1] ?? hundred[3]}XX`;
  const from =
    /^(?:from|since|on or after|after or on|自|从) ?(.+?)(?: on| onwards|起|开始|以来)?$|^(.+?)(?:或之后|起|以来|以后)$/.exec(
      text,
    );
  const by = /^(?:by|until|up to|on or before|截至|至迟) ?(.+)$|^(.+?)(?:之前|以前|或之前|前)$/.exec(text);
  for (const [match, made] of [
    [from, (date: string) => `${date}/..`],
    [by, (date: string) => `../${date}`],
  ] as const) {
    const point = match && pointOf((match[1] ?? match[2] ?? '').trim());
    if (point === ambiguous) return ambiguous;
    if (typeof point === 'string') return isDate(made(point));
  }
  // Where a hyphen could stand in more than one place, the first that makes two dates is meant.
  const separators = [...text.matchAll(/ ?(?:\.\.\.?|\bto\b|\buntil\b|–|—|至|到|~|〜|-) ?/g)];
  const start = between.test(text) ? text.replace(/^(from |自|从)/, '') : text;
  const shift = text.length - start.length;
  let backwards = false;
  for (const { index, 0: separator } of separators) {
    const at = index - shift;
    if (at <= 0) continue;
    const point = spanOf(start.slice(0, at).trim(), start.slice(at + separator.length).trim());
    if (point === BACKWARDS) backwards = true;
    else if (point !== undefined) return point;
  }
  return backwards ? BACKWARDS : undefined;
}

const unknowns = new Set(['unknown', 'date unknown', 'not known', '不详', '日期不详', '未知', '日期未知', '?']);

/** What is typed, read. Texts of more than 80 characters are no dates. */
export function readDate(typed: string): Reading {
  const text = plain(typed);
  if (text.length > 80) return { problem: 'no-date' };
  if (unknowns.has(text)) return { edtf: UNKNOWN };
  const exactly = isDate(text.toUpperCase());
  if (exactly !== undefined && text !== '') return { edtf: exactly };
  const point = pointOf(text) ?? intervalOf(text);
  if (point === ambiguous) return { problem: 'ambiguous' };
  if (point === BACKWARDS) return { problem: BACKWARDS };
  if (typeof point === 'string') return { edtf: point };
  const sides = text.split('/').map((side) => isDate(side.toUpperCase()));
  if (sides.length === 2 && !sides.includes(undefined)) return { problem: BACKWARDS };
  const parts = partsOf(text);
  return { problem: parts && parts.year !== undefined && parts.month !== undefined ? 'no-such-day' : 'no-date' };
}
