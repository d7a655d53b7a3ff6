import type { Role } from '../../../commands/decision.ts';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient, sessionQuery } from '../api/reading.ts';
import { shellRoute } from '../routes.tsx';
import { rememberedRelationship } from '../shell/relationship.ts';
import { timelineIn } from './address.ts';

/**
 * Where somebody begins: who only checks the book with how it came about, who manages and does not write with how it
 * stands, everybody else with what happened.
 */
const homeOf = (roles: readonly Role[]) => {
  if (roles.length > 0 && roles.every((role) => role === 'auditor')) return '/r/$rel/replay';
  return roles.includes('manager') && !roles.includes('staff') ? '/r/$rel/overview' : '/r/$rel/timeline';
};

export const timelineRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: async () => {
      const { roles } = await queryClient.ensureQueryData(sessionQuery);
      throw redirect({
        to: homeOf(roles),
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
