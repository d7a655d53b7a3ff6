import type { Person, PersonEvent } from '../../events/people.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo, Whole } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkPost } from './appoint-person.ts';

/** Somebody no longer holds a post. What was recorded with the title held then stays as it is. */
export class EndAppointment extends Recorded {
  @RefersTo('person') person!: string;
  /** The post by its number. */
  @Whole(1, 1000) position!: number;
  @OccurredOnField() endedOn!: string;
}

export const endAppointment: Decide<EndAppointment, Person, PersonEvent> =
  ({ position, endedOn }) =>
  ({ positions }) => {
    const post = positions.find(({ key }) => key === position);
    demand(post !== undefined, 'person.no-such-post', { position }, '/position');
    if (post.to === endedOn) return [];
    demand(post.to === undefined, 'person.post-has-ended', { position, to: post.to ?? '' }, '/position');
    checkPost(post.from, endedOn, '/endedOn');
    return [{ type: 'AppointmentEnded', data: { position, endedOn } }];
  };
