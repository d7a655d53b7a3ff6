import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkDates } from './values.ts';

/** The agreement was brought to an end; from that day on, which may lie ahead, it is not in force. */
export class TerminateAgreement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @OccurredOnField() terminatedOn!: string;
}

export const terminateAgreement: Decide<TerminateAgreement, Agreement, AgreementEvent> =
  ({ terminatedOn }) =>
  (agreement) => {
    const { termination } = agreement;
    if (termination?.terminatedOn === terminatedOn) return [];
    demand(termination === undefined, 'agreement.already-terminated', {
      terminatedOn: termination?.terminatedOn ?? '',
    });
    checkDates({ ...agreement, termination: { terminatedOn } }, '/terminatedOn');
    return [{ type: 'AgreementTerminated', data: { terminatedOn } }];
  };
