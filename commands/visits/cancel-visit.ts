import type { Visit, VisitEvent } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import { RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';

/** A planned visit will not take place. */
export class CancelVisit extends Recorded {
  @RefersTo('visit') visit!: string;
}

export const cancelVisit: Decide<CancelVisit, Visit, VisitEvent> = () => (visit) => {
  if (visit.status === 'cancelled') return [];
  demand(visit.status === 'planned', 'visit.was-held');
  return [{ type: 'VisitCancelled', data: {} }];
};
