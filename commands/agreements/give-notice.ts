import type { Agreement, AgreementEvent, Notice } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, Optional, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { known, Recorded } from '../values.ts';
import { checkDates, checkNotAhead, partyKinds } from './values.ts';

/** A party gave notice that it does not go on with the agreement. */
export class GiveNotice extends Recorded {
  @RefersTo('agreement') agreement!: string;
  /** The body of the party; left out where the source does not say which, or it is one of those without a name. */
  @Optional() @RefersTo(...partyKinds) by?: string;
  @OccurredOnField() givenOn!: string;
  /** When the notice ends the agreement, where the source says so. */
  @Optional() @OccurredOnField() endsOn?: string;
}

export const giveNotice: Decide<GiveNotice, Agreement, AgreementEvent> =
  ({ by, givenOn, endsOn }, { today }) =>
  (agreement, record) => {
    const { parties, notices } = agreement;
    const party = parties.find(({ body }) => body === by)?.key;
    demand(by == null || party !== undefined, 'agreement.no-such-party', { party: by ?? '' }, '/by');
    checkNotAhead(givenOn, today, '/givenOn');
    const same = (one: Notice) =>
      one.party === party && one.givenOn === givenOn && one.endsOn === (endsOn ?? undefined);
    if (notices.some(same)) return [];
    const notice = known({ key: nextKey('notices', record), party, givenOn, endsOn });
    checkDates({ ...agreement, notices: [...notices, notice] }, '/givenOn');
    return [{ type: 'NoticeGiven', data: notice }];
  };
