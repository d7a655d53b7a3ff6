import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { languageInWords } from '../words/languages.ts';

/** Values of a list that a command takes, with their words. */
export function useChoices() {
  const { say } = useWords();
  return (values: readonly string[]) => values.map((value) => ({ value, label: choiceInWords(value, say) }));
}

/** Languages that sources and statements are usually in; `mul` is several, `und` is not known. */
const offered = ['en', 'zh-Hans', 'zh-Hant', 'es', 'fr', 'de', 'ja', 'ko', 'mul', 'und'];

/** `current`: the language that is there already, which may be another one. */
export function useLanguages(current?: string) {
  const { say, language } = useWords();
  return [...new Set([...offered, ...(current ? [current] : [])])].map((value) => ({
    value,
    label: languageInWords(value, language, say),
  }));
}
