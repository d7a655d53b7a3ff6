import { isConcluded, type Agreement, type AgreementEvent, type Party } from '../../events/agreements.ts';
import type { Decided } from '../../events/subject.ts';
import type { Context, Decide } from '../decision.ts';
import { IfKnown, Many, OccurredOnField, Optional, RefersTo, Whole } from '../fields.ts';
import { standingFor } from '../organisations/merging.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkDates, checkNotAhead, partiesNeeded, partyKinds, SignatoryValue } from './values.ts';

/** One party's signature. The party is named by its number or by its body. */
export class SignatureValue {
  @IfKnown() @Whole(1, 1000) party?: number;
  @IfKnown() @RefersTo(...partyKinds) body?: string;
  /** EDTF or `unknown`. */
  @OccurredOnField() signedOn!: string;
  @Many(() => SignatoryValue, { max: 20 }) signatories: SignatoryValue[] = [];
}

/** One or more parties signed. With the last named one the agreement is concluded. */
export class SignAgreement extends Recorded {
  @RefersTo('agreement') agreement!: string;
  @Many(() => SignatureValue, { max: 100 }) signatures: SignatureValue[] = [];
  /** When the parties signed that are counted without names: EDTF or `unknown`. */
  @Optional() @OccurredOnField() unnamedSignedOn?: string;
}

/** The records that stand for the parties. */
export const signingNeeds = ({ agreement }: SignAgreement, context: Context): readonly string[] =>
  partiesNeeded(context.records<Agreement>(agreement)?.state.parties ?? [], context);

/** Refuses the signature of a body that has signed as another party: the records of the two are merged. */
function checkSignsOnce(party: Party, parties: readonly Party[], context: Context, pointer: string): void {
  const { key, body } = party;
  const twin = parties.find(
    (other) =>
      other.key !== key &&
      other.signedOn !== undefined &&
      standingFor(other.body, context) === standingFor(body, context),
  );
  demand(twin === undefined, 'agreement.one-party-twice', { party: body, other: twin?.body ?? '' }, pointer);
}

/** The party that a signature is of. */
function signingParty({ party, body }: SignatureValue, { parties }: Agreement, pointer: string): Party {
  demand((party == null) !== (body == null), 'agreement.one-party-per-signature', {}, pointer);
  const found = parties.find((one) => one.key === party || one.body === body);
  demand(
    found !== undefined,
    'agreement.no-such-party',
    { party: party ?? body ?? '' },
    `${pointer}/${party == null ? 'body' : 'party'}`,
  );
  return found;
}

export const signAgreement: Decide<SignAgreement, Agreement, AgreementEvent> =
  ({ signatures, unnamedSignedOn }, context) =>
  (agreement) => {
    const { today } = context;
    demand(signatures.length > 0 || unnamedSignedOn != null, 'agreement.nobody-signs', {}, '/signatures');
    const events: Decided<AgreementEvent>[] = [];
    let { parties, unnamedParties } = agreement;
    for (const [index, signature] of signatures.entries()) {
      const { signedOn, signatories } = signature;
      const pointer = `/signatures/${index}`;
      const party = signingParty(signature, agreement, pointer);
      const { key, body } = party;
      const signed = parties.find((one) => one.key === key)?.signedOn;
      demand(
        signed === undefined,
        'agreement.already-signed',
        { party: body, line: key, signedOn: signed ?? '' },
        pointer,
      );
      checkSignsOnce(party, parties, context, pointer);
      checkNotAhead(signedOn, today, `${pointer}/signedOn`);
      parties = parties.map((one) => (one.key === key ? { ...one, signedOn } : one));
      checkDates({ ...agreement, parties, unnamedParties }, `${pointer}/signedOn`);
      events.push({ type: 'AgreementSigned', data: { party: key, signedOn, signatories } });
    }
    if (unnamedSignedOn != null) {
      const pointer = '/unnamedSignedOn';
      demand(unnamedParties !== undefined, 'agreement.no-unnamed-parties', {}, pointer);
      demand(unnamedParties.signedOn === undefined, 'agreement.unnamed-already-signed', {}, pointer);
      checkNotAhead(unnamedSignedOn, today, pointer);
      unnamedParties = { ...unnamedParties, signedOn: unnamedSignedOn };
      checkDates({ ...agreement, parties, unnamedParties }, pointer);
      events.push({ type: 'UnnamedPartiesSigned', data: { signedOn: unnamedSignedOn } });
    }
    if (!isConcluded(agreement) && isConcluded({ parties, unnamedParties })) {
      events.push({ type: 'AgreementConcluded', data: {} });
    }
    return events;
  };
