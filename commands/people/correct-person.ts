import { changesTo } from '../../events/changes.ts';
import type { Person, PersonEvent } from '../../events/people.ts';
import type { Decide } from '../decision.ts';
import { IfGiven, Many, ManyParts, OccurredOnField, One, Optional, RefersTo, Relationships, Whole } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, Correcting, known, NameValue, TextValue, Titles } from '../values.ts';
import { checkPost } from './appoint-person.ts';
import { ContactValue, PersonIdentifierValue } from './register-person.ts';

/** A post whose record is wrong, by its number. `null` takes a value away. */
export class PostCorrection {
  @Whole(1, 1000) key!: number;
  @IfGiven() @Titles() titles?: TextValue[];
  @Optional() @RefersTo('organisation') organisation?: string | null;
  @IfGiven() @OccurredOnField() from?: string;
  @Optional() @OccurredOnField() to?: string | null;
}

/** We wrote the person down wrong. Do not write a person's name into the reason: it stands in clear. */
export class CorrectPerson extends Correcting {
  @RefersTo('person') person!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Many(() => NameValue, { min: 1, max: 20 }) names?: NameValue[];
  @Optional() @One(() => ContactValue) contact?: ContactValue | null;
  @IfGiven() @Many(() => PersonIdentifierValue, { max: 10 }) identifiers?: PersonIdentifierValue[];
  @IfGiven() @ManyParts(() => PostCorrection, { max: 100 }) positions?: PostCorrection[];
}

/** Of the wanted sealed fields those that are not so already: whole, since their old values must not be repeated. */
function sealedChanges(person: Person, { names, contact, identifiers }: CorrectPerson) {
  const wanted = {
    ...(names === undefined ? {} : { names: checkedNames(names) }),
    ...(contact === undefined ? {} : { contact: contact && known({ ...contact }) }),
    ...(identifiers === undefined ? {} : { identifiers }),
  };
  const changed = changesTo(person, wanted);
  return Object.fromEntries(Object.entries(wanted).filter(([field]) => field in changed)) as typeof wanted;
}

export const correctPerson: Decide<CorrectPerson, Person, PersonEvent> = (command) => (person) => {
  const { relationships, positions = [] } = command;
  const wanted: { [path: string]: unknown } = { relationships };
  for (const [index, { key, ...fields }] of positions.entries()) {
    const post = person.positions.find((one) => one.key === key);
    demand(post !== undefined, 'person.no-such-post', { position: key }, `/positions/${index}/key`);
    const { from, to } = { ...post, ...fields };
    checkPost(from, to, `/positions/${index}/to`);
    for (const [field, value] of Object.entries(fields)) wanted[`positions/${key}/${field}`] = value;
  }
  const changes = changesTo(person, wanted);
  const sealed = sealedChanges(person, command);
  if (Object.keys(changes).length === 0 && Object.keys(sealed).length === 0) return [];
  return [{ type: 'PersonCorrected', data: { changes, ...sealed } }];
};
