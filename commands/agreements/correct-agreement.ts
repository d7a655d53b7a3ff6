import { closureOf } from '../../events/agreement-links.ts';
import {
  isConcluded,
  type Agreement,
  type AgreementEvent,
  type Instrument,
  type LinkKind,
  type Terms,
} from '../../events/agreements.ts';
import { applyChanges, changesTo } from '../../events/changes.ts';
import type { RecordOf } from '../../events/records.ts';
import type { Decided } from '../../events/subject.ts';
import type { Day } from '../../events/values/day.ts';
import type { Context, Decide } from '../decision.ts';
import {
  DurationField,
  IfGiven,
  Many,
  ManyParts,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
  Relationships,
  Words,
} from '../fields.ts';
import { nextKey, PartCorrection, wantedOfParts, type Wanted } from '../parts.ts';
import { demand } from '../refused.ts';
import { Correcting, known, TextValue, Titles } from '../values.ts';
import {
  bindings,
  checkDates,
  checkDuration,
  checkNoCircle,
  checkNotAhead,
  checkParties,
  instruments,
  LinkValue,
  partiesNeeded,
  partyKinds,
  PartyValue,
  renewalFrom,
  RenewalValue,
  SignatoryValue,
  termFrom,
  TermValue,
  UnnamedPartiesValue,
} from './values.ts';

export class PartyCorrection extends PartCorrection {
  @IfGiven() @RefersTo(...partyKinds) body?: string;
  @Optional() @Words(200) role?: string | null;
  /** `null`: it has not signed. */
  @Optional() @OccurredOnField() signedOn?: string | null;
  @IfGiven() @Many(() => SignatoryValue, { max: 20 }) signatories?: SignatoryValue[];
}

export class AmendmentCorrection extends PartCorrection {
  @IfGiven() @OccurredOnField() effectiveOn?: string;
  @IfGiven() @One(() => TermValue) term?: TermValue;
  @IfGiven() @One(() => RenewalValue) renewal?: RenewalValue;
  @IfGiven() @DurationField() noticePeriod?: string;
}

export class RenewalCorrection extends PartCorrection {
  @IfGiven() @OccurredOnField() renewedOn?: string;
  @Optional() @OccurredOnField() until?: string | null;
  @Optional() @DurationField() duration?: string | null;
}

export class NoticeCorrection extends PartCorrection {
  @IfGiven() @OccurredOnField() givenOn?: string;
  @Optional() @OccurredOnField() endsOn?: string | null;
}

export class SubsidiaryCorrection extends PartCorrection {}

/** We wrote the agreement down wrong. Only the fields given are changed, from the beginning. */
export class CorrectAgreement extends Correcting {
  @RefersTo('agreement') agreement!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @OneOf(instruments) instrument?: Instrument;
  @IfGiven() @OneOf(bindings) binding?: Terms['binding'];
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @OccurredOnField() proposedOn?: string;
  @IfGiven() @ManyParts(() => PartyCorrection, { max: 100 }) parties?: PartyCorrection[];
  /** Parties that were left out. */
  @IfGiven() @Many(() => PartyValue, { max: 100 }) moreParties?: PartyValue[];
  @Optional() @One(() => UnnamedPartiesValue) unnamedParties?: UnnamedPartiesValue | null;
  /** `null`: they have not signed. */
  @Optional() @OccurredOnField() unnamedSignedOn?: string | null;
  @IfGiven() @One(() => TermValue) term?: TermValue;
  @IfGiven() @One(() => RenewalValue) renewal?: RenewalValue;
  @Optional() @DurationField() noticePeriod?: string | null;
  @IfGiven() @Many(() => TextValue, { max: 20 }) fields?: TextValue[];
  @Optional() @PlaceField() place?: string | null;
  /** All the links there are, the right ones among them. */
  @IfGiven() @Many(() => LinkValue, { max: 50 }) links?: LinkValue[];
  /** `null`: it has not entered into force. */
  @Optional() @OccurredOnField() inForceOn?: string | null;
  /** `null`: it was not terminated. */
  @Optional() @OccurredOnField() terminatedOn?: string | null;
  /** `null`: it was not superseded. */
  @Optional() @OccurredOnField() supersededOn?: string | null;
  @IfGiven() @ManyParts(() => AmendmentCorrection, { max: 100 }) amendments?: AmendmentCorrection[];
  @IfGiven() @ManyParts(() => RenewalCorrection, { max: 100 }) renewals?: RenewalCorrection[];
  @IfGiven() @ManyParts(() => NoticeCorrection, { max: 100 }) notices?: NoticeCorrection[];
  @IfGiven() @ManyParts(() => SubsidiaryCorrection, { max: 100 }) subsidiaries?: SubsidiaryCorrection[];
}

/** The values wanted in one of the agreement's numbered lists. */
const wantedIn = (
  list: 'parties' | 'amendments' | 'renewals' | 'notices' | 'subsidiaries',
  corrections: readonly PartCorrection[] | undefined,
  agreement: Agreement,
  pathOf?: (field: string) => string,
): Wanted => wantedOfParts(list, corrections, agreement[list], 'agreement.no-such-part', pathOf);

/** The date of something that happened once; `null` takes it away. What was never recorded is not corrected. */
function wantedOfDates(command: CorrectAgreement, agreement: Agreement): Wanted {
  const { inForceOn, terminatedOn, supersededOn } = command;
  const dates = { inForceOn, terminatedOn, supersededOn };
  for (const [field, on] of Object.entries(dates)) {
    const there = agreement[field as keyof typeof dates] !== undefined;
    demand(on == null || there, 'agreement.not-there-yet', { field }, `/${field}`);
  }
  return { ...dates, ...(supersededOn === null ? { supersededBy: null } : {}) };
}

/** The counted parties and their signature, which is kept where only the count was wrong. */
function wantedOfUnnamed({ unnamedParties, unnamedSignedOn }: CorrectAgreement, agreement: Agreement): Wanted {
  const there = agreement.unnamedParties !== undefined && unnamedParties !== null;
  demand(there || unnamedSignedOn == null, 'agreement.no-unnamed-parties', {}, '/unnamedSignedOn');
  if (unnamedParties === null) return { unnamedParties: null };
  const { quality, count, words } = unnamedParties ?? {};
  if (!there) return unnamedParties ? { unnamedParties: { ...unnamedParties } } : {};
  return {
    ...(unnamedParties
      ? { 'unnamedParties/quality': quality, 'unnamedParties/count': count, 'unnamedParties/words': words ?? null }
      : {}),
    'unnamedParties/signedOn': unnamedSignedOn,
  };
}

/** The links as they should be; those that stay keep their number. */
function wantedLinks(links: readonly LinkValue[] | undefined, record: RecordOf<Agreement>): Wanted {
  if (links === undefined) return {};
  const kept = (link: LinkValue) =>
    record.state.links.find(({ kind, agreement: to }) => kind === link.kind && to === link.agreement)?.key;
  let key = links.every(kept) ? 0 : nextKey('links', record);
  return { links: links.map((link) => ({ key: kept(link) ?? key++, kind: link.kind, agreement: link.agreement })) };
}

function wantedChanges(command: CorrectAgreement, record: RecordOf<Agreement>): Wanted {
  const { state: agreement } = record;
  const { relationships, instrument, binding, titles, proposedOn, term, renewal, noticePeriod, fields, place } =
    command;
  const amendments = command.amendments?.map((one, index) => ({
    ...one,
    ...(one.term ? { term: termFrom(one.term, `/amendments/${index}/term`) } : {}),
    ...(one.renewal ? { renewal: renewalFrom(one.renewal, `/amendments/${index}/renewal`) } : {}),
  }));
  return {
    relationships,
    instrument,
    binding,
    titles,
    proposedOn,
    term: term && termFrom(term, '/term'),
    renewal: renewal && renewalFrom(renewal, '/renewal'),
    noticePeriod,
    fields,
    place,
    ...wantedLinks(command.links, record),
    ...wantedOfUnnamed(command, agreement),
    ...wantedOfDates(command, agreement),
    ...wantedIn('parties', command.parties, agreement),
    ...wantedIn('amendments', amendments, agreement, (field) => (field === 'effectiveOn' ? field : `terms/${field}`)),
    ...wantedIn('renewals', command.renewals, agreement),
    ...wantedIn('notices', command.notices, agreement),
    ...wantedIn('subsidiaries', command.subsidiaries, agreement),
  };
}

/** With parties that were left out the list is corrected as a whole: an element cannot be added by its path. */
function withMoreParties(wanted: Wanted, more: readonly PartyValue[] | undefined, record: RecordOf<Agreement>): Wanted {
  if (more === undefined || more.length === 0) return wanted;
  const { parties } = applyChanges(record.state, changesTo(record.state, wanted));
  const others = Object.entries(wanted).filter(([path]) => !path.startsWith('parties/'));
  const next = nextKey('parties', record);
  const added = more.map(({ body, role }, index) => known({ key: next + index, body, role, signatories: [] }));
  return { ...Object.fromEntries(others), parties: [...parties, ...added] };
}

/** Refuses what is told as done and certainly lies ahead, as where it was recorded. */
function checkToldAsDone(command: CorrectAgreement, today: Day): void {
  const { proposedOn, unnamedSignedOn, parties = [], renewals = [], notices = [] } = command;
  const told = [
    [proposedOn, '/proposedOn'],
    [unnamedSignedOn, '/unnamedSignedOn'],
    ...parties.map(({ signedOn }, index) => [signedOn, `/parties/${index}/signedOn`] as const),
    ...renewals.map(({ renewedOn }, index) => [renewedOn, `/renewals/${index}/renewedOn`] as const),
    ...notices.map(({ givenOn }, index) => [givenOn, `/notices/${index}/givenOn`] as const),
  ] as const;
  for (const [on, pointer] of told) if (on != null) checkNotAhead(on, today, pointer);
}

function checkDurations({ noticePeriod, amendments = [], renewals = [] }: CorrectAgreement): void {
  checkDuration(noticePeriod, '/noticePeriod');
  for (const [index, one] of amendments.entries()) checkDuration(one.noticePeriod, `/amendments/${index}/noticePeriod`);
  for (const [index, one] of renewals.entries()) checkDuration(one.duration, `/renewals/${index}/duration`);
}

/** What the other agreement's link says no longer holds. */
function unlinked(later: string, kind: LinkKind, { id, records }: Context): readonly Decided<AgreementEvent>[] {
  const state = records<Agreement>(later)?.state;
  const link = state?.links.find((one) => one.kind === kind && one.agreement === id);
  if (!state || !link) return [];
  return [
    { type: 'AgreementCorrected', data: { changes: changesTo(state, { [`links/${link.key}`]: null }) }, on: later },
  ];
}

/** What the agreement was linked to from outside, what its new links lead to, and who its parties are where one is new. */
export const correctAgreementNeeds = (
  { links = [], agreement, parties = [], moreParties = [] }: CorrectAgreement,
  context: Context,
): readonly string[] => {
  const { records } = context;
  const state = records<Agreement>(agreement)?.state;
  const later = [
    ...(state?.supersededBy === undefined ? [] : [state.supersededBy]),
    ...(state?.subsidiaries ?? []).map((one) => one.arrangement),
    ...(state?.amendments ?? []).flatMap(({ by }) => by ?? []),
  ];
  const renamed = parties.flatMap(({ body }) => (body === undefined ? [] : [{ body }]));
  const bodies = [...renamed, ...moreParties];
  return [
    ...later,
    ...(bodies.length === 0 ? [] : partiesNeeded([...bodies, ...(state?.parties ?? [])], context)),
    ...closureOf(
      links.map((link) => link.agreement),
      records,
    ),
  ];
};

export const correctAgreement: Decide<CorrectAgreement, Agreement, AgreementEvent> =
  (command, context) => (agreement, record) => {
    const wanted = withMoreParties(wantedChanges(command, record), command.moreParties, record);
    const changes = changesTo(agreement, wanted);
    if (Object.keys(changes).length === 0) return [];
    const after = applyChanges(agreement, changes);
    checkParties(after.parties, after.unnamedParties, context, agreement.parties, () => '/parties');
    checkToldAsDone(command, context.today);
    checkDurations(command);
    for (const { until, duration } of after.renewals)
      demand((until === undefined) !== (duration === undefined), 'agreement.renewed-how-long', {}, '/renewals');
    checkDates(after, '');
    for (const [index, link] of (command.links ?? []).entries()) {
      checkNoCircle(context.id, link.agreement, context, `/links/${index}/agreement`);
    }
    const gone = agreement.supersededBy;
    const dropped = agreement.subsidiaries.filter(({ key }) => !after.subsidiaries.some((one) => one.key === key));
    const amending = new Set(agreement.amendments.flatMap(({ by }) => by ?? []));
    for (const { by } of after.amendments) if (by !== undefined) amending.delete(by);
    return [
      { type: 'AgreementCorrected', data: { changes } },
      ...(!isConcluded(agreement) && isConcluded(after) ? [{ type: 'AgreementConcluded', data: {} } as const] : []),
      ...(gone === undefined || after.supersededBy === gone ? [] : unlinked(gone, 'supersedes', context)),
      ...dropped.flatMap(({ arrangement }) => unlinked(arrangement, 'implements', context)),
      ...[...amending].flatMap((by) => unlinked(by, 'amends', context)),
    ];
  };
