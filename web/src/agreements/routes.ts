import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';
import { horizonIn, standsIn } from './filters.ts';

export const agreementRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/agreements',
    validateSearch: ({ stands }): { readonly stands?: ReturnType<typeof standsIn> } => ({ stands: standsIn(stands) }),
    component: lazyRouteComponent(() => import('./register-screen.tsx'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/expiry',
    validateSearch: ({ horizon }): { readonly horizon?: ReturnType<typeof horizonIn> } => ({
      horizon: horizonIn(horizon),
    }),
    component: lazyRouteComponent(() => import('./expiry-screen.tsx'), 'ExpiryScreen'),
  }),
];
