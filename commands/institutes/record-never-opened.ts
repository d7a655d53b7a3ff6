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
    const { opened, neverOpened } = institute;
    demand(opened === undefined, 'institute.did-open', { openedOn: opened?.openedOn ?? '' });
    if (neverOpened?.knownOn === knownOn) return [];
    demand(neverOpened === undefined, 'institute.never-opened', { knownOn: neverOpened?.knownOn ?? '' });
    checkNotAhead(knownOn, today, '/knownOn');
    checkOrder({ ...institute, neverOpened: { knownOn } }, '/knownOn');
    return [{ type: 'InstituteNeverOpened', data: { knownOn } }];
  };
