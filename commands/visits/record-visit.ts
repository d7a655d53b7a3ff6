import type { Visit, VisitEvent } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, One, Optional, PlaceField, RefersTo, RefersToMany, Relationships } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkAttendance, DelegationValue, liesAhead, Recorded, TextValue, Titles } from '../values.ts';
import { checkStop } from './add-stop.ts';

/** What is known of a visit when it is first written down, planned or held. */
export abstract class VisitDetails extends Recorded {
  @Relationships() relationships!: string[];
  @Titles() titles!: TextValue[];
  @PlaceField() from!: string;
  @PlaceField() to!: string;
  @OccurredOnField() occurredOn!: string;
  @One(() => DelegationValue) delegation!: DelegationValue;
  @RefersToMany('organisation', { max: 50 }) hosts: string[] = [];
  @Many(() => TextValue, { max: 20 }) purposes: TextValue[] = [];
}

/** The details as they are written. */
export const visitDetails = ({
  relationships,
  titles,
  from,
  to,
  occurredOn,
  delegation,
  hosts,
  purposes,
}: VisitDetails) => {
  demand(from !== to, 'visit.from-is-to', { place: from }, '/to');
  checkAttendance(delegation.count, '/delegation/count');
  return { relationships, titles, from, to, occurredOn, delegation, hosts, purposes };
};

/** A visit that took place; `planned` names the plan it fulfils, if it was in the book as one. */
export class RecordVisit extends VisitDetails {
  @Optional() @RefersTo('visit') planned?: string;
}

export const recordVisit: Decide<RecordVisit, Visit, VisitEvent> =
  (command, { today }) =>
  (visit) => {
    const { occurredOn, planned } = command;
    demand(!liesAhead(occurredOn, today), 'visit.held-in-the-future', { occurredOn, today }, '/occurredOn');
    demand(visit.status === (planned == null ? 'none' : 'planned'), 'visit.not-planned', {}, '/planned');
    for (const stop of visit.stops) checkStop(stop.occurredOn, occurredOn);
    const data = visitDetails(command);
    return visit.status === 'planned' ? [{ type: 'VisitHeld', data }] : [{ type: 'VisitRecorded', data }];
  };
