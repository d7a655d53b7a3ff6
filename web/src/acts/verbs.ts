/** What can be told of a record that is there, in the order in which it is offered: what it is for first. */
import { commitmentStatus, isSettled, type Commitment } from '../../../events/commitments.ts';
import { instituteStatus, type Institute } from '../../../events/institutes.ts';
import { projectStatus, type Project } from '../../../events/projects.ts';
import type { Day } from '../../../events/values/day.ts';

const agreementVerbs = ['amend', 'renew', 'notice', 'into-force', 'terminate', 'supersede', 'subsidiary'] as const;

export type Verb =
  | (typeof agreementVerbs)[number]
  | 'fulfil'
  | 'reschedule'
  | 'assign'
  | 'release'
  | 'ask'
  | 'opened'
  | 'never-opened'
  | 'closed'
  | 'started'
  | 'project-status'
  | 'report';

/** Of a promise that is not settled. Only a manager releases somebody from it. */
export const commitmentVerbs = (isManager: boolean): readonly Verb[] => [
  'fulfil',
  'reschedule',
  'assign',
  ...(isManager ? (['release'] as const) : []),
];

/** @param status as it is on the day that is looked at */
export function instituteVerbs(status: string): readonly Verb[] {
  if (status === 'announced') return ['ask', 'opened', 'never-opened'];
  return status === 'opened' ? ['ask', 'closed'] : [];
}

/** @param started whether it is known when it began @param measured whether it has indicators to report on */
export const projectVerbs = (status: string, started: boolean, measured: boolean): readonly Verb[] =>
  status === 'cancelled'
    ? ['project-status']
    : ['ask', ...(started ? [] : (['started'] as const)), 'project-status', ...(measured ? (['report'] as const) : [])];

/** Of any record as it is; none of one that nothing more can happen to. */
export function verbsOf(kind: string, state: unknown, day: Day, isManager: boolean): readonly Verb[] {
  switch (kind) {
    case 'agreement':
      return agreementVerbs;
    case 'commitment':
      return isSettled(commitmentStatus(state as Commitment, day)) ? [] : commitmentVerbs(isManager);
    case 'institute':
      return instituteVerbs(instituteStatus(state as Institute, day));
    case 'project': {
      const { startedOn, indicators } = state as Project;
      return projectVerbs(projectStatus(state as Project, day), startedOn !== undefined, indicators.length > 0);
    }
    default:
      return [];
  }
}
