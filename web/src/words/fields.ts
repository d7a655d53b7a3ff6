/** What the fields of records are called. */
import type { Say } from '../language/language.ts';
import { sayOr } from '../language/say-or.ts';

/** The name of a field; of a path its steps: `stops/2/occurredOn` is `Stops 2, When`. */
export function fieldInWords(path: string, say: Say): string {
  const said = path.split('/').map((step) => sayOr(say, `field.${step}`, step));
  return said.reduce((sum, step) => (/^\d+$/.test(step) ? `${sum} ${step}` : `${sum}${say('kit.comma')}${step}`));
}
