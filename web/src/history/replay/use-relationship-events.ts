import { useEffect, useMemo } from 'react';
import type { LoggedEvent } from '../../api/answers.ts';
import { useEventPages } from '../../api/reading.ts';

/** Events of one request, and the most that are replayed at once. */
const PAGE = 1_000;
export const MOST = 20_000;

/** Kinds that are of nobody's relationship: left out where the whole book is replayed. */
const OUTSIDE = '-account,-book,-reservation';

/** Every event of a relationship, the first written first, asked for page by page until there are no more. */
export function useRelationshipEvents(relationship: string) {
  const pages = useEventPages('oldest', {
    limit: PAGE,
    ...(relationship === 'all' ? { kind: OUTSIDE } : { relationship }),
  });
  const { data, hasNextPage, isFetching, fetchNextPage, isError } = pages;
  const count = data?.pages.reduce((sum, { events }) => sum + events.length, 0) ?? 0;
  const goesOn = hasNextPage && count < MOST;
  useEffect(() => {
    if (goesOn && !isFetching && !isError) void fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);
  const whole = data !== undefined && !goesOn && !pages.isPlaceholderData;
  const events = useMemo(
    (): readonly LoggedEvent[] | undefined => (whole ? data.pages.flatMap((page) => page.events) : undefined),
    [whole, data],
  );
  return {
    data: events,
    error: pages.error,
    refetch: pages.refetch,
    pages: data?.pages ?? [],
    count,
    cut: hasNextPage,
  };
}
