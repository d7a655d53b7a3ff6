import { changesTo } from '../../events/changes.ts';
import type { Relationship, RelationshipEvent, RelationshipForm } from '../../events/relationships.ts';
import type { Decide } from '../decision.ts';
import { IfGiven, Many, OccurredOnField, OneOf, Optional, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, Correcting, NameValue } from '../values.ts';
import { checkEnd } from './end-relationship.ts';
import { checkSides, relationshipForms, SideValue } from './establish-relationship.ts';

/** We wrote the relationship down wrong. Its slug stays: addresses name it. */
export class CorrectRelationship extends Correcting {
  @RefersTo('relationship') relationship!: string;
  @IfGiven() @Many(() => NameValue, { min: 1, max: 20 }) names?: NameValue[];
  @IfGiven() @Many(() => SideValue, { min: 2, max: 50 }) sides?: SideValue[];
  @IfGiven() @OneOf(relationshipForms) form?: RelationshipForm;
  @IfGiven() @OccurredOnField() establishedOn?: string;
  /** Of a relationship that has ended; `null`: it has not. */
  @Optional() @OccurredOnField() endedOn?: string | null;
}

export const correctRelationship: Decide<CorrectRelationship, Relationship, RelationshipEvent> =
  ({ names, sides, form, establishedOn, endedOn }) =>
  (relationship) => {
    if (sides) checkSides(sides);
    demand(endedOn == null || relationship.status === 'ended', 'relationship.has-not-ended', {}, '/endedOn');
    const end = endedOn === undefined ? relationship.endedOn : endedOn;
    if (end != null) checkEnd(establishedOn ?? relationship.establishedOn, end);
    const wanted = { names: names && checkedNames(names), sides, form, establishedOn, endedOn };
    const changes = changesTo(relationship, wanted);
    return Object.keys(changes).length === 0 ? [] : [{ type: 'RelationshipCorrected', data: { changes } }];
  };
