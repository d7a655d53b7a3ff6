import { changesTo } from '../../events/changes.ts';
import type { Visit, VisitEvent } from '../../events/visits.ts';
import { certainlyApart } from '../../events/values/occurred-on.ts';
import type { Decide } from '../decision.ts';
import {
  Many,
  OccurredOnField,
  One,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
  Whole,
  Words,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { checkAttendance, Correcting, DelegationValue, TextValue, Titles } from '../values.ts';

/** A stop whose record is wrong, by its number in the itinerary. */
export class StopCorrection {
  @Whole(1, 1000) key!: number;
  @Optional() @Titles() titles?: TextValue[];
  @Optional() @OccurredOnField() occurredOn?: string;
  @Optional() @PlaceField() place?: string | null;
  @Optional() @RefersToMany('organisation', { max: 20 }) hosts?: string[];
  @Optional() @Words() unnamedHosts?: string | null;
  @Optional() @Words(2000) note?: string | null;
}

/** We wrote the visit down wrong. Only the fields given are changed, from the beginning. */
export class CorrectVisit extends Correcting {
  @RefersTo('visit') visit!: string;
  @Optional() @Relationships() relationships?: string[];
  @Optional() @Titles() titles?: TextValue[];
  @Optional() @PlaceField() from?: string;
  @Optional() @PlaceField() to?: string;
  @Optional() @OccurredOnField() occurredOn?: string;
  @Optional() @One(() => DelegationValue) delegation?: DelegationValue;
  @Optional() @RefersToMany('organisation', { max: 50 }) hosts?: string[];
  @Optional() @Many(() => TextValue, { max: 20 }) purposes?: TextValue[];
  @Optional() @Many(() => StopCorrection, { max: 100 }) stops?: StopCorrection[];
}

export const correctVisit: Decide<CorrectVisit, Visit, VisitEvent> =
  ({ relationships, titles, from, to, occurredOn, delegation, hosts, purposes, stops = [] }) =>
  (visit) => {
    demand((from ?? visit.from) !== (to ?? visit.to), 'visit.from-is-to', { place: to ?? visit.to }, '/to');
    if (delegation) checkAttendance(delegation.count, '/delegation/count');
    const when = occurredOn ?? visit.occurredOn;
    for (const stop of visit.stops) {
      const stopOn = stops.find(({ key }) => key === stop.key)?.occurredOn ?? stop.occurredOn;
      demand(!certainlyApart(stopOn, when), 'visit.stop-outside', { stop: stopOn, visit: when }, '/occurredOn');
    }
    const wanted: { [path: string]: unknown } = {
      relationships,
      titles,
      from,
      to,
      occurredOn,
      delegation,
      hosts,
      purposes,
    };
    for (const [index, { key, ...fields }] of stops.entries()) {
      demand(
        visit.stops.some((stop) => stop.key === key),
        'visit.no-such-stop',
        { stop: key },
        `/stops/${index}/key`,
      );
      for (const [field, value] of Object.entries(fields)) wanted[`stops/${key}/${field}`] = value;
    }
    const changes = changesTo(visit, wanted);
    return Object.keys(changes).length === 0 ? [] : [{ type: 'VisitCorrected', data: { changes } }];
  };
