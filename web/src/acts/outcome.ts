/** What an act would make of an agreement, folded by the rules of the book before anything is written. */
import { termOf, type AgreementTerm } from '../../../events/agreement-term.ts';
import { agreements, type Agreement, type AgreementEvent } from '../../../events/agreements.ts';
import type { Day } from '../../../events/values/day.ts';

/** The derived days before and after these events, as they stand on a day. */
export interface Outcome {
  readonly before: AgreementTerm;
  readonly after: AgreementTerm;
}

/** Later than anything that was written. */
const LAST = Number.MAX_SAFE_INTEGER;

export type Told = Pick<AgreementEvent, 'type' | 'data'>;

export function outcomeOf(agreement: Agreement, told: readonly Told[], day?: Day): Outcome {
  const after = told.reduce<Agreement>(
    (state, event) =>
      agreements.evolve(state, {
        ...event,
        position: LAST,
        confidence: 'unstated',
        sources: [],
      } as unknown as AgreementEvent),
    agreement,
  );
  return { before: termOf(agreement, day), after: termOf(after, day) };
}
