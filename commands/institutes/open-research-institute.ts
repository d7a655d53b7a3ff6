import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Decided } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  OccurredOnField,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';
import { checkHosts, checkNotAhead, checkOrder } from './announce-institute.ts';

/**
 * The institute opened. Either `institute` names one that was announced, and nothing else is told but the day; or it is
 * left out, and the details are those of an institute whose announcement is not in the book.
 */
export class OpenResearchInstitute extends Recorded {
  @IfGiven() @RefersTo('institute') institute?: string;
  @OccurredOnField() openedOn!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @RefersToMany('organisation', { max: 20 }) hosts?: string[];
  @Optional() @RefersTo('agreement') basis?: string;
  @IfGiven() @Many(() => TextValue, { max: 20 }) fields?: TextValue[];
  @Optional() @PlaceField() place?: string;
}

/** The institute is announced already: its details are in the book, and an opening is no way to change them. */
function checkNoDetails({ relationships, titles, hosts, basis, fields, place }: OpenResearchInstitute): void {
  for (const [field, value] of Object.entries({ relationships, titles, hosts, basis, fields, place })) {
    demand(value == null, 'institute.details-are-known', { field }, `/${field}`);
  }
}

/** The record of an institute that nobody announced. */
function registered(
  { relationships, titles, hosts, basis, fields, place }: OpenResearchInstitute,
  context: Context,
): Decided<InstituteEvent> {
  const needed = <T>(value: T | undefined, field: string): T => {
    demand(value !== undefined, 'institute.details-needed', { field }, `/${field}`);
    return value;
  };
  const details = known({
    relationships: needed(relationships, 'relationships'),
    titles: needed(titles, 'titles'),
    hosts: needed(hosts, 'hosts'),
    basis,
    fields: fields ?? [],
    place,
  });
  checkHosts(details.hosts, context);
  return { type: 'InstituteRegistered', data: details };
}

export const openResearchInstitute: Decide<OpenResearchInstitute, Institute, InstituteEvent> =
  (command, context) => (state) => {
    const { today } = context;
    const { institute, openedOn } = command;
    const opening: Decided<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn } };
    checkNotAhead(openedOn, today, '/openedOn');
    if (institute === undefined) return [registered(command, context), opening];
    demand(state.status === 'recorded', 'reference.unknown', { record: institute }, '/institute');
    checkNoDetails(command);
    const { openedOn: known, neverOpenedKnownOn: knownOn } = state;
    if (known === openedOn) return [];
    demand(known === undefined, 'institute.already-open', { openedOn: known ?? '' });
    demand(knownOn === undefined, 'institute.never-opened', { knownOn: knownOn ?? '' });
    checkOrder({ ...state, openedOn }, '/openedOn');
    return [opening];
  };
