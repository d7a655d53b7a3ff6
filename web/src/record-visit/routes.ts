import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kindOf } from '../../../events/subject.ts';
import type { RecordingSearch } from '../recording/routes.ts';
import { shellRoute } from '../routes.tsx';

export const recordVisitRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/visit',
    // The planned visit that was held.
    validateSearch: ({ of }: { readonly [name: string]: unknown }): RecordingSearch =>
      typeof of === 'string' && kindOf(of) === 'visit' ? { of } : {},
    component: lazyRouteComponent(() => import('./visit-screen.tsx'), 'VisitScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/plan',
    component: lazyRouteComponent(() => import('./plan-screen.tsx'), 'PlanScreen'),
  }),
];
