import type { MessageKey } from './catalogue.ts';
import type { Say } from './say-in.ts';

/** What the message of a key says that was put together and may not exist; something else where it does not. */
export function sayOr(say: Say, key: string, otherwise: string): string {
  // A key without a message is said as it is.
  const said = say(key as MessageKey);
  return said === key ? otherwise : said;
}
