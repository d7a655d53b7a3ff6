import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import { addDays, type Day } from '../../events/values/day.ts';
import { certainlyAfter, certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, Optional, PlaceField, RefersTo, RefersToMany, Relationships } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded, TextValue, Titles } from '../values.ts';

/** Somebody said that there is to be a joint research institute. */
export class AnnounceInstitute extends Recorded {
  @Relationships() relationships!: string[];
  @Titles() titles!: TextValue[];
  /** Organisations that are to run it together: at least two. */
  @RefersToMany('organisation', { max: 20 }) hosts!: string[];
  /** The agreement it rests on. */
  @Optional() @RefersTo('agreement') basis?: string;
  /** What it works on. */
  @Many(() => TextValue, { max: 20 }) fields: TextValue[] = [];
  @Optional() @PlaceField() place?: string;
  @OccurredOnField() announcedOn!: string;
}

/** Refuses what certainly lies ahead and is told as done. Tomorrow in the book's zone may already be today elsewhere. */
export function checkNotAhead(occurredOn: string, today: Day, pointer: string): void {
  demand(!certainlyAfter(occurredOn, addDays(today, 1)), 'institute.in-the-future', { occurredOn, today }, pointer);
}

/** Refuses a joint institute of one host. That none is named twice is the field's own check. */
export function checkHosts(hosts: readonly string[]): void {
  demand(hosts.length >= 2, 'institute.two-hosts', { hosts: hosts.length }, '/hosts');
}

/** Refuses an opening certainly before the announcement, and an end certainly before either. */
export function checkOrder(
  {
    announcedOn,
    openedOn,
    closedOn,
    neverOpenedKnownOn,
  }: Pick<Institute, 'announcedOn' | 'openedOn' | 'closedOn' | 'neverOpenedKnownOn'>,
  pointer: string,
): void {
  const order = (before: string | undefined, after: string | undefined, code: string) => {
    if (before === undefined || after === undefined) return;
    demand(!certainlyBefore(after, before), code, { before, after }, pointer);
  };
  order(announcedOn, openedOn, 'institute.opened-before-announced');
  order(announcedOn, closedOn, 'institute.closed-before-announced');
  order(openedOn, closedOn, 'institute.closed-before-opened');
  order(announcedOn, neverOpenedKnownOn, 'institute.given-up-before-announced');
}

export const announceInstitute: Decide<AnnounceInstitute, Institute, InstituteEvent> =
  ({ relationships, titles, hosts, basis, fields, place, announcedOn }, { today }) =>
  () => {
    checkHosts(hosts);
    checkNotAhead(announcedOn, today, '/announcedOn');
    return [
      {
        type: 'InstituteAnnounced',
        data: {
          relationships,
          titles,
          hosts,
          ...(basis == null ? {} : { basis }),
          fields,
          ...(place == null ? {} : { place }),
          announcedOn,
        },
      },
    ];
  };
