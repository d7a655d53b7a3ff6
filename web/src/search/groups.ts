/** What a search found, as it is shown: by kind, the best hit's kind first. */
import type { SearchAnswer } from '../api/answers.ts';
import { isRecordKind } from '../kit/addresses.ts';

export type Hit = SearchAnswer['hits'][number];

/** Records that happen, people and bodies, and what they can be read in. */
export type SearchGroup = 'records' | 'people' | 'sources';

const groupOf = (kind: string): SearchGroup =>
  kind === 'source'
    ? 'sources'
    : kind === 'person' || kind === 'organisation' || kind === 'place'
      ? 'people'
      : 'records';

/** Of one group no more than this many are offered. */
const MOST = 6;

/** Each record once, by its best hit; groups in the order of their best. */
export function groupedHits(
  hits: readonly Hit[],
): readonly { readonly group: SearchGroup; readonly hits: readonly Hit[] }[] {
  const groups = new Map<SearchGroup, Hit[]>();
  const seen = new Set<string>();
  for (const hit of hits) {
    const id = hit.survivor ?? hit.record;
    if (seen.has(id) || !isRecordKind(hit.kind)) continue;
    seen.add(id);
    const group = groups.get(groupOf(hit.kind)) ?? [];
    if (group.length < MOST) group.push(hit);
    groups.set(groupOf(hit.kind), group);
  }
  return [...groups].map(([group, found]) => ({ group, hits: found }));
}
