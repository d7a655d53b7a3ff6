import { fieldInWords } from '../../kit/value-text.tsx';
import { catalogue, type MessageKey } from '../../language/catalogue.ts';
import type { Say } from '../../language/language.ts';

/** What a line of a comparison is about: a field of the record, or something that happened (`project.renamed`). */
export function lineInWords(field: string, say: Say): string {
  if (!field.includes('.')) return fieldInWords(field, say);
  const key = `happening.${field}`;
  return say(Object.hasOwn(catalogue, key) ? (key as MessageKey) : 'field.occurredOn');
}
