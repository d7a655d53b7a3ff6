import { nextKey, projectStatus, type Project, type ProjectEvent } from '../../events/projects.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkSinceAnnounced } from './values.ts';

/** Work began. A project that was in the pipeline is in implementation from then on. */
export class StartProject extends Recorded {
  @RefersTo('project') project!: string;
  @OccurredOnField() startedOn!: string;
}

export const startProject: Decide<StartProject, Project, ProjectEvent> =
  ({ startedOn }, { today }) =>
  (project) => {
    const { startedOn: known, announcedOn, statuses } = project;
    if (known === startedOn) return [];
    demand(known === undefined, 'project.already-started', { startedOn: known ?? '' });
    checkNotAhead(startedOn, today, '/startedOn');
    checkSinceAnnounced(startedOn, announcedOn, '/startedOn');
    return [
      { type: 'ProjectStarted', data: { startedOn } },
      ...(projectStatus(project) === 'pipeline'
        ? [
            {
              type: 'ProjectStatusChanged',
              data: { key: nextKey(statuses), status: 'implementation', on: startedOn },
            } as const,
          ]
        : []),
    ];
  };
