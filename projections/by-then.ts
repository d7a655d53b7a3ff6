/** What had begun by a day. */
import type { Signatures } from '../events/agreements.ts';
import type { Claim } from '../events/records.ts';
import type { Day } from '../events/values/day.ts';
import { boundsOf, parseOccurredOn } from '../events/values/occurred-on.ts';

/** Whether it had begun to happen by a day. `possibly`: its date leaves that open, or the claims about it differ. */
export type ByThen = 'certainly' | 'possibly' | 'no';

const isDate = (value: unknown): value is string => typeof value === 'string' && parseOccurredOn(value) !== null;

/** Every date something may have: the one it is written down with, and those claimed against it. */
export const datesOf = (occurredOn: string, claims: readonly Claim[] = []): readonly string[] => [
  occurredOn,
  ...claims.map(({ value }) => value).filter(isDate),
];

/** Whether something with these dates (several where claims differ) had begun by the day. */
export function begunBy(dates: readonly string[], day: Day): ByThen {
  const all = dates.map(boundsOf);
  if (all.every(({ earliest }) => earliest !== null && earliest > day)) return 'no';
  const certain = all.every(
    ({ startLatest, uncertain, approximate }) =>
      startLatest !== null && startLatest <= day && !uncertain && !approximate,
  );
  return certain ? 'certainly' : 'possibly';
}

/** A signature that was not given by the day is not there yet. */
function unlessLater<P extends { readonly signedOn?: string }>(party: P, day: Day): P {
  if (party.signedOn === undefined || begunBy([party.signedOn], day) !== 'no') return party;
  const { signedOn: _, ...unsigned } = party;
  return ('signatories' in unsigned ? { ...unsigned, signatories: [] } : unsigned) as P;
}

/** The signatures given by the day. */
export const signaturesBy = ({ parties, unnamedParties }: Signatures, day: Day): Signatures => ({
  parties: parties.map((party) => unlessLater(party, day)),
  unnamedParties: unnamedParties && unlessLater(unnamedParties, day),
});
