import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const operateRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/operate/rebuild',
    component: lazyRouteComponent(() => import('./rebuild-screen.tsx'), 'RebuildScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/operate/users',
    component: lazyRouteComponent(() => import('./users-screen.tsx'), 'UsersScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/operate/keys',
    component: lazyRouteComponent(() => import('./keys-screen.tsx'), 'KeysScreen'),
  }),
];
