import { lazy, Suspense, type ComponentProps } from 'react';
import type { OpenAct } from './open-act.tsx';

const Opened = lazy(async () => ({ default: (await import('./open-act.tsx')).OpenAct }));

/** The dialog of one act in front of a list, which loads without it: the forms come with the first that is opened. */
export function ActInFront(act: ComponentProps<typeof OpenAct>) {
  return (
    <Suspense fallback={null}>
      <Opened {...act} />
    </Suspense>
  );
}
