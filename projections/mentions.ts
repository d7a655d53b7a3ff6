/**
 * Which bodies, people, places, records and sources a record mentions, and as what. A list filtered by a body finds its
 * facts here; that a body stands for those merged into it is joined at reading.
 */
import type { Agreement, LinkKind } from '../events/agreements.ts';
import type { Commitment } from '../events/commitments.ts';
import type { Gathering } from '../events/gatherings.ts';
import type { Institute } from '../events/institutes.ts';
import type { Organisation } from '../events/organisations.ts';
import type { Person } from '../events/people.ts';
import type { Place } from '../events/places.ts';
import type { Project } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import type { Relationship } from '../events/relationships.ts';
import type { Statement } from '../events/statements.ts';
import { UNKNOWN } from '../events/values/occurred-on.ts';
import type { Visit } from '../events/visits.ts';
import { defineProjection, type Row } from './projection.ts';
import { keyIn, placesOf } from './standing.ts';

/** What a record can be to another: product words, as they stand in the record's own fields. */
export type Role =
  | 'from'
  | 'to'
  | 'sentBy'
  | 'head'
  | 'named'
  | 'host'
  | 'place'
  | 'organiser'
  | 'partOf'
  | 'agreement'
  | 'project'
  | 'promotes'
  | 'party'
  | 'signatory'
  | LinkKind
  | 'amendedBy'
  | 'basis'
  | 'participant'
  | 'partnerPlace'
  | 'subsidiary'
  | 'speaker'
  | 'speakerOrganisation'
  | 'at'
  | 'promisor'
  | 'promisee'
  | 'supersededBy'
  | 'within'
  | 'span'
  | 'jurisdiction'
  | 'parent'
  | 'position'
  | 'side'
  | 'actsFor'
  | 'source';

/** A row as the API answers it. */
export interface Mention {
  readonly record: string;
  readonly kind: string;
  /** The id or ISO 3166 code of what is mentioned. */
  readonly body: string;
  readonly role: Role;
}

const columns = { relationship: 'text', lead: 'integer', body: 'text', role: 'text' } as const;

/** The bodies mentioned in each role; a role may come several times. */
type Told = readonly (readonly [Role, string | undefined | readonly (string | undefined)[]])[];

/** The rows of what a record tells, each body once in a role, and of what it cites. */
const mentioning =
  <S>(told: (state: S) => Told) =>
  (record: RecordOf<S>): readonly Row<typeof columns>[] => {
    const cited: Told = [['source', record.sources.map(({ source }) => source)]];
    const places = placesOf(record);
    const seen = new Map<Role, Set<string>>();
    const rows: Row<typeof columns>[] = [];
    for (const [role, bodies] of [...told(record.state), ...cited]) {
      const inRole = seen.get(role) ?? new Set();
      seen.set(role, inRole);
      for (const body of [bodies].flat()) {
        if (body === undefined || body === UNKNOWN || inRole.has(body)) continue;
        inRole.add(body);
        const row: Mention = { record: record.id, kind: record.kind, body, role };
        for (const place of places)
          rows.push({ key: keyIn(place, role, body), columns: { ...place, body, role }, row });
      }
    }
    return rows;
  };

const visit = mentioning<Visit>(({ from, to, delegation, hosts, stops }) => [
  ['from', from],
  ['to', to],
  ['sentBy', delegation.sentBy],
  ['head', delegation.head?.person],
  ['named', delegation.count.named],
  ['host', [...hosts, ...stops.flatMap((stop) => stop.hosts)]],
  ['place', stops.map((stop) => stop.place)],
]);

const gathering = mentioning<Gathering>(({ organisers, place, partOf, attendance, agreement, project, works }) => [
  ['organiser', organisers],
  ['place', place],
  ['partOf', partOf],
  ['named', attendance.named],
  ['agreement', agreement],
  ['project', project],
  ['promotes', works.map(({ promotes }) => promotes)],
]);

const agreement = mentioning<Agreement>((state) => [
  ['party', state.parties.map(({ body }) => body)],
  ['signatory', state.parties.flatMap(({ signatories }) => signatories.map(({ person }) => person))],
  ['place', state.place],
  ...state.links.map(({ kind, agreement }) => [kind, agreement] as const),
  ['amendedBy', state.amendments.map(({ by }) => by)],
  ['subsidiary', state.subsidiaries.map(({ arrangement }) => arrangement)],
  ['supersededBy', state.supersededBy],
]);

const institute = mentioning<Institute>(({ hosts, basis, place }) => [
  ['host', hosts],
  ['basis', basis],
  ['place', place],
]);

const project = mentioning<Project>(({ participants, partnerPlaces, place, basis }) => [
  ['participant', participants.map(({ body }) => body)],
  ['partnerPlace', partnerPlaces],
  ['place', place],
  ['basis', basis],
]);

const statement = mentioning<Statement>(({ speaker, speakerOrganisation, at }) => [
  ['speaker', speaker],
  ['speakerOrganisation', speakerOrganisation],
  ['at', at],
]);

const commitment = mentioning<Commitment>(({ promisors, promisees, from, superseded }) => [
  ['promisor', promisors],
  ['promisee', promisees],
  ['from', from],
  ['supersededBy', superseded?.by],
]);

const relationship = mentioning<Relationship>(({ sides }) => [
  ['side', sides.map(({ place }) => place)],
  ['actsFor', sides.flatMap(({ organisations }) => organisations)],
]);

const organisation = mentioning<Organisation>(({ jurisdiction, parent }) => [
  ['jurisdiction', jurisdiction],
  ['parent', parent],
]);

const person = mentioning<Person>(({ positions }) => [['position', positions.map(({ organisation }) => organisation)]]);

const place = mentioning<Place>(({ within, designation }) => [
  ['within', within],
  ['span', designation?.spans.map(({ place }) => place)],
]);

export const mentions = defineProjection({
  name: 'mentions',
  version: 2,
  columns,
  indexes: [['body', 'role', 'record']],
  rows: {
    visit,
    gathering,
    agreement,
    institute,
    project,
    statement,
    commitment,
    relationship,
    organisation,
    person,
    place,
  },
});
