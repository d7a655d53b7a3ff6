import { termsOn } from '../../events/agreement-term.ts';
import type { Agreement, AgreementEvent, AmendedTerms, Terms } from '../../events/agreements.ts';
import { changesTo } from '../../events/changes.ts';
import { boundsOf } from '../../events/values/occurred-on.ts';
import type { Decided } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import {
  DurationField,
  IfGiven,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
} from '../fields.ts';
import { nextKey } from '../parts.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';
import {
  bindings,
  checkDates,
  checkDuration,
  checkNoCircle,
  checkNotTerminated,
  renewalFrom,
  RenewalValue,
  termFrom,
  TermValue,
} from './values.ts';
import { linked } from './links.ts';

/**
 * The parties changed what they had agreed; it applies from its effective date. Only the terms given are changed,
 * `null` takes one away. What was written down wrong is corrected instead.
 */
export class AmendAgreement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @OccurredOnField() effectiveOn!: string;
  /** The agreement by which it is amended: an addendum, a protocol. */
  @Optional() @RefersTo('agreement') by?: string;
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @OneOf(bindings) binding?: Terms['binding'];
  @IfGiven() @One(() => TermValue) term?: TermValue;
  @IfGiven() @One(() => RenewalValue) renewal?: RenewalValue;
  @Optional() @DurationField() noticePeriod?: string | null;
  @IfGiven() @Many(() => TextValue, { max: 20 }) fields?: TextValue[];
  @Optional() @PlaceField() place?: string | null;
}

/** The given terms that differ from those valid when the amendment takes effect. */
function changedTerms(
  { titles, binding, term, renewal, noticePeriod, fields, place }: AmendAgreement,
  valid: Terms,
): AmendedTerms {
  const given = {
    titles,
    binding,
    term: term && termFrom(term, '/term'),
    renewal: renewal && renewalFrom(renewal, '/renewal'),
    noticePeriod,
    fields,
    place,
  };
  const changed = changesTo(valid, given);
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(changed, name)));
}

export const amendAgreement: Decide<AmendAgreement, Agreement, AgreementEvent> =
  (command, context: Context) => (agreement, record) => {
    const { effectiveOn, by, noticePeriod } = command;
    checkDuration(noticePeriod, '/noticePeriod');
    checkNotTerminated(agreement, effectiveOn, '/effectiveOn');
    const terms = changedTerms(command, termsOn(agreement, boundsOf(effectiveOn).latest ?? undefined));
    if (Object.keys(terms).length === 0) return [];
    const amendment = known({ key: nextKey('amendments', record), effectiveOn, terms, by });
    checkDates({ ...agreement, amendments: [...agreement.amendments, amendment] }, '/effectiveOn');
    const amended: Decided<AgreementEvent> = { type: 'AgreementAmended', data: amendment };
    if (by == null) return [amended];
    checkNoCircle(by, context.id, context, '/by');
    return [amended, ...linked(by, 'amends', context)];
  };
