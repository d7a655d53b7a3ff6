import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';

export const recordingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/$kind',
    component: lazyRouteComponent(() => import('./recording-screen.tsx'), 'RecordingScreen'),
  }),
];
