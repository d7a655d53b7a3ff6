import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Decide } from '../decision.ts';
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
import { Correcting, TextValue, Titles } from '../values.ts';
import { checkHosts, checkNotAhead, checkOrder } from './announce-institute.ts';

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
  @Optional() @OccurredOnField() openedOn?: string | null;
  /** `null`: it did not close. */
  @Optional() @OccurredOnField() closedOn?: string | null;
  /** `null`: it is not known to have come to nothing. */
  @Optional() @OccurredOnField() neverOpenedKnownOn?: string | null;
}

export const correctInstitute: Decide<CorrectInstitute, Institute, InstituteEvent> =
  ({ relationships, titles, hosts, basis, fields, place, ...command }, context) =>
  (institute) => {
    const { today } = context;
    if (hosts) checkHosts(hosts, context);
    const { announcedOn, openedOn, closedOn, neverOpenedKnownOn } = command;
    const dates = { announcedOn, openedOn, closedOn, neverOpenedKnownOn };
    for (const [field, on] of Object.entries(dates)) {
      if (on == null) continue;
      const there = institute[field as keyof typeof dates] !== undefined;
      demand(there, 'institute.not-there-yet', { field }, `/${field}`);
      checkNotAhead(on, today, `/${field}`);
    }
    const changes = changesTo(institute, { relationships, titles, hosts, basis, fields, place, ...dates });
    if (Object.keys(changes).length === 0) return [];
    const after = applyChanges(institute, changes);
    const closedOnly = after.closedOn !== undefined && after.openedOn === undefined;
    demand(!closedOnly, 'institute.closed-needs-opening', {}, '/openedOn');
    checkOrder(after, '');
    return [{ type: 'InstituteCorrected', data: { changes } }];
  };
