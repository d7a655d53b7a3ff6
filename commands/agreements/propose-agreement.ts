import type { Agreement, AgreementEvent, Instrument, Terms } from '../../events/agreements.ts';
import type { Decide } from '../decision.ts';
import { DurationField, Many, OccurredOnField, One, OneOf, Optional, PlaceField, Relationships } from '../fields.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';
import {
  bindings,
  checkDuration,
  checkNotAhead,
  checkParties,
  instruments,
  LinkValue,
  PartyValue,
  renewalFrom,
  RenewalValue,
  termFrom,
  TermValue,
  UnnamedPartiesValue,
} from './values.ts';

/** An agreement as it is put before its parties. Who has signed, and when, is told by SignAgreement. */
export class ProposeAgreement extends Recorded {
  @Relationships() relationships!: string[];
  @OneOf(instruments) instrument!: Instrument;
  /** Whether it is legally binding. */
  @OneOf(bindings) binding: Terms['binding'] = 'unstated';
  @Titles() titles!: TextValue[];
  /** `unknown` where only the signing is known. */
  @OccurredOnField() proposedOn!: string;
  @Many(() => PartyValue, { max: 100 }) parties: PartyValue[] = [];
  @Optional() @One(() => UnnamedPartiesValue) unnamedParties?: UnnamedPartiesValue;
  /** Left out: unstated. */
  @Optional() @One(() => TermValue) term?: TermValue;
  @Optional() @One(() => RenewalValue) renewal?: RenewalValue;
  @Optional() @DurationField() noticePeriod?: string;
  /** What it is about. */
  @Many(() => TextValue, { max: 20 }) fields: TextValue[] = [];
  @Optional() @PlaceField() place?: string;
  @Many(() => LinkValue, { max: 50 }) links: LinkValue[] = [];
}

const numbered = <T extends object>(parts: readonly T[]) => parts.map((part, index) => ({ key: index + 1, ...part }));

export const proposeAgreement: Decide<ProposeAgreement, Agreement, AgreementEvent> = (command, context) => () => {
  const { relationships, instrument, binding, titles, proposedOn, parties, unnamedParties, fields, links } = command;
  const { noticePeriod, place } = command;
  checkParties(parties, unnamedParties, context);
  checkNotAhead(proposedOn, context.today, '/proposedOn');
  const term = termFrom(command.term ?? { kind: 'unstated' }, '/term');
  const renewal = renewalFrom(command.renewal ?? { kind: 'unstated' }, '/renewal');
  checkDuration(noticePeriod, '/noticePeriod');
  const told = { relationships, instrument, binding, titles, proposedOn, unnamedParties, term, renewal, noticePeriod };
  return [
    {
      type: 'AgreementProposed',
      data: {
        ...known({ ...told, fields, place }),
        parties: numbered(parties.map(({ body, role }) => known({ body, role }))),
        links: numbered(links.map(({ kind, agreement }) => ({ kind, agreement }))),
      },
    },
  ];
};
