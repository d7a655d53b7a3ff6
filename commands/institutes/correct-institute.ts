import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  OccurredOnField,
  One,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { Correcting, TextValue, Titles } from '../values.ts';
import { checkHosts, checkNotAhead, checkOrder } from './announce-institute.ts';

export class OpeningValue {
  @OccurredOnField() openedOn!: string;
}

export class ClosingValue {
  @OccurredOnField() closedOn!: string;
}

export class NeverOpenedValue {
  @OccurredOnField() knownOn!: string;
}

/** We wrote the institute down wrong. Only the fields given are changed, from the beginning. */
export class CorrectInstitute extends Correcting {
  @RefersTo('institute') institute!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @RefersToMany('organisation', { max: 20 }) hosts?: string[];
  @Optional() @RefersTo('agreement') basis?: string | null;
  @IfGiven() @Many(() => TextValue, { max: 20 }) fields?: TextValue[];
  @Optional() @PlaceField() place?: string | null;
  @IfGiven() @OccurredOnField() announcedOn?: string;
  /** `null`: it did not open. */
  @Optional() @One(() => OpeningValue) opened?: OpeningValue | null;
  /** `null`: it did not close. */
  @Optional() @One(() => ClosingValue) closed?: ClosingValue | null;
  /** `null`: it is not known to have come to nothing. */
  @Optional() @One(() => NeverOpenedValue) neverOpened?: NeverOpenedValue | null;
}

/** The date of something that happened once; `null` takes it away, with all that vouches for it. */
function wantedOf(
  part: 'opened' | 'closed' | 'neverOpened',
  value: object | null | undefined,
  institute: Institute,
): object {
  if (value === undefined) return {};
  if (value === null) return { [part]: null };
  demand(institute[part] !== undefined, 'institute.not-there-yet', { field: part }, `/${part}`);
  return Object.fromEntries(Object.entries(value).map(([field, on]) => [`${part}/${field}`, on as unknown]));
}

export const correctInstitute: Decide<CorrectInstitute, Institute, InstituteEvent> =
  ({ relationships, titles, hosts, basis, fields, place, announcedOn, opened, closed, neverOpened }, { today }) =>
  (institute) => {
    if (hosts) checkHosts(hosts);
    if (announcedOn !== undefined) {
      demand(institute.announced !== undefined, 'institute.not-there-yet', { field: 'announcedOn' }, '/announcedOn');
      checkNotAhead(announcedOn, today, '/announcedOn');
    }
    if (opened) checkNotAhead(opened.openedOn, today, '/opened/openedOn');
    if (closed) checkNotAhead(closed.closedOn, today, '/closed/closedOn');
    if (neverOpened) checkNotAhead(neverOpened.knownOn, today, '/neverOpened/knownOn');
    const changes = changesTo(institute, {
      relationships,
      titles,
      hosts,
      basis,
      fields,
      place,
      'announced/announcedOn': announcedOn,
      ...wantedOf('opened', opened, institute),
      ...wantedOf('closed', closed, institute),
      ...wantedOf('neverOpened', neverOpened, institute),
    });
    if (Object.keys(changes).length === 0) return [];
    const after = applyChanges(institute, changes);
    demand(!after.closed || after.opened !== undefined, 'institute.closed-needs-opening', {}, '/opened');
    checkOrder(after, '');
    return [{ type: 'InstituteCorrected', data: { changes } }];
  };
