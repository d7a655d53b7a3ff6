import { nextKey, projectStatus, type Project, type ProjectEvent, type ProjectStatus } from '../../events/projects.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, OneOf, RefersTo } from '../fields.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkRoom, checkSinceAnnounced, projectStatuses } from './values.ts';

/** The project got as far as this, or no further. */
export class ChangeProjectStatus extends Recorded {
  @RefersTo('project') project!: string;
  @OneOf(projectStatuses) status!: ProjectStatus;
  @OccurredOnField() on!: string;
}

export const changeProjectStatus: Decide<ChangeProjectStatus, Project, ProjectEvent> =
  ({ status, on }, { today }) =>
  (project) => {
    if (projectStatus(project) === status) return [];
    checkNotAhead(on, today, '/on');
    checkSinceAnnounced(on, project.announcedOn, '/on');
    checkRoom(project.statuses);
    return [{ type: 'ProjectStatusChanged', data: { key: nextKey(project.statuses), status, on } }];
  };
