import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/overview',
    component: lazyRouteComponent(() => import('./overview-screen.tsx'), 'OverviewScreen'),
  }),
];
