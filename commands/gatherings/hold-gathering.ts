import { certainlyApart } from '../../events/values/occurred-on.ts';
import type { Gathering, GatheringEvent, GatheringForm, Work } from '../../events/gatherings.ts';
import type { Visit } from '../../events/visits.ts';
import type { Context, Decide } from '../decision.ts';
import {
  IfKnown,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
} from '../fields.ts';
import { demand } from '../refused.ts';
import {
  AttendanceValue,
  checkAttendance,
  known,
  liesAhead,
  ProseValue,
  Recorded,
  TextValue,
  Titles,
} from '../values.ts';

export const gatheringForms: readonly GatheringForm[] = [
  'forum',
  'meeting',
  'screening',
  'signing-ceremony',
  'groundbreaking',
  'exhibition',
  'other',
];

/** Something that was shown. Where the source does not name it, `titles` is empty. */
export class WorkValue {
  @Many(() => TextValue, { max: 8 }) titles: TextValue[] = [];
  /** What it shows or promotes, in words. */
  @IfKnown() @Many(() => ProseValue, { max: 8 }) about?: ProseValue[];
  @IfKnown() @RefersTo('place', 'organisation', 'placeCode') promotes?: string;
  @IfKnown() @OccurredOnField() occurredOn?: string;
}

/** A gathering that took place. */
export class HoldGathering extends Recorded {
  @Relationships() relationships!: string[];
  @OneOf(gatheringForms) form!: GatheringForm;
  @Titles() titles!: TextValue[];
  @OccurredOnField() occurredOn!: string;
  @RefersToMany('organisation', { max: 50 }) organisers: string[] = [];
  @Optional() @PlaceField() place?: string;
  /** The visit or the larger gathering it belongs to. */
  @Optional() @RefersTo('visit', 'gathering') partOf?: string;
  @One(() => AttendanceValue) attendance!: AttendanceValue;
  /** The agreement that was signed there. */
  @Optional() @RefersTo('agreement') agreement?: string;
  /** The project it started or served. */
  @Optional() @RefersTo('project') project?: string;
  @Many(() => WorkValue, { max: 50 }) works: WorkValue[] = [];
}

/** Refuses a gathering that was certainly not held yet. */
export function checkHeld(occurredOn: string, today: string): void {
  demand(!liesAhead(occurredOn, today), 'gathering.held-in-the-future', { occurredOn, today }, '/occurredOn');
}

/** Refuses a part that is certainly apart from its whole, a visit or a gathering. */
export function checkWhole(
  occurredOn: string,
  partOf: string | null | undefined,
  records: Context['records'],
  pointer: string,
): void {
  if (partOf == null) return;
  const whole = records<Visit | Gathering>(partOf)?.state.occurredOn;
  if (whole === undefined) return;
  demand(!certainlyApart(occurredOn, whole), 'gathering.apart-from-whole', { part: occurredOn, whole }, pointer);
}

/** Refuses a work of which nothing is told, or that was certainly shown at another time than the gathering's. */
export function checkWork(
  work: Pick<Work, 'titles' | 'about' | 'promotes' | 'occurredOn'>,
  occurredOn: string,
  pointer: string,
): void {
  const told = work.titles.length > 0 || (work.about ?? []).length > 0 || work.promotes != null;
  demand(told, 'gathering.work-untold', {}, `${pointer}/titles`);
  const apart = work.occurredOn != null && certainlyApart(work.occurredOn, occurredOn);
  const params = { work: work.occurredOn ?? '', gathering: occurredOn };
  demand(!apart, 'gathering.work-outside', params, `${pointer}/occurredOn`);
}

/** A work as it is written. */
export const workOf = ({ titles, about, promotes, occurredOn }: WorkValue, key: number): Work =>
  known({ key, titles, about, promotes, occurredOn });

export const holdGathering: Decide<HoldGathering, Gathering, GatheringEvent> =
  (
    { relationships, form, titles, occurredOn, organisers, place, partOf, attendance, agreement, project, works },
    context,
  ) =>
  () => {
    checkHeld(occurredOn, context.today);
    checkAttendance(attendance, '/attendance');
    checkWhole(occurredOn, partOf, context.records, '/partOf');
    for (const [index, work] of works.entries()) checkWork(work, occurredOn, `/works/${index}`);
    const told = { relationships, form, titles, occurredOn, organisers, place, partOf, attendance, agreement, project };
    const shown = works.map((work, index) => workOf(work, index + 1));
    return [{ type: 'GatheringHeld', data: { ...known(told), works: shown } }];
  };
