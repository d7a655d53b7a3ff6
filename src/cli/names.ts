/** What people read instead of ids, in both scripts where there are two. */
import type { Name, Text } from '../../events/values/text.ts';
import type { Named } from '../platform/reading/bodies.ts';

/** The titles in every language there is: `Forum in San Francisco 旧金山论坛`. */
export const titled = (titles: readonly Text[]): string => titles.map(({ text }) => text).join(' ');

/** What a body or a person is called; the id where it has no name that may be read. */
export function nameOf(id: string, names: Named): string {
  const entry = names[id] as { readonly names?: readonly Name[]; readonly name?: string } | undefined;
  const official = entry?.names?.filter(({ kind }) => kind === 'official') ?? [];
  const best = official.length > 0 ? official : (entry?.names?.slice(0, 1) ?? []);
  return best.length > 0 ? titled(best) : (entry?.name ?? id);
}

/** What numbers a part or vouches for it; it is in the JSON. */
const bookkeeping = ['key', 'confidence', 'sources', 'position', 'signature'];

/** A value with the names in place of ids, on one line; empty where it only vouches for something. */
export function inWords(value: unknown, names: Named): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return nameOf(value, names);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => inWords(one, names)).join('; ');
  const fields = value as { readonly [name: string]: unknown };
  if (typeof fields['text'] === 'string' && typeof fields['language'] === 'string') return fields['text'];
  return Object.entries(fields)
    .filter(([name]) => !bookkeeping.includes(name))
    .map(([name, inner]) => `${name} ${inWords(inner, names)}`)
    .join(', ');
}
