import { createRouter } from '@tanstack/react-router';
import { historyRoutes } from './history/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { recordAgreementRoutes } from './record-agreement/routes.ts';
import { recordVisitRoutes } from './record-visit/routes.ts';
import { recordingRoutes } from './recording/routes.ts';
import { agreementRoutes } from './agreements/routes.ts';
import { operateRoutes } from './operate/routes.ts';
import { recordRoutes } from './records/routes.ts';
import { boardRoutes } from './boards/routes.ts';
import { dueRoutes } from './due/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { noScreenRoute, rootRoute, shellRoute } from './routes.tsx';
import { signInRoutes } from './sign-in/routes.ts';
import { timelineRoutes } from './timeline/routes.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...signInRoutes,
    shellRoute.addChildren([
      ...agreementRoutes,
      ...boardRoutes,
      ...dueRoutes,
      ...historyRoutes,
      ...overviewRoutes,
      ...recordAgreementRoutes,
      ...operateRoutes,
      ...recordVisitRoutes,
      ...recordingRoutes,
      ...timelineRoutes,
      ...recordRoutes,
      ...directoryRoutes,
      noScreenRoute,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
