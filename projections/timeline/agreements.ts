import { concludedOn } from '../../events/agreement-term.ts';
import { isConcluded, signingDays, type Agreement } from '../../events/agreements.ts';
import type { Json } from '../../events/entry.ts';
import { citedTogether, type RecordOf, type Vouched } from '../../events/records.ts';
import { UNKNOWN } from '../../events/values/occurred-on.ts';
import { signatureField } from '../agreement-register.ts';
import { vouchedBy, type Happening } from '../happening.ts';

/** What vouches for all the signatures together: the first to be written, and every source that any of them cites. */
function signatures({ parties, unnamedParties }: Agreement): Vouched | undefined {
  const [first, ...others] = [...parties, unnamedParties].flatMap((party) => party?.signature ?? []);
  if (!first) return undefined;
  return { ...first, sources: citedTogether(first.sources, ...others.map(({ sources }) => sources)) };
}

/** JSON of a stored shape, whose optional fields are left out rather than undefined. */
const json = (value: unknown): Json => value as Json;

/** An agreement as proposed and as signed, and all that the parties did with it afterwards. */
export function agreementHappenings({ state }: RecordOf<Agreement>): readonly Happening[] {
  const { titles, proposedOn, parties, unnamedParties, amendments, renewals, notices } = state;
  const { inForceOn, entry, terminatedOn, termination, supersededOn, supersededBy, supersession } = state;
  const part = { kind: 'agreement', titles } as const;
  const days = signingDays(state);
  const about = {
    instrument: state.instrument,
    binding: state.binding,
    place: state.place,
    links: state.links.map(({ kind, agreement }) => ({ kind, agreement })),
  };
  const told: Happening[] = [];
  // What was signed without a word about its proposal was still proposed, but that is not worth a line.
  if (proposedOn !== UNKNOWN || days.length === 0) {
    const asked = parties.map(({ body, role }) => ({ body, ...(role === undefined ? {} : { role }) }));
    told.push({
      ...part,
      happening: 'agreement.proposed',
      occurredOn: proposedOn,
      field: 'proposedOn',
      ...(days.length === 0 ? {} : { path: 'proposedOn' }),
      details: { ...about, parties: asked },
    });
  }
  const vouched = signatures(state);
  if (vouched) {
    // The day of the last signature, no more exact than the signatures; each party's own day stands with it.
    const occurredOn = concludedOn(state);
    told.push({
      ...part,
      happening: 'agreement.signed',
      occurredOn,
      field: signatureField(state),
      vouched,
      details: {
        ...about,
        concluded: isConcluded(state),
        parties: parties.map(({ key: _, signature, ...party }) => json(party)),
        unnamedParties: unnamedParties && json((({ signature, ...counted }) => counted)(unnamedParties)),
        term: json(state.term),
        renewal: json(state.renewal),
        noticePeriod: state.noticePeriod,
      },
    });
  }
  if (inForceOn !== undefined) {
    told.push({
      ...part,
      happening: 'agreement.enteredIntoForce',
      occurredOn: inForceOn,
      field: 'inForceOn',
      path: 'inForceOn',
      ...vouchedBy(entry),
    });
  }
  for (const amendment of amendments) {
    told.push({
      ...part,
      happening: 'agreement.amended',
      part: amendment.key,
      occurredOn: amendment.effectiveOn,
      field: `amendments/${amendment.key}/effectiveOn`,
      path: `amendments/${amendment.key}`,
      vouched: amendment,
      details: { terms: json(amendment.terms), by: amendment.by },
    });
  }
  for (const renewal of renewals) {
    told.push({
      ...part,
      happening: 'agreement.renewed',
      part: renewal.key,
      occurredOn: renewal.renewedOn,
      field: `renewals/${renewal.key}/renewedOn`,
      path: `renewals/${renewal.key}`,
      vouched: renewal,
      details: { until: renewal.until, duration: renewal.duration },
    });
  }
  for (const notice of notices) {
    told.push({
      ...part,
      happening: 'agreement.noticeGiven',
      part: notice.key,
      occurredOn: notice.givenOn,
      field: `notices/${notice.key}/givenOn`,
      path: `notices/${notice.key}`,
      vouched: notice,
      details: { by: parties.find(({ key }) => key === notice.party)?.body, endsOn: notice.endsOn },
    });
  }
  if (terminatedOn !== undefined) {
    told.push({
      ...part,
      happening: 'agreement.terminated',
      occurredOn: terminatedOn,
      field: 'terminatedOn',
      path: 'terminatedOn',
      ...vouchedBy(termination),
    });
  }
  if (supersededOn !== undefined) {
    told.push({
      ...part,
      happening: 'agreement.superseded',
      occurredOn: supersededOn,
      field: 'supersededOn',
      path: ['supersededOn', 'supersededBy'],
      ...vouchedBy(supersession),
      details: { by: supersededBy },
    });
  }
  return told;
}
