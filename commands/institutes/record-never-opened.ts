import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkOrder } from './announce-institute.ts';

/** An institute that was announced did not come about. */
export class RecordNeverOpened extends Recorded {
  @RefersTo('institute') institute!: string;
  /** Since when that is known. */
  @OccurredOnField() knownOn!: string;
}

export const recordNeverOpened: Decide<RecordNeverOpened, Institute, InstituteEvent> =
  ({ knownOn }, { today }) =>
  (institute) => {
    const { openedOn, neverOpenedKnownOn: known } = institute;
    demand(openedOn === undefined, 'institute.did-open', { openedOn: openedOn ?? '' });
    if (known === knownOn) return [];
    demand(known === undefined, 'institute.never-opened', { knownOn: known ?? '' });
    checkNotAhead(knownOn, today, '/knownOn');
    checkOrder({ ...institute, neverOpenedKnownOn: knownOn }, '/knownOn');
    return [{ type: 'InstituteNeverOpened', data: { knownOn } }];
  };
