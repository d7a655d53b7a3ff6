import type { Gathering, GatheringEvent } from '../../events/gatherings.ts';
import type { Decide } from '../decision.ts';
import { Many, OccurredOnField, Optional, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { ProseValue, Recorded, TextValue } from '../values.ts';
import { checkWork, workOf } from './hold-gathering.ts';

/** Something was shown at the gathering. Where the source does not name it, `titles` is empty. */
export class ScreenWork extends Recorded {
  @RefersTo('gathering') gathering!: string;
  @Many(() => TextValue, { max: 8 }) titles: TextValue[] = [];
  /** What it shows or promotes, in words. */
  @Optional() @Many(() => ProseValue, { max: 8 }) about?: ProseValue[];
  @Optional() @RefersTo('place', 'organisation', 'placeCode') promotes?: string;
  @Optional() @OccurredOnField() occurredOn?: string;
}

export const screenWork: Decide<ScreenWork, Gathering, GatheringEvent> = (command) => (gathering, record) => {
  checkWork(command, gathering.occurredOn, '');
  return [{ type: 'WorkScreened', data: workOf(command, nextKey('works', record)) }];
};
