/** The terms that an amendment sets: those that the form changed. */
import type { Renewal, Term, Terms } from '../../../events/agreements.ts';

export interface AmendAct {
  readonly effectiveOn: string;
  readonly term: { readonly kind: Term['kind']; readonly duration: string; readonly until: string };
  readonly renewal: { readonly kind: Renewal['kind']; readonly period: string };
  /** '' for none. */
  readonly noticePeriod: string;
}

/** The terms as the form holds them. */
export const formOf = ({ term, renewal, noticePeriod = '' }: Terms): Omit<AmendAct, 'effectiveOn'> => ({
  term: {
    kind: term.kind,
    duration: term.kind === 'duration' ? term.duration : '',
    until: term.kind === 'until' ? term.until : '',
  },
  renewal: { kind: renewal.kind, period: 'period' in renewal ? (renewal.period ?? '') : '' },
  noticePeriod,
});

/** The terms that differ from those that are valid now; `null` takes one away. */
export function amendedTerms(act: Omit<AmendAct, 'effectiveOn'>, valid: Terms): object {
  const was = formOf(valid);
  const changed = (a: object, b: object) => JSON.stringify(a) !== JSON.stringify(b);
  const { kind, duration, until } = act.term;
  const term = { kind, ...(kind === 'duration' ? { duration } : {}), ...(kind === 'until' ? { until } : {}) };
  const renewal = {
    kind: act.renewal.kind,
    ...(act.renewal.kind === 'tacit' && act.renewal.period !== '' ? { period: act.renewal.period } : {}),
  };
  return {
    ...(changed(act.term, was.term) ? { term } : {}),
    ...(changed(act.renewal, was.renewal) ? { renewal } : {}),
    ...(act.noticePeriod === was.noticePeriod
      ? {}
      : { noticePeriod: act.noticePeriod === '' ? null : act.noticePeriod }),
  };
}
