/** What records are found by: one row for each name, title, alias, code and identifier, in whatever script it is in. */
import type { Agreement } from '../events/agreements.ts';
import type { Commitment } from '../events/commitments.ts';
import type { Gathering } from '../events/gatherings.ts';
import type { Institute } from '../events/institutes.ts';
import type { Organisation } from '../events/organisations.ts';
import type { Person } from '../events/people.ts';
import type { Place } from '../events/places.ts';
import type { Project } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import type { Relationship } from '../events/relationships.ts';
import type { Source } from '../events/sources.ts';
import type { Statement } from '../events/statements.ts';
import { ERASED } from '../events/subject.ts';
import type { NameKind, Name, Text } from '../events/values/text.ts';
import type { Visit } from '../events/visits.ts';
import { excerptOf } from './excerpt.ts';
import { defineProjection, type Row } from './projection.ts';
import { normalOf, termsOf } from './search-terms.ts';
import { keyIn, placed, placesOf, standingOf, type Standing } from './standing.ts';
import { titlesOf } from './titles.ts';

export type SearchedAs = NameKind | 'title' | 'words' | 'code' | 'identifier';

/** A row as the API answers it. */
export interface NameRow {
  readonly record: string;
  readonly kind: string;
  readonly text: string;
  /** BCP 47; `und` for a code or an identifier. */
  readonly language: string;
  readonly nameKind: SearchedAs;
  /** What the record is called: the text found may be an alias of it, or the title of a part. */
  readonly titles: readonly Text[];
  readonly standing: Standing;
}

const columns = {
  ...placed,
  kind: 'text',
  /** The text as it is compared: see `normalOf`. */
  normal: 'text',
} as const;

interface Found extends Text {
  readonly nameKind: SearchedAs;
  /** Tells it from the record's other texts. */
  readonly part: string;
}

const titled = (part: string, texts: readonly Text[], nameKind: SearchedAs = 'title'): readonly Found[] =>
  texts.map(({ text, language }, index) => ({ text, language, nameKind, part: `${part}/${index}` }));

const named = (names: readonly Name[]): readonly Found[] =>
  names.map(({ text, language, kind }, index) => ({ text, language, nameKind: kind, part: `name/${index}` }));

const coded = (nameKind: 'code' | 'identifier', codes: readonly (string | undefined)[]): readonly Found[] =>
  titled(
    nameKind,
    codes.flatMap((text) => (text === undefined ? [] : { text, language: 'und' })),
    nameKind,
  );

/**
 * Texts as they are compared and found, so that a text that an event leaves as it was is not taken apart again. Bounded,
 * and right however often it is emptied: what a text gives depends on the text alone.
 */
const taken = new Map<string, { readonly normal: string; readonly search: readonly string[] }>();
const TAKEN = 10_000;

function takenApart(text: string, whole: string): { readonly normal: string; readonly search: readonly string[] } {
  const known = taken.get(whole);
  if (known) return known;
  if (taken.size >= TAKEN) taken.clear();
  const made = { normal: normalOf(text), search: termsOf(whole) };
  taken.set(whole, made);
  return made;
}

function rowsOf(
  record: RecordOf<unknown>,
  titles: readonly Text[],
  found: readonly Found[],
): readonly Row<typeof columns>[] {
  const standing = standingOf(record);
  const places = placesOf(record);
  return found.flatMap(({ part, nameKind, ...whole }) => {
    const { text, language } = excerptOf(whole);
    const row: NameRow = { record: record.id, kind: record.kind, text, language, nameKind, titles, standing };
    const { normal, search } = takenApart(text, whole.text);
    return places.map((place) => ({
      key: keyIn(place, part),
      columns: { ...place, kind: record.kind, standing, normal, position: record.first },
      row,
      search,
    }));
  });
}

function relationship(record: RecordOf<Relationship>) {
  const { names, relationships } = record.state;
  return rowsOf(record, titlesOf(names), [...named(names), ...coded('code', relationships)]);
}

function organisation(record: RecordOf<Organisation>) {
  const { names, identifiers } = record.state;
  const others = identifiers.map(({ value }) => value);
  return rowsOf(record, titlesOf(names), [...named(names), ...coded('identifier', others)]);
}

function person(record: RecordOf<Person>) {
  const names = record.state.names === ERASED ? [] : record.state.names;
  const identifiers = record.state.identifiers === ERASED ? [] : record.state.identifiers;
  const others = identifiers.map(({ value }) => value);
  return rowsOf(record, titlesOf(names), [...named(names), ...coded('identifier', others)]);
}

function place(record: RecordOf<Place>) {
  const { names, code } = record.state;
  return rowsOf(record, titlesOf(names), [...named(names), ...coded('code', [code])]);
}

function visit(record: RecordOf<Visit>) {
  const { titles, stops } = record.state;
  const parts = stops.flatMap((stop) => titled(`stop/${stop.key}`, stop.titles));
  return rowsOf(record, titles, [...titled('title', titles), ...parts]);
}

function gathering(record: RecordOf<Gathering>) {
  const { titles, works } = record.state;
  const parts = works.flatMap((work) => titled(`work/${work.key}`, work.titles));
  return rowsOf(record, titles, [...titled('title', titles), ...parts]);
}

/** By the titles it was made with, and by those that an amendment gave it. */
function agreement(record: RecordOf<Agreement>) {
  const { titles, amendments } = record.state;
  const amended = amendments.flatMap(({ key, terms }) => titled(`amendment/${key}`, terms.titles ?? []));
  return rowsOf(record, titles, [...titled('title', titles), ...amended]);
}

function institute(record: RecordOf<Institute>) {
  const { titles } = record.state;
  return rowsOf(record, titles, titled('title', titles));
}

function project(record: RecordOf<Project>) {
  const { titles, renamings } = record.state;
  const former = renamings.flatMap(({ key, formerTitles }) => titled(`former/${key}`, formerTitles, 'former'));
  return rowsOf(record, titles, [...titled('title', titles), ...former]);
}

function statement(record: RecordOf<Statement>) {
  const { original, translations } = record.state;
  const parts = translations.flatMap(({ key, text, language }) =>
    titled(`translation/${key}`, [{ text, language }], 'words'),
  );
  return rowsOf(record, [excerptOf(original)], [...titled('original', [original], 'words'), ...parts]);
}

function commitment(record: RecordOf<Commitment>) {
  const { what } = record.state;
  return rowsOf(record, what.map(excerptOf), titled('what', what));
}

function source(record: RecordOf<Source>) {
  const { titles, publisher, language } = record.state;
  const publishers = publisher === undefined ? [] : titled('publisher', [{ text: publisher, language }]);
  return rowsOf(record, titles, [...titled('title', titles), ...publishers]);
}

export const names = defineProjection({
  name: 'names',
  version: 4,
  columns,
  indexes: [['normal']],
  searched: true,
  rows: {
    relationship,
    organisation,
    person,
    place,
    visit,
    gathering,
    agreement,
    institute,
    project,
    statement,
    commitment,
    source,
  },
});
