/** What was held, said and promised in the course of a record. */
import type { Gathering } from '../../../events/gatherings.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Statement } from '../../../events/statements.ts';
import type { Commitment } from '../../../events/commitments.ts';
import { createContext, useContext } from 'react';

export const PartsContext = createContext<readonly RecordOf<unknown>[]>([]);

interface PartKinds {
  readonly gathering: Gathering;
  readonly statement: Statement;
  readonly commitment: Commitment;
}

/** The parts of one kind, in the order of writing. */
export const useParts = <K extends keyof PartKinds>(kind: K): readonly RecordOf<PartKinds[K]>[] =>
  useContext(PartsContext).filter((part): part is RecordOf<PartKinds[K]> => part.kind === kind);
