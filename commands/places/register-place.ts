import type { Place, PlaceEvent, PlaceKind } from '../../events/places.ts';
import type { Decide } from '../decision.ts';
import { Many, OneOf, Optional, PlaceCodeField, PlaceField, Relationships } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedNames, known, NameValue, Recorded } from '../values.ts';

export const placeKinds = ['region', 'city', 'venue', 'zone'];

/** A place that has no code of its own, or needs names, or becomes a zone. */
export class RegisterPlace extends Recorded {
  @Relationships() relationships!: string[];
  @Many(() => NameValue, { min: 1, max: 20 }) names!: NameValue[];
  @OneOf(placeKinds) kind!: PlaceKind;
  @Optional() @PlaceCodeField() code?: string;
  @Optional() @PlaceField() within?: string;
}

/** Refuses a place that lies within the place its own code names. */
export function checkCode(code: string | null | undefined, within: string | null | undefined): void {
  demand(code == null || code !== within, 'place.within-itself', {}, '/within');
}

export const registerPlace: Decide<RegisterPlace, Place, PlaceEvent> =
  ({ relationships, names, kind, code, within }) =>
  () => {
    checkCode(code, within);
    return [
      { type: 'PlaceRegistered', data: known({ relationships, names: checkedNames(names), kind, code, within }) },
    ];
  };
