/** How long an agreement holds and how it is renewed, as forms hold it: what was typed for another kind is kept. */
import type { Renewal, Term } from '../../../events/agreements.ts';

export interface TermValues {
  readonly kind: Term['kind'];
  readonly duration: string;
  readonly until: string;
}

export interface RenewalValues {
  readonly kind: Renewal['kind'];
  readonly period: string;
}

export const termValues = (term: Term): TermValues => ({ duration: '', until: '', ...term });

export const renewalValues = (renewal: Renewal): RenewalValues => ({ period: '', ...renewal });

/** Only the part that belongs to the kind. */
export const termSaid = ({ kind, duration, until }: TermValues) => ({
  kind,
  ...(kind === 'duration' ? { duration } : {}),
  ...(kind === 'until' ? { until } : {}),
});

export const renewalSaid = ({ kind, period }: RenewalValues) => ({
  kind,
  ...(kind === 'tacit' && period !== '' ? { period } : {}),
});
