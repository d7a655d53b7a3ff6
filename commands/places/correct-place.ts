import { changesTo } from '../../events/changes.ts';
import { kindOf } from '../../events/subject.ts';
import type { Place, PlaceEvent, PlaceKind, ZoneLevel } from '../../events/places.ts';
import { chainFrom } from '../chain.ts';
import type { Context, Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceCodeField,
  PlaceField,
  RefersTo,
  Relationships,
  Whole,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, Correcting, NameValue, TextValue } from '../values.ts';
import { checkDesignated, checkedSpans, SpanValue, zoneLevels } from './designate-zone.ts';
import { checkCode, placeKinds } from './register-place.ts';

/** What is wrong in the designation of a zone. */
export class DesignationCorrection {
  @IfGiven() @OneOf(zoneLevels) level?: ZoneLevel;
  @Optional() @Whole(1, 100_000) ordinal?: number | null;
  @IfGiven() @OccurredOnField() designatedOn?: string;
  @IfGiven() @Many(() => SpanValue, { max: 50 }) spans?: SpanValue[];
  @IfGiven() @Many(() => TextValue, { max: 50 }) fields?: TextValue[];
}

/** We wrote the place down wrong. `null` takes a value away. */
export class CorrectPlace extends Correcting {
  @RefersTo('place') place!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @Many(() => NameValue, { min: 1, max: 20 }) names?: NameValue[];
  @IfGiven() @OneOf(placeKinds) kind?: PlaceKind;
  @Optional() @PlaceCodeField() code?: string | null;
  @Optional() @PlaceField() within?: string | null;
  @IfGiven() @One(() => DesignationCorrection) designation?: DesignationCorrection;
}

/** The place wanted around it, and those around that one in turn; a code has none. */
export const around = ({ within }: Pick<CorrectPlace, 'within'>, { records }: Context): readonly string[] =>
  chainFrom(within, (id) => records<Place>(id)?.state.within).filter((id) => kindOf(id) === 'place');

export const correctPlace: Decide<CorrectPlace, Place, PlaceEvent> = (command, context) => (place) => {
  const { relationships, names, kind, code, within, designation } = command;
  checkCode(code === undefined ? place.code : code, within === undefined ? place.within : within);
  demand(!around(command, context).includes(context.id), 'place.within-itself', {}, '/within');
  demand(kind === undefined || kind === 'zone' || !place.designation, 'place.is-designated', {}, '/kind');
  demand(!designation || place.designation !== null, 'place.not-designated', {}, '/designation');
  const wanted: { [path: string]: unknown } = { relationships, kind, code, within };
  wanted['names'] = names && checkedNames(names);
  if (designation?.designatedOn !== undefined)
    checkDesignated(designation.designatedOn, context.today, '/designation/designatedOn');
  for (const [field, value] of Object.entries(designation ?? {})) wanted[`designation/${field}`] = value;
  if (designation?.spans)
    wanted['designation/spans'] = checkedSpans(designation.spans, context.id, '/designation/spans');
  const changes = changesTo(place, wanted);
  return Object.keys(changes).length === 0 ? [] : [{ type: 'PlaceCorrected', data: { changes } }];
};
