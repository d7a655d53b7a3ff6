import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';
import { commitmentFiltersIn } from './filters.ts';

const kinds = ['institute', 'project', 'commitment'] as const;

export const boardRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/delivery',
    validateSearch: ({ kind }): { readonly kind?: (typeof kinds)[number] | undefined } => ({
      kind: kinds.find((one) => one === kind),
    }),
    component: lazyRouteComponent(() => import('./delivery-screen.tsx'), 'DeliveryScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/visits',
    component: lazyRouteComponent(() => import('./visits-screen.tsx'), 'VisitsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/commitments',
    validateSearch: commitmentFiltersIn,
    component: lazyRouteComponent(() => import('./commitments-screen.tsx'), 'CommitmentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/statements',
    component: lazyRouteComponent(() => import('./statements-screen.tsx'), 'StatementsScreen'),
  }),
];
