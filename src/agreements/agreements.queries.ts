import { instruments } from '../../commands/agreements/values.ts';
import { agreementOn, type AgreementRow } from '../../projections/agreement-register.ts';
import { inTime, isAsked, mentionsOf, oneOf, onTheDay, standing, whenFilters } from '../platform/reading/filters.ts';
import { type ListDefinition } from '../platform/reading/lists.ts';
import type { HeldRow } from '../platform/reading/snapshot.ts';

const on = ({ row }: HeldRow, day: string) => agreementOn(row as unknown as AgreementRow, day);

/** The register of agreements; whether one is in force, its end and its deadlines are those of the day asked for. */
export const agreementList: ListDefinition = {
  view: 'agreements',
  order: inTime,
  filters: {
    inForce: onTheDay('inForce', ['yes', 'no', 'unknown']),
    instrument: oneOf('instrument', instruments),
    standing,
    body: mentionsOf,
    ...whenFilters,
  },
  on: (row, { asOf }, query) => {
    const { inForce, term } = on(row, asOf);
    return isAsked(query['inForce'], inForce.answer) ? { inForce, derived: term } : null;
  },
  effect: (row, day) => {
    const { inForce, term } = on(row, day);
    return inForce.answer === 'no' ? null : { inForce: inForce.answer, ends: term.end };
  },
};
