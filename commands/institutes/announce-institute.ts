import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Day } from '../../events/values/day.ts';
import { certainlyBefore } from '../../events/values/occurred-on.ts';
import type { Context, Decide } from '../decision.ts';
import { Many, OccurredOnField, Optional, PlaceField, RefersTo, RefersToMany, Relationships } from '../fields.ts';
import { mergedUpTo, standingFor } from '../organisations/merging.ts';
import { demand } from '../refused.ts';
import { known, liesAhead, Recorded, TextValue, Titles } from '../values.ts';

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

/** Refuses what certainly lies ahead and is told as done. */
export function checkNotAhead(occurredOn: string, today: Day, pointer: string): void {
  demand(!liesAhead(occurredOn, today), 'institute.in-the-future', { occurredOn, today }, pointer);
}

/** The records that stand for the hosts. */
export const hostsNeeded = (
  { hosts = [] }: { readonly hosts?: readonly string[] },
  context: Context,
): readonly string[] => hosts.flatMap((host) => mergedUpTo(host, context));

/** Refuses a joint institute of one host, and two hosts whose records are merged: they are one. */
export function checkHosts(hosts: readonly string[], context: Context): void {
  demand(hosts.length >= 2, 'institute.two-hosts', { hosts: hosts.length }, '/hosts');
  const bodies = hosts.map((host) => standingFor(host, context));
  for (const [index, host] of hosts.entries()) {
    const first = bodies.indexOf(bodies[index]!);
    demand(first === index, 'institute.one-host-twice', { host, other: hosts[first] ?? '' }, `/hosts/${index}`);
  }
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
  ({ relationships, titles, hosts, basis, fields, place, announcedOn }, context) =>
  () => {
    checkHosts(hosts, context);
    checkNotAhead(announcedOn, context.today, '/announcedOn');
    const data = known({ relationships, titles, hosts, basis, fields, place, announcedOn });
    return [{ type: 'InstituteAnnounced', data }];
  };
