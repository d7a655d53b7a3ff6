import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const dueRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/due',
    validateSearch: ({ owner }): { readonly owner?: 'me' } => (owner === 'me' ? { owner } : {}),
    component: lazyRouteComponent(() => import('./due-screen.tsx'), 'DueScreen'),
  }),
];
