/**
 * What somebody types to search the log: `actor:"M. Chen" type:VisitRecorded -kind:account written:>=2019-01-01 forum`.
 * A qualifier and its value, `-` before it to leave out, values with commas between; every other word must be said.
 */
import { kindOf } from '../../../../events/subject.ts';
import { addDays, daysIn, isDay } from '../../../../events/values/day.ts';

/** The qualifiers, each under all its names. */
const names: { readonly [name: string]: 'actor' | 'type' | 'record' | 'kind' | 'written' } = {
  actor: 'actor',
  by: 'actor',
  type: 'type',
  action: 'type',
  record: 'record',
  stream: 'record',
  kind: 'kind',
  written: 'written',
  recorded: 'written',
};

export const qualifiers = ['actor', 'type', 'kind', 'record', 'written'] as const;

/** What can be named: the types and kinds there are, and those who write, by id. */
export interface Vocabulary {
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  readonly actors: { readonly [id: string]: string };
}

/** What is wrong with a part of the text. */
export interface Misread {
  readonly part: string;
  readonly why: 'actor' | 'type' | 'kind' | 'record' | 'written' | 'no-exclusion';
}

export interface LogQuestion {
  /** As GET /events takes it. */
  readonly query: { readonly [name: string]: string };
  readonly misread: readonly Misread[];
}

interface Token {
  readonly text: string;
  readonly without: boolean;
  readonly qualifier: (typeof qualifiers)[number] | undefined;
  readonly values: readonly string[];
}

const token = /(-?)(?:([a-z]+):)?("[^"]*"|[^\s"]+)/gi;

/** Colons and quotes as a Chinese keyboard, or a text that was pasted, has them. */
const plain = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/(?<=[a-z])：/gi, ':');

export function tokensOf(text: string): readonly Token[] {
  return [...plain(text).matchAll(token)].map(([whole, minus = '', name = '', value = '']): Token => {
    const qualifier = Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined;
    const bare = value.replaceAll('"', '');
    if (qualifier === undefined)
      return { text: whole, without: false, qualifier, values: [name === '' ? `${minus}${bare}` : `${name}:${bare}`] };
    const values = value.startsWith('"') ? [bare] : bare.split(',').filter(Boolean);
    return { text: whole, without: minus === '-', qualifier, values };
  });
}

/** What is to be asked of the server, and what of the text cannot be. */
export function questionOf(text: string, vocabulary: Vocabulary): LogQuestion {
  const lists = new Map<string, string[]>();
  const words: string[] = [];
  const misread: Misread[] = [];
  let written: Stretch = {};
  for (const { text: part, without, qualifier, values } of tokensOf(text)) {
    if (qualifier === undefined) words.push(...values);
    else if (qualifier === 'written') {
      const stretch = stretchOf(values.join(','));
      if (stretch === undefined) misread.push({ part, why: 'written' });
      else if (without) misread.push({ part, why: 'no-exclusion' });
      else written = narrower(written, stretch);
    } else {
      const meant = values.flatMap((value) => meaning(qualifier, value, vocabulary));
      if (meant.length === 0) misread.push({ part, why: qualifier });
      const signed = meant.map((value) => (without ? `-${value}` : value));
      lists.set(qualifier, [...(lists.get(qualifier) ?? []), ...signed]);
    }
  }
  return {
    query: {
      ...Object.fromEntries(
        [...lists].filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.join(',')]),
      ),
      ...(written.from === undefined ? {} : { writtenFrom: written.from }),
      ...(written.to === undefined ? {} : { writtenTo: written.to }),
      ...(words.length === 0 ? {} : { words: words.join(' ') }),
    },
    misread,
  };
}

/** What a value stands for: capitals do not matter, and a type or a name may be given in part. */
function meaning(qualifier: string, value: string, { types, kinds, actors }: Vocabulary): readonly string[] {
  const wanted = value.toLowerCase();
  if (qualifier === 'record') return kinds.includes(kindOf(value)) || value === 'book' ? [value] : [];
  if (qualifier === 'kind') return kinds.filter((kind) => kind === wanted);
  if (qualifier === 'type') {
    const exact = types.filter((type) => type.toLowerCase() === wanted);
    return exact.length > 0 ? exact : types.filter((type) => type.toLowerCase().includes(wanted));
  }
  if (wanted.startsWith('os:') || Object.hasOwn(actors, value)) return [value];
  return Object.entries(actors).flatMap(([id, name]) => (name.toLowerCase().includes(wanted) ? [id] : []));
}

interface Stretch {
  readonly from?: string;
  readonly to?: string;
}

/** The first and the last day of a year, a month or a day. */
function daysOf(text: string): readonly [string, string] | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === '') return undefined;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${daysIn(Number(year), Number(month))}`];
  return isDay(text) ? [text, text] : undefined;
}

/** `2019`, `2019-06`, `2019-06-30`, `>=2019-01-01`, `<2020`, `2019-01..2019-06`. */
function stretchOf(text: string): Stretch | undefined {
  const [start, end] = text.split('..');
  if (end !== undefined) {
    const [first, last] = [daysOf(start ?? ''), daysOf(end)];
    return first && last && first[0] <= last[1] ? { from: first[0], to: last[1] } : undefined;
  }
  const [, sign = '', date = ''] = /^([<>]=?|)(.*)$/.exec(text) ?? [];
  const days = daysOf(date);
  if (!days) return undefined;
  const [first, last] = days;
  if (sign === '>=') return { from: first };
  if (sign === '>') return { from: addDays(last, 1) };
  if (sign === '<=') return { to: last };
  return sign === '<' ? { to: addDays(first, -1) } : { from: first, to: last };
}

/** Both stretches at once. */
const narrower = (a: Stretch, b: Stretch): Stretch => {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).toSorted()[0];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};

/** The most suggestions shown at once. */
const SUGGESTED = 8;

const quoted = (text: string): string => (/[\s,]/.test(text) ? `"${text}"` : text);

/** Whole texts that what was typed may become: its last part is completed. */
export function suggestionsFor(text: string, { types, kinds, actors }: Vocabulary): readonly string[] {
  const [, before = '', last = ''] = /^(.*?)([^\s"]*(?:"[^"]*)?)$/s.exec(text) ?? [];
  const [, minus = '', name, typed = ''] = /^(-?)(?:([a-z]+):)?(.*)$/is.exec(last) ?? [];
  const wanted = typed.replaceAll('"', '').toLowerCase();
  const qualifier = name === undefined ? undefined : names[name.toLowerCase()];
  const completed = (values: readonly string[]) =>
    values
      .filter((value) => value.toLowerCase().includes(wanted))
      .slice(0, SUGGESTED)
      .map((value) => `${before}${minus}${name ?? ''}:${quoted(value)} `);
  if (name === undefined)
    return qualifiers.filter((one) => one.startsWith(wanted)).map((one) => `${before}${minus}${one}:`);
  if (qualifier === 'actor') return completed([...new Set(Object.values(actors))]);
  if (qualifier === 'type') return completed(types);
  if (qualifier === 'kind') return completed(kinds);
  return [];
}
