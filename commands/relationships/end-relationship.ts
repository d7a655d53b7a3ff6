import type { Relationship, RelationshipEvent } from '../../events/relationships.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';

/** The places no longer work together under this relationship. */
export class EndRelationship extends Recorded {
  @RefersTo('relationship') relationship!: string;
  @OccurredOnField() endedOn!: string;
}

/** Refuses an end that certainly lies before the beginning. */
export const checkEnd = (establishedOn: string, endedOn: string): void =>
  demand(
    !certainlyBefore(endedOn, establishedOn),
    'relationship.ends-before-it-starts',
    { establishedOn, endedOn },
    '/endedOn',
  );

export const endRelationship: Decide<EndRelationship, Relationship, RelationshipEvent> =
  ({ endedOn }) =>
  (relationship) => {
    if (relationship.endedOn === endedOn) return [];
    demand(relationship.status !== 'ended', 'relationship.has-ended', { endedOn: relationship.endedOn ?? '' });
    checkEnd(relationship.establishedOn, endedOn);
    return [{ type: 'RelationshipEnded', data: { endedOn } }];
  };
