/** What became of a record by a day: its status and what it was called then, read from the few facts that decide it. */
import { isConcluded, signingDays, type Signatures } from '../events/agreements.ts';
import { commitmentStatus, type CommitmentCourse } from '../events/commitments.ts';
import { instituteStatus, type InstituteCourse } from '../events/institutes.ts';
import { projectStatus, titlesOn, type ProjectCourse } from '../events/projects.ts';
import type { Day } from '../events/values/day.ts';
import { certainlyAfter } from '../events/values/occurred-on.ts';
import type { Text } from '../events/values/text.ts';
import { signaturesBy } from './by-then.ts';
import { known } from './standing.ts';

export interface AgreementCourse extends Signatures {
  readonly proposedOn: string;
  readonly terminatedOn?: string;
  readonly supersededOn?: string;
}

export type ProjectCourses = Pick<ProjectCourse, 'statuses' | 'renamings'> & { readonly startedOn?: string };

/** What the status of a record follows from: one field, that of its kind. A kind that is the same on any day has none. */
export interface Course {
  readonly agreement?: AgreementCourse;
  readonly commitment?: CommitmentCourse;
  readonly institute?: InstituteCourse;
  readonly project?: ProjectCourses;
  readonly relationship?: { readonly endedOn?: string };
  readonly place?: { readonly designatedOn?: string };
}

const signedOn = ({ signedOn }: { readonly signedOn?: string }) => known({ signedOn });

export const agreementCourse = ({ parties, unnamedParties, ...course }: AgreementCourse): AgreementCourse => {
  const { proposedOn, terminatedOn, supersededOn } = course;
  const signatures = { parties: parties.map(signedOn), unnamedParties: unnamedParties && signedOn(unnamedParties) };
  return known({ proposedOn, ...signatures, terminatedOn, supersededOn });
};

export const commitmentCourse = ({ dueOn, fulfilments, release, superseded }: CommitmentCourse): CommitmentCourse =>
  known({
    dueOn,
    fulfilments: fulfilments.map(({ extent, fulfilledOn }) => ({ extent, fulfilledOn })),
    release: release && { releasedOn: release.releasedOn },
    superseded: superseded && { supersededOn: superseded.supersededOn },
  });

export const instituteCourse = ({ openedOn, closedOn, neverOpenedKnownOn }: InstituteCourse): InstituteCourse =>
  known({ openedOn, closedOn, neverOpenedKnownOn });

export const projectCourse = ({ startedOn, statuses, renamings }: ProjectCourses): ProjectCourses =>
  known({
    startedOn,
    statuses: statuses.map(({ status, on }) => ({ status, on })),
    renamings: renamings.map(({ formerTitles, renamedOn }) => ({ formerTitles, renamedOn })),
  });

/** What happened counts unless it certainly lies after the day. */
const byThen = (on: string | undefined, day: Day | undefined): boolean =>
  on !== undefined && (day === undefined || !certainlyAfter(on, day));

export type AgreementStatus = 'proposed' | 'signed' | 'concluded' | 'terminated' | 'superseded';

/** What has become of an agreement by a day (or in all). Whether it is in force is another question. */
function agreementStatus(course: AgreementCourse, day?: Day): AgreementStatus {
  if (byThen(course.terminatedOn, day)) return 'terminated';
  if (byThen(course.supersededOn, day)) return 'superseded';
  const signatures = day === undefined ? course : signaturesBy(course, day);
  if (isConcluded(signatures)) return 'concluded';
  return signingDays(signatures).length > 0 ? 'signed' : 'proposed';
}

/** The status that follows on a day, or from all that is recorded; undefined where nothing depends on the day. */
export function statusIn(course: Course, day?: Day): string | undefined {
  const { agreement, commitment, institute, project, relationship, place } = course;
  if (agreement) return agreementStatus(agreement, day);
  if (commitment) return commitmentStatus(commitment, day);
  if (institute) return instituteStatus(institute, day);
  if (project) return projectStatus(project, day);
  if (relationship) return byThen(relationship.endedOn, day) ? 'ended' : 'established';
  return place && (byThen(place.designatedOn, day) ? 'designated' : 'registered');
}

/** What it was called on a day, where that changes: only a project is renamed. */
export const titlesIn = ({ project }: Course, titles: readonly Text[], day: Day): readonly Text[] =>
  project ? titlesOn({ ...project, titles }, day) : titles;
