import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const recordAgreementRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/agreement',
    component: lazyRouteComponent(() => import('./agreement-screen.tsx'), 'AgreementScreen'),
  }),
];
