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
    const { terminatedOn: known } = agreement;
    if (known === terminatedOn) return [];
    demand(known === undefined, 'agreement.already-terminated', { terminatedOn: known ?? '' });
    checkDates({ ...agreement, terminatedOn }, '/terminatedOn');
    return [{ type: 'AgreementTerminated', data: { terminatedOn } }];
  };
