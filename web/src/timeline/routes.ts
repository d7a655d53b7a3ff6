import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient, sessionQuery } from '../api/reading.ts';
import { shellRoute } from '../routes.tsx';
import { rememberedRelationship } from '../shell/relationship.ts';
import { timelineIn } from './address.ts';

export const timelineRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: async () => {
      const { roles } = await queryClient.ensureQueryData(sessionQuery);
      // Who only checks the book begins with how it came about; everybody else with what happened.
      const checks = roles.length > 0 && roles.every((role) => role === 'auditor');
      throw redirect({
        to: checks ? '/r/$rel/replay' : '/r/$rel/timeline',
        params: { rel: rememberedRelationship() },
        replace: true,
      });
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/timeline',
    validateSearch: timelineIn,
    component: lazyRouteComponent(() => import('./timeline-screen.tsx'), 'TimelineScreen'),
  }),
];
