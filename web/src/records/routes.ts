import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { recordFolders } from '../kit/addresses.ts';
import { shellRoute } from '../routes.tsx';

/** What the address of a record's page carries besides the moments. */
export interface RecordSearch {
  /** The event of its history that is looked at. */
  readonly at?: number | undefined;
}

const validateSearch = ({ at }: { readonly [name: string]: unknown }): RecordSearch =>
  typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? { at } : {};

const component = lazyRouteComponent(() => import('./record-screen.tsx'), 'RecordScreen');

/** The other of two records that are to be joined. */
export interface MergeSearch {
  readonly with?: string | undefined;
}

const mergeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/organisations/$record/merge',
  validateSearch: ({ with: other }: { readonly [name: string]: unknown }): MergeSearch =>
    typeof other === 'string' && other.startsWith('organisation-') ? { with: other } : {},
  component: lazyRouteComponent(() => import('./merge-screen.tsx'), 'MergeScreen'),
});

export const recordRoutes = [
  mergeRoute,
  ...Object.values(recordFolders).map((folder) =>
    createRoute({ getParentRoute: () => shellRoute, path: `/${folder}/$record`, validateSearch, component }),
  ),
];
