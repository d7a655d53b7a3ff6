import { changesTo } from '../../events/changes.ts';
import type { Visit, VisitEvent } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import { One, RefersTo } from '../fields.ts';
import { AttendanceValue, checkAttendance, Recorded } from '../values.ts';

/** How many were in the delegation, and who of them is known by name. */
export class RecordAttendance extends Recorded {
  @RefersTo('visit') visit!: string;
  @One(() => AttendanceValue) count!: AttendanceValue;
}

export const recordAttendance: Decide<RecordAttendance, Visit, VisitEvent> =
  ({ count }) =>
  (visit) => {
    checkAttendance(count, '/count');
    const changes = changesTo(visit.delegation, { count });
    return Object.keys(changes).length === 0 ? [] : [{ type: 'AttendanceRecorded', data: { count } }];
  };
