import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';
import { rememberedRelationship } from '../shell/relationship.ts';
import { timelineIn } from './address.ts';

export const timelineRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/r/$rel/timeline', params: { rel: rememberedRelationship() }, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/timeline',
    validateSearch: timelineIn,
    component: lazyRouteComponent(() => import('./timeline-screen.tsx'), 'TimelineScreen'),
  }),
];
