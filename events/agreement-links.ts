/** Following the links from an agreement to the earlier ones it amends, implements, supersedes, renews or builds on. */
import type { Agreement } from './agreements.ts';
import type { RecordOf } from './records.ts';

/** These agreements and all that their links lead to, each once, as far as they are loaded; nearest first. */
export function closureOf(
  ids: readonly string[],
  records: (id: string) => RecordOf<Agreement> | undefined,
): readonly string[] {
  const found = new Set(ids);
  // A set is walked in the order of adding, what is added on the way included.
  for (const id of found) for (const { agreement } of records(id)?.state.links ?? []) found.add(agreement);
  return [...found];
}
