/** What JSON can carry and a book cannot: half a character (a lone surrogate), and numbers beyond all bounds (`1e999`). */

/** A value is looked through as deep as a body may be; what is deeper is refused elsewhere. */
const MOST_DEPTH = 64;

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** An RFC 6901 pointer to the first such text, key or number within a value; undefined where there is none. */
export function unsayableIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : '';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : '';
  if (typeof value !== 'object' || value === null || depth === MOST_DEPTH) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    // Of a key that cannot be said, the place it stands in is said.
    if (!name.isWellFormed()) return '';
    const at = unsayableIn(inner, depth + 1);
    if (at !== undefined) return `/${escaped(name)}${at}`;
  }
  return undefined;
}
