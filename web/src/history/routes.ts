import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { momentsIn } from '../api/moments.ts';
import { shellRoute } from '../routes.tsx';
import { compareSearch, type CompareSearch } from './compare/moments-compared.ts';

/** What is searched for in the log. */
export interface LogSearch {
  readonly q?: string | undefined;
}

/** `?actor=…&record=…` too, as the qualifiers they are. */
function logSearch(search: { readonly [name: string]: unknown }): LogSearch {
  const said = (['actor', 'action', 'record', 'written'] as const).flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' ? [`${name}:${/\s/.test(value) ? `"${value}"` : value}`] : [];
  });
  const q = [...said, ...(typeof search['q'] === 'string' ? [search['q']] : [])].join(' ').slice(0, 400);
  return q === '' ? {} : { q };
}

/** Where a replay begins, and the one record it is of. */
export interface ReplaySearch {
  readonly at?: number | undefined;
  readonly record?: string | undefined;
}

function replaySearch({ at, record }: { readonly [name: string]: unknown }): ReplaySearch {
  return {
    ...(Number.isSafeInteger(Number(at)) && Number(at) >= 0 && at !== undefined ? { at: Number(at) } : {}),
    ...(typeof record === 'string' && /^[a-z]+-[0-9a-z-]{1,80}$/.test(record) ? { record } : {}),
  };
}

export const historyRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/replay',
    validateSearch: (search): ReplaySearch => replaySearch(search),
    component: lazyRouteComponent(() => import('./replay/replay-screen.tsx'), 'ReplayScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events',
    validateSearch: (search): LogSearch => logSearch(search),
    component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$position',
    component: lazyRouteComponent(() => import('./event/event-screen.tsx'), 'EventScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/compare',
    validateSearch: (search): CompareSearch => compareSearch(search),
    beforeLoad: ({ params, search }) => {
      const { asOf, asKnownOn, lang } = momentsIn(search);
      const taken = search.axis === 'effect' ? asOf : (asKnownOn ?? asOf);
      if (taken === undefined) return;
      // A moment that was being looked at is the first of the two; this screen has both on its own page.
      const first = search.axis === 'effect' || asKnownOn !== undefined ? { a: taken } : {};
      throw redirect({
        to: '/r/$rel/compare',
        params,
        search: {
          ...search,
          ...first,
          asOf: undefined,
          asKnownOn: search.axis === 'effect' ? asKnownOn : undefined,
          lang,
        },
        replace: true,
      });
    },
    component: lazyRouteComponent(() => import('./compare/compare-screen.tsx'), 'CompareScreen'),
  }),
];
