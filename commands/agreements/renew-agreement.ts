import type { Agreement, AgreementEvent } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { DurationField, OccurredOnField, Optional, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkDates, checkDuration, checkNotAhead } from './values.ts';

/** The parties renewed the agreement: until a day, or for a duration from the end before. */
export class RenewAgreement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @OccurredOnField() renewedOn!: string;
  /** EDTF, or `unknown` where the source does not say for how long. */
  @Optional() @OccurredOnField() until?: string;
  @Optional() @DurationField() duration?: string;
}

export const renewAgreement: Decide<RenewAgreement, Agreement, AgreementEvent> =
  ({ renewedOn, until, duration }, { today }) =>
  (agreement, record) => {
    demand((until == null) !== (duration == null), 'agreement.renewed-how-long', {}, '/until');
    checkDuration(duration, '/duration');
    checkNotAhead(renewedOn, today, '/renewedOn');
    const how = until == null ? { duration: duration ?? '' } : { until };
    const { renewals } = agreement;
    if (renewals.some((one) => one.renewedOn === renewedOn && (one.until ?? one.duration) === (until ?? duration)))
      return [];
    const renewal = { key: nextKey('renewals', record), renewedOn, ...how };
    checkDates({ ...agreement, renewals: [...renewals, renewal] }, '/renewedOn');
    return [{ type: 'AgreementRenewed', data: renewal }];
  };
