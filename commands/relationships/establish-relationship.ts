import type { Relationship, RelationshipEvent, RelationshipForm, Side } from '../../events/relationships.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, OneOf, PlaceField, RefersToMany, SlugField } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, NameValue, Recorded } from '../values.ts';

export class SideValue implements Side {
  @PlaceField() place!: string;
  @RefersToMany('organisation', { max: 50 }) organisations: string[] = [];
}

export const relationshipForms = ['sister-state', 'friendship', 'twinning', 'cooperation', 'network'];

/** Where lists ask for a relationship, this asks for every one: a relationship of that name could not be asked for. */
const EVERY = 'all';

/** Two or more places begin to work together. The slug is its name in addresses, for ever. */
export class EstablishRelationship extends Recorded {
  @SlugField() slug!: string;
  @Many(() => NameValue, { min: 1, max: 20 }) names!: NameValue[];
  @Many(() => SideValue, { min: 2, max: 50 }) sides!: SideValue[];
  @OneOf(relationshipForms) form!: RelationshipForm;
  @OccurredOnField() establishedOn!: string;
}

/** Refuses sides of which two are the same place. */
export function checkSides(sides: readonly Side[]): void {
  for (const [index, { place }] of sides.entries()) {
    const first = sides.findIndex((side) => side.place === place);
    demand(first === index, 'relationship.side-twice', { place }, `/sides/${index}/place`);
  }
}

export const establishRelationship: Decide<EstablishRelationship, Relationship, RelationshipEvent> =
  ({ slug, names, sides, form, establishedOn }) =>
  (relationship) => {
    demand(slug !== EVERY, 'relationship.slug-reserved', { slug }, '/slug');
    demand(relationship.status === 'none', 'relationship.exists', { slug }, '/slug');
    checkSides(sides);
    const data = { relationships: [slug], names: checkedNames(names), sides, form, establishedOn };
    return [{ type: 'RelationshipEstablished', data }];
  };
