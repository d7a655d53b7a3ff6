import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../routes.tsx';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

export const signInRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search): { readonly to?: string; readonly why?: 'roles' } => ({
      ...(text(search['to']) ? { to: String(search['to']) } : {}),
      ...(search['why'] === 'roles' ? { why: 'roles' } : {}),
    }),
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    validateSearch: (search): { readonly token?: string } => ({
      ...(text(search['token']) ? { token: String(search['token']) } : {}),
    }),
    component: lazyRouteComponent(() => import('./welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/activate',
    validateSearch: (search): { readonly token?: string } => ({
      ...(text(search['token']) ? { token: String(search['token']) } : {}),
    }),
    component: lazyRouteComponent(() => import('./activate.tsx'), 'Activate'),
  }),
];
