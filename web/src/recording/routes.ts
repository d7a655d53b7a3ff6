import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { recordPath } from '../kit/addresses.ts';
import { shellRoute } from '../routes.tsx';

export interface RecordingSearch {
  /** The record that the new one belongs to. */
  readonly of?: string | undefined;
}

export const recordingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record/$kind',
    validateSearch: ({ of }: { readonly [name: string]: unknown }): RecordingSearch =>
      typeof of === 'string' && recordPath(of) !== undefined ? { of } : {},
    component: lazyRouteComponent(() => import('./recording-screen.tsx'), 'RecordingScreen'),
  }),
];
