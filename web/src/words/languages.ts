import type { Language, Say } from '../language/language.ts';

/**
 * What a BCP 47 tag is called: `zh-Hans` is Simplified Chinese, or 简体中文; the tag itself where it has no name.
 * `und` stands for a language that nobody knows.
 */
export function languageInWords(tag: string, language: Language, say: Say): string {
  if (tag === 'und') return say('language.unknown');
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag of private use, `x-…`, is none to Intl.
    return tag;
  }
}
