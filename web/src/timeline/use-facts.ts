import { useEffect, useMemo } from 'react';
import type { Names } from '../api/answers.ts';
import { usePages } from '../api/reading.ts';
import { factsOf, type Line } from './facts.ts';

/** The most facts on one timeline; more are said, never left out in silence. */
export const MOST_FACTS = 10_000;
const PAGE = 200;

/** All that happened in a relationship, at the moments of the address. */
export function useFacts(relationship: string) {
  const pages = usePages<Line>('/timeline', { relationship, limit: PAGE });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = pages;
  const read = data?.pages.length ?? 0;
  const more = hasNextPage && read * PAGE < MOST_FACTS;
  useEffect(() => {
    if (more && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [more, isFetchingNextPage, isError, fetchNextPage]);
  const answer = useMemo(() => {
    const [first] = data?.pages ?? [];
    if (!data || !first) return undefined;
    return {
      facts: factsOf(data.pages.flatMap(({ rows }) => rows)),
      names: Object.assign({}, ...data.pages.map(({ names }) => names)) as Names,
      position: first.position,
      asOf: first.asOf,
    };
  }, [data]);
  return {
    // Half of it would be a picture of something else.
    data: more && !isError ? undefined : answer,
    error: pages.error,
    refetch: pages.refetch,
    /** There are more than {@link MOST_FACTS}. */
    cut: hasNextPage && !more,
  };
}

export type Told = NonNullable<ReturnType<typeof useFacts>['data']>;
