/**
 * How text is found, in Latin and in Han script alike.
 *
 * The index is an FTS5 table with `tokenize = 'ascii'`, which cuts at spaces and at nothing else that {@link termsOf}
 * leaves in a term. Latin text is found by its words; Han text, which has no spaces, by overlapping bigrams, with the
 * last character of a run alone, so that every character begins a term: 四川大学 is `四川 川大 大学 学`. A query of one
 * character is then a prefix, a longer one a phrase, and both find exactly what LIKE would within a run. (A trigram index
 * cannot find 四川 at all.)
 */

/** The most terms of one text or query that count; a longer text is found by its beginning. */
const TERM_LIMIT = 2_000;
const QUERY_LIMIT = 32;

const runs = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Compatibility forms made one (NFKC), lower case, no diacritics, single spaces: what is compared. */
export const normalOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

interface Run {
  readonly han: boolean;
  readonly text: string;
}

/** The words and the runs of Han characters, in order; all else separates. */
const runsOf = (text: string): readonly Run[] =>
  Array.from(normalOf(text).matchAll(runs), (run) => ({ han: run.groups?.['han'] !== undefined, text: run[0] }));

const bigrams = (characters: readonly string[]): readonly string[] =>
  characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1] ?? ''}`);

/** The terms a text is found by, in order; joined with spaces they are what the index holds. */
export function termsOf(text: string): readonly string[] {
  const terms = runsOf(text).flatMap((run) => {
    if (!run.han) return [run.text];
    const characters = Array.from(run.text);
    return [...bigrams(characters), characters.at(-1) ?? ''];
  });
  return terms.slice(0, TERM_LIMIT);
}

// A term holds letters and digits only, so that the quotes cannot be closed from inside.
const quoted = (terms: readonly string[]) => `"${terms.join(' ')}"`;

/**
 * The FTS5 MATCH expression of what somebody typed: all its words, the last one as a prefix (it may not be finished).
 * Null where there is nothing to look for.
 */
export function matchOf(query: string): string | null {
  const asked = runsOf(query).slice(0, QUERY_LIMIT);
  const wanted = asked.map((run, index) => {
    const last = index === asked.length - 1;
    if (!run.han) return `${quoted([run.text])}${last ? '*' : ''}`;
    const characters = Array.from(run.text).slice(0, TERM_LIMIT);
    return characters.length === 1 ? `${quoted(characters)}*` : quoted(bigrams(characters));
  });
  return wanted.length === 0 ? null : wanted.join(' AND ');
}
