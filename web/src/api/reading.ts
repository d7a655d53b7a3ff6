/** Questions to the server, each at the two moments of the address and never older than what this person has written. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BookAnswer, EventPage, MomentAnswer, Names, Page, SessionAnswer } from './answers.ts';
import { ask, type Query } from './client.ts';
import { useMoments, type Moments } from './moments.ts';
import { isRefusal, NoAnswer, TooLong } from './problem.ts';

/** The most times a question is asked again where no answer came. */
const TRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a connection what is asked fails at once and says so; it would wait unsaid otherwise.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, error) => failures < TRIES && (error instanceof NoAnswer || isRefusal(error, 'not-there-yet')),
    },
  },
});

/** The newest position this person has written: what they ask must show at least that. */
let written = -1;

export const hasWritten = (position: number): void => {
  written = Math.max(written, position);
};

/** The moments as the API takes them. A past moment shows what it shows, whatever was written since. */
const momentQuery = ({ asOf, asKnownOn }: Moments): Query => ({
  asOf,
  asKnownOn,
  atLeast: asKnownOn === undefined && written >= 0 ? written : undefined,
});

interface AskingOptions {
  /** `false` asks nothing. */
  readonly enabled?: boolean;
  /** All that is known today, whatever moment of knowing the address names. */
  readonly everything?: boolean;
}

/** Any answer of the API at the two moments. */
export function useAnswer<T>(
  path: string,
  query: Query = {},
  { enabled = true, everything = false }: AskingOptions = {},
) {
  const { asKnownOn, ...rest } = useMoments();
  const moments = { ...rest, asKnownOn: everything ? undefined : asKnownOn };
  return useQuery({
    queryKey: [path, query, moments.asOf, moments.asKnownOn],
    queryFn: ({ signal }) => ask<T>(path, { query: { ...query, ...momentQuery(moments) }, signal }),
    // What stood there stays until the new answer is here.
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The first page of a list, as many rows as the API gives at once; for lists that are short by nature. */
export const useList = <Row>(path: string, query: Query = {}, options?: { readonly enabled?: boolean }) =>
  useAnswer<Page<Row>>(path, { limit: 200, ...query }, options);

/** A list page by page; `fetchNextPage` brings the rows after those, of the very same moment. */
export function usePages<Row>(
  path: string,
  query: Query = {},
  { enabled = true }: Pick<AskingOptions, 'enabled'> = {},
) {
  const moments = useMoments();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [path, 'pages', query, moments.asOf, moments.asKnownOn],
      queryFn: ({ pageParam, signal }) =>
        ask<Page<Row>>(path, {
          query: pageParam === '' ? { ...query, ...momentQuery(moments) } : { cursor: pageParam },
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      enabled,
    }),
  );
}

/** The pages of a list so far as one: rows, names, and the moment; undefined before the first. */
export function pagesTogether<Row>(pages: readonly Page<Row>[] | undefined): Page<Row> | undefined {
  const [first] = pages ?? [];
  if (!pages || !first) return undefined;
  const names = Object.assign({}, ...pages.map((page) => page.names)) as Names;
  return { position: first.position, asOf: first.asOf, rows: pages.flatMap(({ rows }) => rows), names };
}

/** Rows that the API gives at once, at the most. */
const PAGE = 200;

/** A list whole, or its first `most` rows, asked for page by page. Undefined until it is: half of it would mislead. */
export function useEvery<Row>(
  path: string,
  query: Query,
  { most, enabled = true }: { readonly most: number; readonly enabled?: boolean },
) {
  const pages = usePages<Row>(path, { ...query, limit: PAGE }, { enabled });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = pages;
  const more = hasNextPage && (data?.pages.length ?? 0) * PAGE < most;
  useEffect(() => {
    if (more && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [more, isFetchingNextPage, isError, fetchNextPage]);
  const together = useMemo(() => pagesTogether(data?.pages), [data]);
  return {
    data: more && !isError ? undefined : together,
    error: pages.error,
    refetch: pages.refetch,
    /** There are more than `most`. */
    cut: hasNextPage && !more,
  };
}

/** The most pages that are asked for, besides those that are shown, to have a list whole. */
const MOST_PAGES = 100;

/**
 * A list of {@link usePages} with all its rows, those included that were not asked for yet, and its moment.
 * @throws TooLong rather than a part of it.
 */
export async function wholeList<Row>(pages: ReturnType<typeof usePages<Row>>) {
  let known: Pick<typeof pages, 'data' | 'hasNextPage' | 'fetchNextPage'> = pages;
  for (let more = 0; known.hasNextPage && more < MOST_PAGES; more += 1)
    known = await known.fetchNextPage({ throwOnError: true });
  if (known.hasNextPage) throw new TooLong(`more than ${MOST_PAGES} pages`);
  const whole = pagesTogether(known.data?.pages);
  if (!whole) throw new NoAnswer('nothing is shown yet');
  return whole;
}

/** The log page by page, from either end; `query` as GET /events takes it. */
export function useEventPages(order: 'oldest' | 'newest', query: Query = {}) {
  const moments = useMoments();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['/events', order, query, moments.asOf, moments.asKnownOn],
      queryFn: ({ pageParam, signal }) =>
        ask<EventPage>('/events', {
          query: {
            ...query,
            ...momentQuery(moments),
            order,
            ...(pageParam === '' ? {} : { [order === 'oldest' ? 'after' : 'before']: pageParam }),
          },
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: ({ complete, next }) => (complete ? undefined : String(next)),
      placeholderData: keepPreviousData,
    }),
  );
}

export const sessionQuery = queryOptions({
  queryKey: ['/session'],
  queryFn: ({ signal }) => ask<SessionAnswer>('/session', { signal }),
  staleTime: 60_000,
});

export const bookQuery = queryOptions({
  queryKey: ['/book'],
  queryFn: ({ signal }) => ask<BookAnswer>('/book', { signal }),
});

/** The event that a moment of knowing stands for, and its day. */
export const useMomentAnswer = () => useAnswer<MomentAnswer>('/moments');
