import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Visit, VisitEvent } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import {
  IfGiven,
  Lines,
  Many,
  ManyParts,
  OccurredOnField,
  One,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
  Whole,
  WholeMany,
  Words,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { checkAttendance, Correcting, DelegationValue, TextValue, Titles } from '../values.ts';
import { checkStop } from './add-stop.ts';

/** A stop whose record is wrong, by its number in the itinerary. */
export class StopCorrection {
  @Whole(1, 1000) key!: number;
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @OccurredOnField() occurredOn?: string;
  @Optional() @PlaceField() place?: string | null;
  @IfGiven() @RefersToMany('organisation', { max: 20 }) hosts?: string[];
  @Optional() @Words() unnamedHosts?: string | null;
  @Optional() @Lines(2000) note?: string | null;
}

/** We wrote the visit down wrong. Only the fields given are changed, from the beginning. */
export class CorrectVisit extends Correcting {
  @RefersTo('visit') visit!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @PlaceField() from?: string;
  @IfGiven() @PlaceField() to?: string;
  @IfGiven() @OccurredOnField() occurredOn?: string;
  @IfGiven() @One(() => DelegationValue) delegation?: DelegationValue;
  @IfGiven() @RefersToMany('organisation', { max: 50 }) hosts?: string[];
  @IfGiven() @Many(() => TextValue, { max: 20 }) purposes?: TextValue[];
  @IfGiven() @ManyParts(() => StopCorrection, { max: 100 }) stops?: StopCorrection[];
  /** Stops that never took place, by their numbers. */
  @IfGiven() @WholeMany(1, 1000, { max: 100 }) withoutStops?: number[];
}

export const correctVisit: Decide<CorrectVisit, Visit, VisitEvent> =
  ({ relationships, titles, from, to, occurredOn, delegation, hosts, purposes, stops = [], withoutStops = [] }) =>
  (visit) => {
    demand((from ?? visit.from) !== (to ?? visit.to), 'visit.from-is-to', { place: to ?? visit.to }, '/to');
    if (delegation) checkAttendance(delegation.count, '/delegation/count');
    const numbers = [
      ...stops.map(({ key }, index) => [key, `/stops/${index}/key`] as const),
      ...withoutStops.map((key, index) => [key, `/withoutStops/${index}`] as const),
    ];
    for (const [key, pointer] of numbers) {
      demand(
        visit.stops.some((stop) => stop.key === key),
        'visit.no-such-stop',
        { stop: key },
        pointer,
      );
      const taken = pointer.startsWith('/stops') && withoutStops.includes(key);
      demand(!taken, 'record.part-taken-away', { part: key }, pointer);
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
    for (const { key, ...fields } of stops)
      for (const [field, value] of Object.entries(fields)) wanted[`stops/${key}/${field}`] = value;
    for (const key of withoutStops) wanted[`stops/${key}`] = null;
    const changes = changesTo(visit, wanted);
    if (Object.keys(changes).length === 0) return [];
    const after = applyChanges(visit, changes);
    for (const stop of after.stops) checkStop(stop.occurredOn, after.occurredOn);
    return [{ type: 'VisitCorrected', data: { changes } }];
  };
