import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const recordVisitRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/visit',
    component: lazyRouteComponent(() => import('./visit-screen.tsx'), 'VisitScreen'),
  }),
];
