import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';
import { dueFiltersIn } from './filters.ts';

export const dueRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/due',
    validateSearch: dueFiltersIn,
    component: lazyRouteComponent(() => import('./due-screen.tsx'), 'DueScreen'),
  }),
];
