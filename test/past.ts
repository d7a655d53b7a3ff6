/**
 * Pasts that anything might have had: generated events of every kind of record. They are stored shapes, not decisions, so
 * that they reach beyond what commands allow today: what was once written must be shown for ever.
 */
import fc from 'fast-check';
import type { AgreementEvent } from '../events/agreements.ts';
import { idOf, type Past } from './given-when-then.ts';

type Any = fc.Arbitrary<unknown>;
/** An event type, its data, and the kind's first event: which of them makes the record. */
type Shape = readonly [type: string, data: Any];

const day = fc
  .tuple(fc.integer({ min: 2010, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
export const occurredOn = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
  day.map((one) => `${one.slice(0, 4)}~`),
  day.map((one) => `${one.slice(0, 4)}?`),
  day.map((one) => `${one.slice(0, 3)}X`),
  day.map((one) => `${one}/..`),
  day.map((one) => `../${one}`),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
  fc.constant('unknown'),
);
const duration = fc.constantFrom('P1Y', 'P5Y', 'P6M', 'P18M', 'P90D');
const word = fc.constantFrom('四川大学', '天府新区', 'Sichuan', 'California Smart Town', 'Bay Area Council', '', '  ');
const language = fc.constantFrom('en', 'zh-Hans');
const text = fc.record({ text: word, language });
const texts = fc.array(text, { maxLength: 2 });
const name = fc.record(
  { text: word, language, kind: fc.constantFrom('official', 'alias', 'acronym', 'former'), from: occurredOn },
  { requiredKeys: ['text', 'language', 'kind'] },
);
const names = fc.array(name, { maxLength: 3 });
const number = fc.integer({ min: 1, max: 3 });
const id = (kind: string) => number.map((one) => idOf(kind, one));
const ids = (kind: string) => fc.array(id(kind), { maxLength: 3 });
const place = fc.oneof(fc.constantFrom('CN-SC', 'US-CA'), id('place'));
const attendance = fc.record(
  {
    quality: fc.constantFrom('exact', 'atLeast', 'about', 'unknown'),
    named: ids('person'),
    total: number,
    words: fc.constant('dozens'),
  },
  { requiredKeys: ['quality', 'named'] },
);
const relationships = fc.uniqueArray(fc.constantFrom('sichuan-california', 'chengdu-san-francisco'), { maxLength: 2 });
const key = fc.constant(0);

/** A shape of which the names behind the bar may be missing. */
const shape = (must: { [name: string]: Any }, may: { [name: string]: Any } = {}): Any =>
  fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must) });

const head = shape({ person: id('person') }, { titleThen: word });
const visit = shape({
  relationships,
  titles: texts,
  from: fc.oneof(place, fc.constant('unknown')),
  to: place,
  occurredOn,
  delegation: shape({ sentBy: ids('organisation'), count: attendance }, { head }),
  hosts: ids('organisation'),
  purposes: texts,
});
const stop = shape(
  { key, titles: texts, occurredOn, hosts: ids('organisation') },
  { place, unnamedHosts: word, note: word },
);
const work = shape({ key, titles: texts }, { about: texts, promotes: place, occurredOn });
const gathering = shape(
  {
    relationships,
    form: fc.constantFrom('forum', 'groundbreaking'),
    titles: texts,
    occurredOn,
    organisers: ids('organisation'),
    attendance,
    works: fc.constant([]),
  },
  { place, partOf: id('visit'), agreement: id('agreement'), project: id('project') },
);
const translation = shape({ key, text: word, language, by: fc.constantFrom('human', 'machine') });
const statement = shape(
  {
    relationships,
    original: text,
    verbatim: fc.boolean(),
    sic: fc.array(word, { maxLength: 1 }),
    speaker: id('person'),
    saidOn: occurredOn,
    translations: fc.constant([]),
  },
  { titleThen: word, speakerOrganisation: id('organisation'), at: id('gathering') },
);
const commitment = shape(
  {
    relationships,
    kind: fc.constantFrom('pledge', 'action-item', 'obligation'),
    what: texts,
    promisors: fc.array(place, { maxLength: 2 }),
    promisees: ids('organisation'),
    madeOn: occurredOn,
    dueOn: occurredOn,
  },
  { from: id('visit'), owner: id('account') },
);
const fulfilment = shape({ key, fulfilledOn: occurredOn, extent: fc.constantFrom('whole', 'part'), evidence: texts });
const term = fc.oneof(
  duration.map((one) => ({ kind: 'duration', duration: one })),
  occurredOn.map((one) => ({ kind: 'until', until: one })),
  fc.constantFrom({ kind: 'indefinite' }, { kind: 'unstated' }),
);
const renewal = fc.oneof(
  fc.constantFrom({ kind: 'none' }, { kind: 'express' }, { kind: 'unstated' }, { kind: 'tacit' }),
  duration.map((period) => ({ kind: 'tacit', period })),
);
const agreement = shape(
  {
    relationships,
    titles: texts,
    instrument: fc.constantFrom('mou', 'contract'),
    binding: fc.constantFrom('yes', 'no', 'unstated'),
    proposedOn: occurredOn,
    parties: fc.constant([
      { key: 1, body: idOf('organisation', 1) },
      { key: 2, body: 'CN-SC', role: 'host' },
    ]),
    term,
    renewal,
    fields: texts,
    links: fc.array(shape({ key, kind: fc.constantFrom('amends', 'buildsOn'), agreement: id('agreement') }), {
      maxLength: 1,
    }),
  },
  { noticePeriod: duration, place, unnamedParties: shape({ quality: fc.constant('atLeast'), count: number }) },
);
const signatories = fc.array(head, { maxLength: 1 });
const terms = shape({}, { term, renewal, noticePeriod: fc.oneof(duration, fc.constant(null)) });

const institute = (more: { [name: string]: Any }) =>
  shape(
    { relationships, titles: texts, hosts: ids('organisation'), fields: texts, ...more },
    { basis: id('agreement'), place },
  );

const money = shape({ value: fc.constant('26000000000'), currency: fc.constant('CNY'), valueDate: occurredOn });
const quality = fc.constantFrom('exact', 'atLeast', 'about', 'moreThan');
const figure = shape({ value: fc.constant('50'), quality });
const status = fc.constantFrom('pipeline', 'implementation', 'closed', 'cancelled');
const project = shape(
  {
    relationships,
    titles: texts,
    participants: fc.array(shape({ body: id('organisation'), role: fc.constantFrom('funding', 'partner') }), {
      maxLength: 2,
    }),
    partnerPlaces: fc.array(place, { maxLength: 2 }),
    concept: texts,
    description: texts,
    announcedOn: occurredOn,
    status,
  },
  { place, basis: id('agreement'), investment: money },
);

const organisation = shape(
  {
    relationships,
    names,
    kind: fc.constantFrom('government', 'university', 'unknown'),
    identifiers: fc.array(shape({ scheme: fc.constant('ror'), value: fc.constant('01an7q238') }), { maxLength: 1 }),
  },
  { jurisdiction: place, parent: id('organisation') },
);
const post = shape({ key, titles: texts, from: occurredOn }, { organisation: id('organisation'), to: occurredOn });
const span = shape({ place }, { part: texts });
const zone = shape(
  {
    level: fc.constantFrom('national', 'unknown'),
    designatedOn: occurredOn,
    spans: fc.array(span, { maxLength: 2 }),
    fields: texts,
  },
  { ordinal: number },
);
const side = shape({ place, organisations: ids('organisation') });
const source = shape(
  { relationships, titles: texts, kind: fc.constantFrom('press', 'document'), language, publishedOn: occurredOn },
  { publisher: word, address: fc.constant('https://example.org/'), retrievedOn: day },
);

/** By kind: the event that makes a record, and those that may follow. */
const kinds = {
  visit: [
    ['VisitRecorded', visit],
    ['StopAdded', stop],
    ['AttendanceRecorded', shape({ count: attendance })],
    ['VisitCancelled', shape({})],
  ],
  gathering: [
    ['GatheringHeld', gathering],
    ['WorkScreened', work],
    ['AttendanceRecorded', shape({ count: attendance })],
  ],
  statement: [
    ['StatementRecorded', statement],
    ['StatementTranslated', translation],
  ],
  commitment: [
    ['CommitmentMade', commitment],
    ['CommitmentAssigned', shape({ owner: id('account') })],
    ['CommitmentRescheduled', shape({ dueOn: occurredOn })],
    ['CommitmentFulfilled', fulfilment],
    ['CommitmentReleased', shape({ releasedOn: occurredOn })],
    ['CommitmentSuperseded', shape({ by: id('commitment'), supersededOn: occurredOn })],
  ],
  agreement: [
    ['AgreementProposed', agreement],
    ['AgreementSigned', shape({ party: fc.constantFrom(1, 2), signedOn: occurredOn, signatories })],
    ['AgreementSigned', shape({ party: fc.constantFrom(1, 2), signedOn: occurredOn, signatories })],
    ['UnnamedPartiesSigned', shape({ signedOn: occurredOn })],
    ['AgreementConcluded', shape({})],
    ['AgreementBroughtIntoForce', shape({ inForceOn: occurredOn })],
    ['AgreementAmended', shape({ key, effectiveOn: occurredOn, terms }, { by: id('agreement') })],
    ['SubsidiaryArrangementAdded', shape({ key, arrangement: id('agreement') })],
    ['AgreementRenewed', shape({ key, renewedOn: occurredOn }, { until: occurredOn, duration })],
    ['NoticeGiven', shape({ key, givenOn: occurredOn }, { party: fc.constantFrom(1, 2), endsOn: occurredOn })],
    ['AgreementTerminated', shape({ terminatedOn: occurredOn })],
    ['AgreementSuperseded', shape({ by: id('agreement'), supersededOn: occurredOn })],
  ],
  institute: [
    ['InstituteAnnounced', institute({ announcedOn: occurredOn })],
    ['ResearchInstituteOpened', shape({ openedOn: occurredOn })],
    ['InstituteClosed', shape({ closedOn: occurredOn })],
    ['InstituteNeverOpened', shape({ knownOn: occurredOn })],
  ],
  project: [
    ['ProjectAnnounced', project],
    ['ProjectStarted', shape({ startedOn: occurredOn })],
    ['ProjectRenamed', shape({ key, titles: texts, renamedOn: occurredOn })],
    ['ProjectStatusChanged', shape({ key, status, on: occurredOn })],
    [
      'IndicatorSet',
      shape({ key, titles: texts, setOn: occurredOn }, { unit: word, target: figure, period: occurredOn }),
    ],
    ['IndicatorReported', shape({ key, indicator: number, value: fc.constant('12'), quality, on: occurredOn })],
    ['InvestmentAnnounced', shape({ key, money, announcedOn: occurredOn })],
  ],
  organisation: [
    ['OrganisationRegistered', organisation],
    ['OrganisationNameAdded', shape({ name })],
    ['OrganisationMerged', shape({ into: id('organisation') })],
    ['OrganisationAbsorbed', shape({ merged: id('organisation') })],
    ['OrganisationDeclaredDistinct', shape({ other: id('organisation') })],
  ],
  person: [
    [
      'PersonRegistered',
      shape({ relationships, names: fc.oneof(names, fc.constant('erased')) }, { contact: fc.constant('erased') }),
    ],
    ['PersonAppointed', post],
  ],
  place: [
    [
      'PlaceRegistered',
      shape({ relationships, names, kind: fc.constantFrom('region', 'zone') }, { code: place, within: place }),
    ],
    ['ZoneDesignated', zone],
  ],
  relationship: [
    [
      'RelationshipEstablished',
      shape({
        relationships: fc.constant(['sichuan-california']),
        names,
        sides: fc.array(side, { maxLength: 2 }),
        form: fc.constantFrom('sister-state', 'cooperation'),
        establishedOn: occurredOn,
      }),
    ],
    ['RelationshipEnded', shape({ endedOn: occurredOn })],
  ],
  source: [['SourceCited', source]],
} as const satisfies { readonly [kind: string]: readonly Shape[] };

export type GeneratedKind = keyof typeof kinds;
export const generatedKinds = Object.keys(kinds) as readonly GeneratedKind[];

/** The field that holds the main date of a kind, which may be disputed. */
const mainDates = {
  visit: 'occurredOn',
  gathering: 'occurredOn',
  statement: 'saidOn',
  commitment: 'madeOn',
  agreement: 'parties/1/signedOn',
  institute: 'announcedOn',
  project: 'announcedOn',
  organisation: 'kind',
  person: 'relationships',
  place: 'designation/designatedOn',
  relationship: 'establishedOn',
  source: 'publishedOn',
} satisfies { readonly [K in GeneratedKind]: string };

const envelope = {
  confidence: fc.constantFrom('primary', 'reported', 'unstated'),
  sources: fc.array(fc.record({ source: id('source') }), { maxLength: 2 }),
  reason: fc.constant('because'),
};
const event = ([type, data]: Shape): Any => fc.record({ type: fc.constant(type), data, ...envelope });

/** The past of a record of a kind: made, then whatever may happen to it, its parts numbered 1, 2, … as they come. */
export function past(kind: GeneratedKind): fc.Arbitrary<readonly Past[]> {
  const [made, ...others] = kinds[kind] as unknown as readonly [Shape, ...Shape[]];
  const common: readonly Shape[] = [
    ['RecordWithdrawn', shape({})],
    ['RecordReinstated', shape({})],
    ['FactDisputed', fc.record({ field: fc.constant(mainDates[kind]), claim: occurredOn })],
    [
      'DisputeResolved',
      fc.record({ field: fc.constant(mainDates[kind]), accepted: fc.constant(1), changes: fc.constant({}) }),
    ],
  ];
  const later = fc.array(fc.oneof(...[...others, ...others, ...common].map(event)), { maxLength: 10 });
  return fc.tuple(event(made), later).map(([first, rest]) => {
    const parts = new Map<string, number>();
    return [first, ...rest].map((one) => {
      const { type, data, ...more } = structuredClone(one) as { type: string; data: { key?: number } };
      if (!('key' in data)) return { type, data, ...more };
      parts.set(type, (parts.get(type) ?? 0) + 1);
      return { type, data: { ...data, key: parts.get(type) }, ...more };
    });
  });
}

export const pastAgreement = past('agreement') as unknown as fc.Arbitrary<readonly Past<AgreementEvent>[]>;
