import { useCallback, useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { v4 as newId } from 'uuid';
import { madeFor, MakingContext, type Made, type MadeKind } from './made.ts';
import { NewRecord } from './new-record.tsx';
import type { SittingValues } from './sitting.ts';

/** Lets the fields inside register records that are not in the book yet. */
export function Making({ children }: { readonly children: ReactNode }) {
  const { getValues, setValue } = useFormContext<SittingValues>();
  const [making, setMaking] = useState<{ readonly index: number; readonly kind: MadeKind; readonly made: Made }>();

  const make = useCallback(
    (kind: MadeKind, typed: string, made: Made) => {
      const before = getValues('made');
      setValue('made', [...before, madeFor(kind, newId(), typed)]);
      setMaking({ index: before.length, kind, made });
    },
    [getValues, setValue],
  );
  return (
    <MakingContext value={make}>
      {children}
      {making && (
        <NewRecord
          index={making.index}
          kind={making.kind}
          done={(choice) => {
            setMaking(undefined);
            if (!choice?.id.startsWith('@')) setValue('made', getValues('made').slice(0, making.index));
            making.made(choice);
          }}
        />
      )}
    </MakingContext>
  );
}
