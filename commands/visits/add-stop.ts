import type { Visit, VisitEvent } from '../../events/visits.ts';
import { certainlyApart } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import { Lines, OccurredOnField, Optional, PlaceField, RefersTo, RefersToMany, Words } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';

/** A place the delegation stopped at. A company visit is a stop whose host is a company. */
export class AddStop extends Recorded {
  @RefersTo('visit') visit!: string;
  @Titles() titles!: TextValue[];
  @OccurredOnField() occurredOn!: string;
  @Optional() @PlaceField() place?: string;
  @RefersToMany('organisation', { max: 20 }) hosts: string[] = [];
  /** What the source says of hosts it does not name: "a few other high-tech companies". */
  @Optional() @Words() unnamedHosts?: string;
  @Optional() @Lines(2000) note?: string;
}

/** Refuses a stop that is certainly outside its visit. */
export function checkStop(stop: string, visit: string): void {
  demand(!certainlyApart(stop, visit), 'visit.stop-outside', { stop, visit }, '/occurredOn');
}

export const addStop: Decide<AddStop, Visit, VisitEvent> =
  ({ titles, occurredOn, place, hosts, unnamedHosts, note }) =>
  (visit, record) => {
    demand(visit.status !== 'cancelled', 'visit.is-cancelled');
    checkStop(occurredOn, visit.occurredOn);
    const key = nextKey('stops', record);
    return [{ type: 'StopAdded', data: known({ key, titles, occurredOn, hosts, place, unnamedHosts, note }) }];
  };
