import type { Name, NameKind, Text } from '../events/values/text.ts';

const better: readonly NameKind[] = ['official', 'alias', 'acronym', 'former'];

/** What a body is called in a list: its best name in each language, the official one before an alias. */
export function titlesOf(names: readonly Name[]): readonly Text[] {
  const best = new Map<string, Name>();
  for (const name of names) {
    const had = best.get(name.language);
    if (!had || better.indexOf(name.kind) < better.indexOf(had.kind)) best.set(name.language, name);
  }
  return [...best.values()].map(({ text, language }) => ({ text, language }));
}
