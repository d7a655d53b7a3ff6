import { Matches } from 'class-validator';
import type { Contact, Person, PersonEvent, PersonIdentifier } from '../../events/people.ts';
import type { Decide } from '../decision.ts';
import { IfKnown, Many, One, OneOf, Optional, Relationships, Words } from '../fields.ts';
import { checkedNames, known, NameValue, Recorded } from '../values.ts';

/** An e-mail address of at most 254 characters, as RFC 5321 bounds it. Whether mail arrives nobody can check here. */
export const Email = (): PropertyDecorator =>
  Matches(/^(?=.{3,254}$)[^\s\p{Cc}\p{Bidi_C}@]+@[^\s\p{Cc}\p{Bidi_C}@]+$/u, { message: 'email' });

export class ContactValue implements Contact {
  @IfKnown() @Email() email?: string;
  @IfKnown() @Words(40) phone?: string;
}

export const personSchemes: readonly PersonIdentifier['scheme'][] = ['orcid', 'wikidata', 'isni', 'other'];

export class PersonIdentifierValue implements PersonIdentifier {
  @OneOf(personSchemes) scheme!: PersonIdentifier['scheme'];
  @Words(100) value!: string;
}

/** Somebody who is named in the record. Names, contact and identifiers are written sealed, so that they can be erased. */
export class RegisterPerson extends Recorded {
  @Relationships() relationships!: string[];
  @Many(() => NameValue, { min: 1, max: 20 }) names!: NameValue[];
  @Optional() @One(() => ContactValue) contact?: ContactValue;
  @Optional() @Many(() => PersonIdentifierValue, { max: 10 }) identifiers?: PersonIdentifierValue[];
}

export const registerPerson: Decide<RegisterPerson, Person, PersonEvent> =
  ({ relationships, names, contact, identifiers }) =>
  () => {
    const reachable = contact && known({ ...contact });
    const data = known({ relationships, names: checkedNames(names), contact: reachable, identifiers });
    return [{ type: 'PersonRegistered', data }];
  };
