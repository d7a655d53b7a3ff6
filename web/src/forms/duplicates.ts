/** Which other organisations may be the same body, and why one would think so. Nothing is joined by itself. */
import type { Identifier } from '../../../events/organisations.ts';
import type { Name } from '../../../events/values/text.ts';
import { normalOf } from '../../../projections/search-terms.ts';

export interface Body {
  readonly id: string;
  readonly names: readonly Name[];
  readonly identifiers: readonly Identifier[];
}

/** `identifier`: one register calls both the same. `name`: the same name. `short`: one name is short for the other. */
export interface Likeness {
  readonly id: string;
  readonly why: 'identifier' | 'name' | 'short';
  /** The own text, and that of the other record. */
  readonly own: string;
  readonly other: string;
}

/** The shortest name in Han script that may stand for a longer one, in characters; and the shortest acronym. */
const SHORTEST = 3;

const bare = (text: string): string => normalOf(text).replace(/[^\p{L}\p{N}]+/gu, '');
/** Its words in one order: a family name stands first or last. */
const words = (text: string): string =>
  normalOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted()
    .join(' ')
    .trim();
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** The first letters of the words that carry weight: `Bay Area Council` is `bac`. */
const initials = (text: string): string =>
  normalOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['of', 'the', 'and', 'for', 'in', 'at', 'on'].includes(word))
    .map((word) => Array.from(word)[0] ?? '')
    .join('');

/** 四川省政府 is short for 四川省人民政府: the same characters in the same order, beginning and ending alike. */
function isShortHan(short: string, long: string): boolean {
  const [few, many] = [Array.from(short), Array.from(long)];
  if (few.length < SHORTEST || few.length >= many.length || few[0] !== many[0] || few.at(-1) !== many.at(-1))
    return false;
  let next = 0;
  for (const character of many) if (character === few[next]) next += 1;
  return next === few.length;
}

const isAcronym = (short: string, long: string): boolean =>
  bare(short).length >= SHORTEST && !/\s/.test(short.trim()) && bare(short) === initials(long);

function shortFor(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (isHan(one) && isHan(other)) return isShortHan(one, other) || isShortHan(other, one);
  return isAcronym(a, b) || isAcronym(b, a);
}

function likeness(own: Body, other: Body): Likeness | undefined {
  const shared = own.identifiers.find(({ scheme, value }) =>
    other.identifiers.some((one) => one.scheme === scheme && one.value === value),
  );
  if (shared) return { id: other.id, why: 'identifier', own: shared.value, other: shared.value };
  const pairs = own.names.flatMap((a) => other.names.map((b) => [a.text, b.text] as const));
  const same = pairs.find(([a, b]) => bare(a) === bare(b) || words(a) === words(b));
  if (same) return { id: other.id, why: 'name', own: same[0], other: same[1] };
  const short = pairs.find(([a, b]) => shortFor(a, b));
  return short && { id: other.id, why: 'short', own: short[0], other: short[1] };
}

/** The others that may be the same body, the surest first. */
export function duplicatesOf(own: Body, others: readonly Body[]): readonly Likeness[] {
  const surest = ['identifier', 'name', 'short'];
  return others
    .flatMap((other) => (other.id === own.id ? [] : (likeness(own, other) ?? [])))
    .toSorted((a, b) => surest.indexOf(a.why) - surest.indexOf(b.why));
}
