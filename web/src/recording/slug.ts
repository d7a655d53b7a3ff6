/** The name of a relationship in addresses, as it is offered: `sichuan-california` of `Sichuan–California`. */
import { isSlug } from '../../../commands/fields.ts';
import type { Text } from '../../../events/values/text.ts';

/** As long as the server takes it, in characters. */
const LONGEST = 80;

/** Of the English name; '' where that leaves no letters: then somebody has to say it. */
export function slugOf(names: readonly Text[]): string {
  const name = names.find(({ language }) => language === 'en')?.text ?? '';
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words.join('-').length > LONGEST) words.pop();
  const slug = words.join('-');
  return isSlug(slug) ? slug : '';
}
