import type { Text } from '../../../events/values/text.ts';

interface SpanValues {
  readonly place: string;
  readonly part: readonly Text[];
}

/** Spans as commands take them: a part that has no title is no part, and all of the place is meant. */
export const spansSaid = (spans: readonly SpanValues[]): readonly Partial<SpanValues>[] =>
  spans.map(({ place, part }) => (part.length === 0 ? { place } : { place, part }));
