import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';

/** Values of a list that a command takes, with their words. */
export function useChoices() {
  const { say } = useWords();
  return (values: readonly string[]) => values.map((value) => ({ value, label: choiceInWords(value, say) }));
}
