/** The two roots that every screen hangs on: the address with its moments, and the shell for people who are signed in. */
import { createRootRoute, createRoute, Outlet, redirect, retainSearchParams } from '@tanstack/react-router';
import { momentsIn, type AddressMoments } from './api/moments.ts';
import { isRefusal } from './api/problem.ts';
import { bookQuery, queryClient, sessionQuery } from './api/reading.ts';
import { Broken, NotFound } from './shell/no-screen.tsx';
import { Shell } from './shell/shell.tsx';

export const rootRoute = createRootRoute({
  validateSearch: (search): AddressMoments => momentsIn(search),
  search: { middlewares: [retainSearchParams<AddressMoments>(['asOf', 'asKnownOn', 'lang'])] },
  component: Outlet,
  errorComponent: Broken,
});

/** Every screen of somebody who is signed in. Others come in first and land where they wanted to go. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
      await queryClient.ensureQueryData(bookQuery);
    } catch (error) {
      if (!isRefusal(error, 'not-signed-in')) throw error;
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
  component: Shell,
  errorComponent: Broken,
});

/** Every other address. */
export const noScreenRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });
