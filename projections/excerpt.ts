import type { Text } from '../events/values/text.ts';

/** How many characters of a long text a row shows. The whole text stands in the record and in its own view. */
const EXCERPT = 280;

/** A text as a list shows it: whole if short, else its beginning with an ellipsis, cut between characters. */
export function excerptOf({ text, language }: Text): Text {
  const characters = text.length > EXCERPT ? Array.from(text) : [];
  if (characters.length <= EXCERPT) return { text, language };
  return { text: `${characters.slice(0, EXCERPT - 1).join('')}…`, language };
}
