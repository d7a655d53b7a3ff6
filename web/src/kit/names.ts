/** Which of a record's names a reader sees: the one in their language first, the other script beside it. */
import type { Name, Text } from '../../../events/values/text.ts';
import { excerptOf } from '../../../projections/excerpt.ts';
import type { Names } from '../api/answers.ts';
import type { Language } from '../language/language.ts';

export interface ShownName {
  readonly first: Text;
  /** In the other language of the two, where there is one. */
  readonly second?: Text;
}

const sameLanguage = (text: Text, language: Language): boolean =>
  text.language.split('-')[0] === language.split('-')[0];

/** Official names before the others, in the order they were given. */
const officialFirst = (texts: readonly (Text | Name)[]): readonly (Text | Name)[] =>
  texts.toSorted((a, b) => Number('kind' in a && a.kind !== 'official') - Number('kind' in b && b.kind !== 'official'));

/** Undefined where there is no name at all. */
export function shownName(texts: readonly (Text | Name)[], language: Language): ShownName | undefined {
  const ordered = officialFirst(texts);
  const first = ordered.find((text) => sameLanguage(text, language)) ?? ordered[0];
  if (!first) return undefined;
  const other = language === 'en' ? 'zh-Hans' : 'en';
  const second = ordered.find((text) => text !== first && sameLanguage(text, other));
  return second && second.text !== first.text ? { first, second } : { first };
}

/** The name of a body, a person, a place or an account in plain text; its id where the answer does not name it. */
export const nameOf = (id: string, names: Names, language: Language): string =>
  shownName(names[id]?.names ?? [], language)?.first.text ?? id;

/** What a record is called: its titles or names; of a statement its words. */
export function titlesIn(state: object): readonly Text[] {
  const { titles, names, what, original } = state as {
    readonly [field in 'titles' | 'names' | 'what']?: readonly Text[] | string;
  } & { readonly original?: Text };
  const texts = titles ?? names ?? what ?? (original ? [excerptOf(original)] : []);
  return typeof texts === 'string' ? [] : texts;
}
