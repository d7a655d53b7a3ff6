import { changesTo } from '../../events/changes.ts';
import type { Organisation, OrganisationEvent, OrganisationKind } from '../../events/organisations.ts';
import type { Context, Decide } from '../decision.ts';
import { IfGiven, Many, OneOf, Optional, PlaceField, RefersTo, Relationships } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, Correcting, NameValue } from '../values.ts';
import { checkIdentifiers, exchange, IdentifierValue, reservationsOf } from './identifiers.ts';
import { wholesFrom } from './merging.ts';
import { organisationKinds } from './register-organisation.ts';

/** We wrote the organisation down wrong. `null` takes a value away. */
export class CorrectOrganisation extends Correcting {
  @RefersTo('organisation') organisation!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Many(() => NameValue, { min: 1, max: 200 }) names?: NameValue[];
  @IfGiven() @OneOf(organisationKinds) kind?: OrganisationKind;
  @IfGiven() @Many(() => IdentifierValue, { max: 10 }) identifiers?: IdentifierValue[];
  @Optional() @PlaceField() jurisdiction?: string | null;
  @Optional() @RefersTo('organisation') parent?: string | null;
}

/** The identifiers given and those there are, and everything the wanted parent is part of. */
export const correctionNeeds = (command: CorrectOrganisation, context: Context): readonly string[] => {
  const { identifiers, parent } = command;
  const was = context.records<Organisation>(context.id)?.state.identifiers ?? [];
  return [...(identifiers ? reservationsOf([...identifiers, ...was], context) : []), ...wholesFrom([parent], context)];
};

export const correctOrganisation: Decide<CorrectOrganisation, Organisation, OrganisationEvent> =
  ({ relationships, names, kind, identifiers, jurisdiction, parent }, context) =>
  (organisation) => {
    if (identifiers) checkIdentifiers(identifiers);
    demand(!wholesFrom([parent], context).includes(context.id), 'organisation.part-of-itself', {}, '/parent');
    const wanted = { names: names && checkedNames(names), relationships, kind, identifiers, jurisdiction, parent };
    const changes = changesTo(organisation, wanted);
    if (Object.keys(changes).length === 0) return [];
    const exchanged = identifiers ? exchange(organisation.identifiers, identifiers, context) : [];
    return [{ type: 'OrganisationCorrected', data: { changes } }, ...exchanged];
  };
