import { lazy, Suspense } from 'react';
import type { AdditionName } from '../records/doors/addable.ts';
import type { Acting } from './act-buttons.tsx';
import { ActInFront } from './act-in-front.tsx';

/** What is told in front of a list: an act, or more of the record. */
export type Told = Acting | { readonly name: AdditionName; readonly record: string };

// It knows every command: the list is seen before it is there.
const AddInFront = lazy(async () => ({ default: (await import('../records/doors/add-in-front.tsx')).AddInFront }));

/** The dialog in which it is told. */
export function ToldInFront({ told, close }: { readonly told: Told; readonly close: () => void }) {
  if ('verb' in told) return <ActInFront {...told} close={close} />;
  return (
    <Suspense fallback={null}>
      <AddInFront {...told} close={close} />
    </Suspense>
  );
}
