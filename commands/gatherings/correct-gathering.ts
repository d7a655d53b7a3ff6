import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Gathering, GatheringEvent, GatheringForm } from '../../events/gatherings.ts';
import { kindOf } from '../../events/subject.ts';
import { chainFrom } from '../chain.ts';
import type { Context, Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  ManyParts,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
  Whole,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { AttendanceValue, checkAttendance, Correcting, ProseValue, TextValue, Titles } from '../values.ts';
import { checkHeld, checkWhole, checkWork, gatheringForms } from './hold-gathering.ts';

/** A work whose record is wrong, by its number. */
export class WorkCorrection {
  @Whole(1, 1000) key!: number;
  @IfGiven() @Many(() => TextValue, { max: 8 }) titles?: TextValue[];
  @Optional() @Many(() => ProseValue, { max: 8 }) about?: ProseValue[] | null;
  @Optional() @RefersTo('place', 'organisation', 'placeCode') promotes?: string | null;
  @Optional() @OccurredOnField() occurredOn?: string | null;
}

/** We wrote the gathering down wrong. Only the fields given are changed, from the beginning. */
export class CorrectGathering extends Correcting {
  @RefersTo('gathering') gathering!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @OneOf(gatheringForms) form?: GatheringForm;
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @OccurredOnField() occurredOn?: string;
  @IfGiven() @RefersToMany('organisation', { max: 50 }) organisers?: string[];
  @Optional() @PlaceField() place?: string | null;
  @Optional() @RefersTo('visit', 'gathering') partOf?: string | null;
  @IfGiven() @One(() => AttendanceValue) attendance?: AttendanceValue;
  @Optional() @RefersTo('agreement') agreement?: string | null;
  @Optional() @RefersTo('project') project?: string | null;
  @IfGiven() @ManyParts(() => WorkCorrection, { max: 50 }) works?: WorkCorrection[];
}

/** How many gatherings may stand inside one another. */
const MOST_NESTED = 20;

/** The wholes above a gathering, nearest first, as far as they are loaded. */
const wholesAbove = (partOf: string | null | undefined, records: Context['records']): readonly string[] =>
  chainFrom(partOf, (id) => (kindOf(id) === 'gathering' ? records<Gathering>(id)?.state.partOf : undefined));

/** The wholes must be loaded: its own, corrected or not, for the date, and all above it so that it is not inside itself. */
export const correctGatheringNeeds = (
  { gathering, partOf }: CorrectGathering,
  { records }: Context,
): readonly string[] =>
  wholesAbove(partOf === undefined ? records<Gathering>(gathering)?.state.partOf : partOf, records);

export const correctGathering: Decide<CorrectGathering, Gathering, GatheringEvent> =
  (
    { relationships, form, titles, occurredOn, organisers, place, partOf, attendance, agreement, project, works = [] },
    { today, records, id },
  ) =>
  (gathering) => {
    const details = {
      relationships,
      form,
      titles,
      occurredOn,
      organisers,
      place,
      partOf,
      attendance,
      agreement,
      project,
    };
    const wanted: { [path: string]: unknown } = details;
    for (const [index, { key, ...fields }] of works.entries()) {
      const known = gathering.works.some((work) => work.key === key);
      demand(known, 'gathering.no-such-work', { work: key }, `/works/${index}/key`);
      for (const [field, value] of Object.entries(fields)) wanted[`works/${key}/${field}`] = value;
    }
    const changes = changesTo(gathering, wanted);
    if (Object.keys(changes).length === 0) return [];

    const after = applyChanges(gathering, changes);
    if (occurredOn !== undefined) checkHeld(occurredOn, today);
    checkAttendance(after.attendance, '/attendance');
    checkWhole(after.occurredOn, after.partOf, records, partOf == null ? '/occurredOn' : '/partOf');
    const wholes = wholesAbove(after.partOf, records);
    demand(!wholes.includes(id), 'gathering.inside-itself', {}, '/partOf');
    demand(wholes.length <= MOST_NESTED, 'gathering.nested-too-deep', { limit: MOST_NESTED }, '/partOf');
    for (const work of after.works) {
      const index = works.findIndex(({ key }) => key === work.key);
      checkWork(work, after.occurredOn, index === -1 ? '' : `/works/${index}`);
    }
    return [{ type: 'GatheringCorrected', data: { changes } }];
  };
