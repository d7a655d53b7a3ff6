/**
 * The directory: organisations, people, places and relationships. Every record keeps its own row; that a merged one is
 * shown under its survivor is joined at reading, as known at the same position.
 */
import type { Identifier, Organisation } from '../events/organisations.ts';
import type { Person, PersonIdentifier, Post } from '../events/people.ts';
import type { Place, PlaceKind, Span, ZoneLevel } from '../events/places.ts';
import type { Claim, RecordOf } from '../events/records.ts';
import type { Relationship, RelationshipForm, Side } from '../events/relationships.ts';
import { ERASED } from '../events/subject.ts';
import type { Name, Text } from '../events/values/text.ts';
import { defineProjection, type Row } from './projection.ts';
import { claimsOf, known, oneRow, placed, standingOf, type Standing } from './standing.ts';

interface Entry {
  readonly record: string;
  readonly names: readonly Name[];
  readonly standing: Standing;
  readonly corrected: boolean;
}

export interface OrganisationEntry extends Entry {
  readonly kind: 'organisation';
  readonly organisationKind: Organisation['kind'];
  readonly identifiers: readonly Identifier[];
  readonly jurisdiction?: string;
  readonly parent?: string;
  readonly mergedInto?: string;
  readonly absorbed: readonly string[];
  readonly distinctFrom: readonly string[];
}

/** A person whose names were erased has none, and says so. */
export interface PersonEntry extends Entry {
  readonly kind: 'person';
  readonly erased: boolean;
  readonly identifiers: readonly PersonIdentifier[];
  readonly positions: readonly Post[];
}

export interface PlaceEntry extends Entry {
  readonly kind: 'place';
  readonly placeKind: PlaceKind;
  readonly code?: string;
  readonly within?: string;
  readonly zone?: {
    readonly level: ZoneLevel;
    readonly ordinal?: number;
    readonly designatedOn: string;
    readonly claims?: readonly Claim[];
    readonly spans: readonly Span[];
    readonly fields: readonly Text[];
  };
}

export interface RelationshipEntry extends Entry {
  readonly kind: 'relationship';
  /** What other records name it by. */
  readonly code: string;
  readonly form: RelationshipForm;
  readonly sides: readonly Side[];
  readonly status: Relationship['status'];
  readonly establishedOn: string;
  readonly claims?: readonly Claim[];
  readonly endedOn?: string;
}

/** A row as the API answers it. */
export type DirectoryEntry = OrganisationEntry | PersonEntry | PlaceEntry | RelationshipEntry;

const columns = {
  ...placed,
  kind: 'text',
  /** The record that stands for this one; null where it stands for itself. */
  mergedInto: 'text',
  /** ISO 3166 of a place, slug of a relationship. */
  code: 'text',
} as const;

function entries(record: RecordOf<unknown>, row: DirectoryEntry): readonly Row<typeof columns>[] {
  const mergedInto = ('mergedInto' in row ? row.mergedInto : undefined) ?? null;
  const code = ('code' in row ? row.code : undefined) ?? null;
  return oneRow(record, 'entry', { kind: row.kind, mergedInto, code }, row);
}

const entryOf = (record: RecordOf<unknown>, names: readonly Name[]): Entry => ({
  record: record.id,
  names,
  standing: standingOf(record),
  corrected: record.corrections.length > 0,
});

function organisation(record: RecordOf<Organisation>) {
  const { names, kind, identifiers, jurisdiction, parent, mergedInto, absorbed, distinctFrom } = record.state;
  return entries(
    record,
    known({
      ...entryOf(record, names),
      kind: 'organisation',
      organisationKind: kind,
      identifiers,
      jurisdiction,
      parent,
      mergedInto: mergedInto ?? undefined,
      absorbed,
      distinctFrom,
    } as const),
  );
}

function person(record: RecordOf<Person>) {
  const { names, identifiers, positions } = record.state;
  return entries(record, {
    ...entryOf(record, names === ERASED ? [] : names),
    kind: 'person',
    erased: names === ERASED,
    identifiers: identifiers === ERASED ? [] : identifiers,
    positions: positions.map(({ key, titles, organisation, from, to }) =>
      known({ key, titles, organisation, from, to }),
    ),
  });
}

function place(record: RecordOf<Place>) {
  const { names, kind, code, within, designation } = record.state;
  const zone = designation
    ? known({
        level: designation.level,
        ordinal: designation.ordinal,
        designatedOn: designation.designatedOn,
        claims: claimsOf(record, 'designation/designatedOn'),
        spans: designation.spans,
        fields: designation.fields,
      })
    : undefined;
  return entries(
    record,
    known({ ...entryOf(record, names), kind: 'place', placeKind: kind, code, within, zone } as const),
  );
}

function relationship(record: RecordOf<Relationship>) {
  const { names, form, sides, status, establishedOn, endedOn, relationships } = record.state;
  return entries(
    record,
    known({
      ...entryOf(record, names),
      kind: 'relationship',
      code: relationships[0] ?? record.id,
      form,
      sides,
      status,
      establishedOn,
      claims: claimsOf(record, 'establishedOn'),
      endedOn,
    } as const),
  );
}

export const directory = defineProjection({
  name: 'directory',
  version: 2,
  columns,
  indexes: [['relationship', 'kind', 'position'], ['lead', 'kind', 'position'], ['mergedInto'], ['code']],
  rows: { organisation, person, place, relationship },
});
