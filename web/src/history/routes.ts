import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { momentsIn } from '../api/moments.ts';
import { shellRoute } from '../routes.tsx';
import { compareSearch, type CompareSearch } from './compare/moments-compared.ts';

export const historyRoutes = [
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
