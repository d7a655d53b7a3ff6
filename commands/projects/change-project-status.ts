import { projectStatus, type Project, type ProjectEvent, type ProjectStatus } from '../../events/projects.ts';
import { boundsOf } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, OneOf, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkSinceAnnounced, projectStatuses } from './values.ts';

/** The project got as far as this, or no further. */
export class ChangeProjectStatus extends Recorded {
  @RefersTo('project') project!: string;
  @OneOf(projectStatuses) status!: ProjectStatus;
  @OccurredOnField() on!: string;
}

export const changeProjectStatus: Decide<ChangeProjectStatus, Project, ProjectEvent> =
  ({ status, on }, { today }) =>
  (project, record) => {
    if (projectStatus(project, boundsOf(on).latest ?? undefined) === status) return [];
    checkNotAhead(on, today, '/on');
    checkSinceAnnounced(on, project.announcedOn, '/on');
    return [{ type: 'ProjectStatusChanged', data: { key: nextKey('statuses', record), status, on } }];
  };
