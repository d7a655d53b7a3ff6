import type { Institute, InstituteEvent } from '../../events/institutes.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, checkOrder } from './announce-institute.ts';

/** An institute that was open closed its doors. */
export class CloseInstitute extends Recorded {
  @RefersTo('institute') institute!: string;
  @OccurredOnField() closedOn!: string;
}

export const closeInstitute: Decide<CloseInstitute, Institute, InstituteEvent> =
  ({ closedOn }, { today }) =>
  (institute) => {
    const { openedOn, closedOn: known } = institute;
    if (known === closedOn) return [];
    demand(openedOn !== undefined, 'institute.not-open');
    demand(known === undefined, 'institute.already-closed', { closedOn: known ?? '' });
    checkNotAhead(closedOn, today, '/closedOn');
    checkOrder({ ...institute, closedOn }, '/closedOn');
    return [{ type: 'InstituteClosed', data: { closedOn } }];
  };
