import { changesTo } from '../../events/changes.ts';
import type { Person, PersonEvent } from '../../events/people.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, Optional, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';

/** A post somebody holds or held: the title, at which body, from when until when. */
export class AppointPerson extends Recorded {
  @RefersTo('person') person!: string;
  @Titles() titles!: TextValue[];
  @Optional() @RefersTo('organisation') organisation?: string;
  @OccurredOnField() from!: string;
  /** Left out where the post is still held. */
  @Optional() @OccurredOnField() to?: string;
}

/** Refuses a post that was certainly left before it was taken up. */
export function checkPost(from: string, to: string | null | undefined, pointer: string): void {
  const backwards = to != null && certainlyBefore(to, from);
  demand(!backwards, 'person.post-ends-before-it-starts', { from, to: to ?? '' }, pointer);
}

export const appointPerson: Decide<AppointPerson, Person, PersonEvent> =
  ({ titles, organisation, from, to }) =>
  ({ positions }, record) => {
    checkPost(from, to, '/to');
    const post = known({ titles, organisation, from, to });
    const wanted = { titles, organisation: organisation ?? null, from, to: to ?? null };
    if (positions.some((position) => Object.keys(changesTo(position, wanted)).length === 0)) return [];
    return [{ type: 'PersonAppointed', data: { key: nextKey('positions', record), ...post } }];
  };
