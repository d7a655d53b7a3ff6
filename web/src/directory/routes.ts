import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../routes.tsx';
import { tabs, type Tab } from './tabs.ts';

export interface DirectorySearch {
  /** Left out: organisations. */
  readonly tab?: Tab | undefined;
}

export const directoryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/r/$rel/directory',
    validateSearch: ({ tab }: { readonly [name: string]: unknown }): DirectorySearch => {
      const known = tabs.find((one) => one === tab);
      return known ? { tab: known } : {};
    },
    component: lazyRouteComponent(() => import('./directory-screen.tsx'), 'DirectoryScreen'),
  }),
];
