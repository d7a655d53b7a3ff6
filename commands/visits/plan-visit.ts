import type { Visit, VisitEvent } from '../../events/visits.ts';
import type { Decide } from '../decision.ts';
import { visitDetails, VisitDetails } from './record-visit.ts';

/** A visit that is going to take place, as far as is known. */
export class PlanVisit extends VisitDetails {}

export const planVisit: Decide<PlanVisit, Visit, VisitEvent> = (command) => () => [
  { type: 'VisitPlanned', data: visitDetails(command) },
];
