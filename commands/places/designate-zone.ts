import { changesTo } from '../../events/changes.ts';
import type { Place, PlaceEvent, Span, ZoneLevel } from '../../events/places.ts';
import type { Decide } from '../decision.ts';
import { IfKnown, Many, OccurredOnField, OneOf, Optional, PlaceField, RefersTo, Whole } from '../fields.ts';
import { demand } from '../refused.ts';
import { known, liesAhead, Recorded, TextValue } from '../values.ts';

export const zoneLevels = ['national', 'provincial', 'municipal', 'other', 'unknown'];

/** A place the zone reaches into, and which part of it: "southeast". */
export class SpanValue {
  @PlaceField() place!: string;
  @IfKnown() @Many(() => TextValue, { min: 1, max: 8 }) part?: TextValue[];
}

/** An authority makes a place a development zone: at which level, as which of its kind, across which places, what for. */
export class DesignateZone extends Recorded {
  @RefersTo('place') place!: string;
  @OneOf(zoneLevels) level!: ZoneLevel;
  @Optional() @Whole(1, 100_000) ordinal?: number;
  @OccurredOnField() designatedOn!: string;
  @Many(() => SpanValue, { max: 50 }) spans: SpanValue[] = [];
  @Many(() => TextValue, { max: 50 }) fields: TextValue[] = [];
}

/** The spans as they are recorded. Refuses the zone as a span of itself. */
export function checkedSpans(spans: readonly SpanValue[], zone: string, pointer = '/spans'): readonly Span[] {
  return spans.map((span, index) => {
    demand(span.place !== zone, 'place.spans-itself', {}, `${pointer}/${index}/place`);
    return known({ ...span });
  });
}

/** Refuses a designation that certainly has not happened yet. */
export const checkDesignated = (designatedOn: string, today: string, pointer = '/designatedOn'): void =>
  demand(!liesAhead(designatedOn, today), 'place.designated-in-the-future', { designatedOn, today }, pointer);

export const designateZone: Decide<DesignateZone, Place, PlaceEvent> =
  ({ place: id, level, ordinal, designatedOn, spans, fields }, { today }) =>
  ({ kind, designation }) => {
    demand(kind === 'zone', 'place.not-a-zone', { kind }, '/place');
    checkDesignated(designatedOn, today);
    const data = known({ level, ordinal, designatedOn, spans: checkedSpans(spans, id), fields });
    if (designation === null) return [{ type: 'ZoneDesignated', data }];
    const differs = Object.keys(changesTo(designation, { ...data, ordinal: ordinal ?? null })).length > 0;
    demand(!differs, 'place.designated-already', { designatedOn: designation.designatedOn });
    return [];
  };
