/** The terms that an amendment sets: those that the form changed. */
import type { Terms } from '../../../events/agreements.ts';
import {
  renewalSaid,
  renewalValues,
  termSaid,
  termValues,
  type RenewalValues,
  type TermValues,
} from '../forms/term-values.ts';

export interface AmendAct {
  readonly effectiveOn: string;
  readonly term: TermValues;
  readonly renewal: RenewalValues;
  /** '' for none. */
  readonly noticePeriod: string;
}

/** The terms as the form holds them. */
export const formOf = ({ term, renewal, noticePeriod = '' }: Terms): Omit<AmendAct, 'effectiveOn'> => ({
  term: termValues(term),
  renewal: renewalValues(renewal),
  noticePeriod,
});

/** The terms that differ from those that are valid now; `null` takes one away. */
export function amendedTerms(act: Omit<AmendAct, 'effectiveOn'>, valid: Terms): object {
  const was = formOf(valid);
  const changed = (a: object, b: object) => JSON.stringify(a) !== JSON.stringify(b);
  return {
    ...(changed(termSaid(act.term), termSaid(was.term)) ? { term: termSaid(act.term) } : {}),
    ...(changed(renewalSaid(act.renewal), renewalSaid(was.renewal)) ? { renewal: renewalSaid(act.renewal) } : {}),
    ...(act.noticePeriod === was.noticePeriod
      ? {}
      : { noticePeriod: act.noticePeriod === '' ? null : act.noticePeriod }),
  };
}
