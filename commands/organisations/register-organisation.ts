import type { Organisation, OrganisationEvent, OrganisationKind } from '../../events/organisations.ts';
import type { Context, Decide } from '../decision.ts';
import { Many, OneOf, Optional, PlaceField, RefersTo, Relationships } from '../fields.ts';
import { checkedNames, known, NameValue, Recorded } from '../values.ts';
import { checkIdentifiers, hold, IdentifierValue, reservationsOf } from './identifiers.ts';

export const organisationKinds = [
  'government',
  'legislature',
  'party',
  'university',
  'research',
  'school',
  'company',
  'association',
  'ngo',
  'media',
  'international',
  'other',
  'unknown',
];

/** A body that acts in a relationship. An identifier belongs to one organisation of the book at a time. */
export class RegisterOrganisation extends Recorded {
  @Relationships() relationships!: string[];
  @Many(() => NameValue, { min: 1, max: 40 }) names!: NameValue[];
  @OneOf(organisationKinds) kind!: OrganisationKind;
  @Many(() => IdentifierValue, { max: 10 }) identifiers: IdentifierValue[] = [];
  @Optional() @PlaceField() jurisdiction?: string;
  @Optional() @RefersTo('organisation') parent?: string;
}

export const identifiersGiven = ({ identifiers }: RegisterOrganisation, context: Context): readonly string[] =>
  reservationsOf(identifiers, context);

export const registerOrganisation: Decide<RegisterOrganisation, Organisation, OrganisationEvent> =
  ({ relationships, names, kind, identifiers, jurisdiction, parent }, context) =>
  () => {
    checkIdentifiers(identifiers);
    const data = known({ relationships, names: checkedNames(names), kind, identifiers, jurisdiction, parent });
    return [{ type: 'OrganisationRegistered', data }, ...hold(identifiers, context)];
  };
