import { isSame } from '../../events/changes.ts';
import { titlesOn, type Project, type ProjectEvent } from '../../events/projects.ts';
import { boundsOf } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { Recorded, TextValue, Titles } from '../values.ts';
import { checkNotAhead, checkSinceAnnounced } from './values.ts';

/** The project goes by another name from then on; the name it had is kept. */
export class RenameProject extends Recorded {
  @RefersTo('project') project!: string;
  /** All its titles from then on, or until it was renamed again. */
  @Titles() titles!: TextValue[];
  @OccurredOnField() renamedOn!: string;
}

export const renameProject: Decide<RenameProject, Project, ProjectEvent> =
  ({ titles, renamedOn }, { today }) =>
  (project, record) => {
    if (isSame(titlesOn(project, boundsOf(renamedOn).latest ?? undefined), titles)) return [];
    checkNotAhead(renamedOn, today, '/renamedOn');
    checkSinceAnnounced(renamedOn, project.announcedOn, '/renamedOn');
    return [{ type: 'ProjectRenamed', data: { key: nextKey('renamings', record), titles, renamedOn } }];
  };
