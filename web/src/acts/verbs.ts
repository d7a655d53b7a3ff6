/** What can be told of an agreement or a promise, in the order in which it is offered: what it is for first. */
import { commitmentStatus, isSettled, type Commitment } from '../../../events/commitments.ts';
import type { Day } from '../../../events/values/day.ts';

const agreementVerbs = ['amend', 'renew', 'notice', 'into-force', 'terminate', 'supersede', 'subsidiary'] as const;

/** `ask` makes a promise about something announced: to find out what became of it. */
export type Verb = (typeof agreementVerbs)[number] | 'fulfil' | 'reschedule' | 'assign' | 'release' | 'ask';

/** Of a promise that is not settled. Only a manager releases somebody from it. */
export const commitmentVerbs = (isManager: boolean): readonly Verb[] => [
  'fulfil',
  'reschedule',
  'assign',
  ...(isManager ? (['release'] as const) : []),
];

/** Of a record as it is; none of a promise that nothing more can happen to. */
export function verbsOf(kind: string, state: unknown, day: Day, isManager: boolean): readonly Verb[] {
  if (kind === 'agreement') return agreementVerbs;
  const isOpen = kind === 'commitment' && !isSettled(commitmentStatus(state as Commitment, day));
  return isOpen ? commitmentVerbs(isManager) : [];
}
