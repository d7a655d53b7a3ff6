import type { Say } from '../../language/language.ts';
import { sayOr } from '../../language/say-or.ts';
import { fieldInWords } from '../../words/fields.ts';

/** What a line of a comparison is about: a field of the record, or something that happened (`project.renamed`). */
export function lineInWords(field: string, say: Say): string {
  if (!field.includes('.')) return fieldInWords(field, say);
  return sayOr(say, `happening.${field}`, say('field.occurredOn'));
}
