import { lastStanding, projectStatus, type Project, type ProjectEvent } from '../../events/projects.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkSinceAnnounced } from './values.ts';

/** Work began. A project that was in the pipeline is in implementation from then on. */
export class StartProject extends Recorded {
  @RefersTo('project') project!: string;
  @OccurredOnField() startedOn!: string;
}

/**
 * Refuses a start certainly after the project was said to be closed or cancelled, as it still is: that it goes on is told
 * first. The status it was announced with (number 1) may be that of a later day.
 */
function checkNotOver({ statuses }: Project, startedOn: string): void {
  const last = lastStanding(statuses);
  const over = last !== undefined && last.key > 1 && (last.status === 'closed' || last.status === 'cancelled');
  const late = over && certainlyBefore(last.on, startedOn);
  demand(!late, 'project.is-over', { startedOn, on: last?.on ?? '' }, '/startedOn');
}

export const startProject: Decide<StartProject, Project, ProjectEvent> =
  ({ startedOn }, { today }) =>
  (project, record) => {
    const { startedOn: known, announcedOn } = project;
    if (known === startedOn) return [];
    demand(known === undefined, 'project.already-started', { startedOn: known ?? '' });
    checkNotAhead(startedOn, today, '/startedOn');
    checkSinceAnnounced(startedOn, announcedOn, '/startedOn');
    checkNotOver(project, startedOn);
    return [
      { type: 'ProjectStarted', data: { startedOn } },
      ...(projectStatus(project) === 'pipeline'
        ? [
            {
              type: 'ProjectStatusChanged',
              data: { key: nextKey('statuses', record), status: 'implementation', on: startedOn },
            } as const,
          ]
        : []),
    ];
  };
