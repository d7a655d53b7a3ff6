/** The record that a page shows, for all its parts. */
import { createContext, useContext } from 'react';
import { catalogue } from '../../../events/catalogue.ts';
import { valueAt } from '../../../events/changes.ts';
import type { Json, SourceReference } from '../../../events/entry.ts';
import {
  isWithin,
  vouchedIn,
  type Correction,
  type Dispute,
  type RecordOf,
  type Vouched,
} from '../../../events/records.ts';
import type { Referred } from '../kit/reference.tsx';

export interface Shown<S = unknown> {
  readonly record: RecordOf<S>;
  /** What the records and bodies are called that the page refers to. */
  readonly from: Referred;
  /** The day the page stands for. */
  readonly asOf: string;
  /** Ids of the sources in the order of their numbers on the page: the first is 1. */
  readonly cited: readonly string[];
}

export const ShownContext = createContext<Shown | undefined>(undefined);

export function useShown<S>(): Shown<S> {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('outside of a record page');
  return shown as Shown<S>;
}

/** The ids of sources, each once, in the order of citing. */
export const citedIn = (lists: readonly (readonly SourceReference[])[]): readonly string[] => [
  ...new Set(lists.flat().map(({ source }) => source)),
];

/** What a record says in a field, and all that was ever said of that. */
export interface FieldFacts {
  readonly value: Json;
  readonly vouched: Vouched;
  /** The claims that contradict each other, while nobody has decided. */
  readonly dispute: Dispute | undefined;
  /** The last correction of the field or of something in it. */
  readonly correction: Correction | undefined;
  /** What the field said before it was corrected; undefined where only a part of it was. */
  readonly was: Json | undefined;
}

export function factsOf(record: RecordOf<unknown>, field: string): FieldFacts {
  const correction = record.corrections.findLast(({ changes }) =>
    Object.keys(changes).some((path) => isWithin(path, field) || isWithin(field, path)),
  );
  return {
    value: valueAt(record.state as object, field),
    vouched: vouchedIn(catalogue.subjectOf(record.id), record, field),
    dispute: record.disputes.find((one) => one.field === field && one.resolved === undefined),
    correction,
    was: correction?.changes[field]?.was,
  };
}
