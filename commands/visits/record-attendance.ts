import { changesTo } from '../../events/changes.ts';
import type { Gathering } from '../../events/gatherings.ts';
import type { AttendanceRecorded, Visit } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import { One, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { AttendanceValue, checkAttendance, Recorded } from '../values.ts';

/** How many were in the delegation or at the gathering, and who of them is known by name. */
export class RecordAttendance extends Recorded {
  @RefersTo('visit', 'gathering') of!: string;
  @One(() => AttendanceValue) count!: AttendanceValue;
}

const isGathering = (kind: string, _state: Visit | Gathering): _state is Gathering => kind === 'gathering';

export const recordAttendance: Decide<RecordAttendance, Visit | Gathering, AttendanceRecorded> =
  ({ count }) =>
  (state, { kind }) => {
    checkAttendance(count, '/count');
    if (!isGathering(kind, state)) demand(state.status !== 'cancelled', 'visit.is-cancelled');
    const was = isGathering(kind, state) ? state.attendance : state.delegation.count;
    const changes = changesTo({ count: was }, { count });
    return Object.keys(changes).length === 0 ? [] : [{ type: 'AttendanceRecorded', data: { count } }];
  };
