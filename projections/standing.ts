/** What every row of every view says in the same way: where it stands, how well it is known, and when it was. */
import type { Confidence, SourceReference } from '../events/entry.ts';
import { isDisputed, type Claim, type RecordOf } from '../events/records.ts';
import { sortKey } from '../events/values/occurred-on.ts';
import { datesOf } from './by-then.ts';

/** Withdrawn before disputed before reported: what a reader must know first. */
export type Standing = 'primary' | 'reported' | 'unstated' | 'disputed' | 'withdrawn';

export const standingOf = (
  record: RecordOf<unknown>,
  confidence: Confidence = record.confidence,
  disputed: boolean = isDisputed(record),
): Standing => (record.withdrawn ? 'withdrawn' : disputed ? 'disputed' : confidence);

/** How well the record of a row is known, and from what. */
export interface Known {
  readonly standing: Standing;
  readonly confidence: Confidence;
  readonly corrected: boolean;
  readonly sources: readonly SourceReference[];
}

export const knownOf = (record: RecordOf<unknown>): Known => ({
  standing: standingOf(record),
  confidence: record.confidence,
  corrected: record.corrections.length > 0,
  sources: record.sources,
});

/** A relationship a row stands in. `lead` is 1 in the first, so that a list of all relationships has each fact once. */
export interface Place {
  readonly relationship: string | null;
  readonly lead: 0 | 1;
}

/** One place for each relationship of a record; a record of none (a source of the whole book) has one place, in none. */
export function placesOf(record: RecordOf<unknown>): readonly Place[] {
  const relationships = [...new Set(record.relationships)];
  if (relationships.length === 0) return [{ relationship: null, lead: 1 }];
  return relationships.map((relationship, index) => ({ relationship, lead: index === 0 ? 1 : 0 }));
}

/** The key of a row in a place: `sichuan-california/visit.held`; a row in no relationship starts with `-`. */
export const keyIn = ({ relationship }: Place, ...parts: readonly (string | number)[]): string =>
  parts.reduce<string>((key, part) => `${key}/${part}`, relationship ?? '-');

/** The one row a record has in a view: the same in each relationship it belongs to. */
export const oneRow = <C extends object>(record: RecordOf<unknown>, name: string, columns: C, row: object) =>
  placesOf(record).map((place) => ({
    key: keyIn(place, name),
    columns: { ...place, standing: standingOf(record), ...columns, position: record.first },
    row,
  }));

/** Columns of every view whose rows stand in a relationship; `position` is that of the record's first event. */
export const placed = { relationship: 'text', lead: 'integer', standing: 'text', position: 'integer' } as const;

/** Columns of every view whose rows have a date: those, and of {@link When}. */
export const dated = { ...placed, earliest: 'text', latest: 'text', precision: 'integer' } as const;

/** Indexes of a view that is listed in product order. */
export const inProductOrder = [
  ['relationship', 'earliest', 'precision', 'position', 'key'],
  ['lead', 'earliest', 'precision', 'position', 'key'],
] as const;

/** When a fact was, as lists sort and filter by it. */
export interface When {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: number;
}

/** The claims of an open dispute of a field. */
export const claimsOf = (record: RecordOf<unknown>, field: string | undefined): readonly Claim[] | undefined =>
  record.disputes.find((dispute) => dispute.field === field && dispute.resolved === undefined)?.claims;

/**
 * When a fact was, given the field that holds its date. A disputed fact stands where its earliest claim puts it, and is
 * certainly over only when all claims are.
 */
export function whenOf(record: RecordOf<unknown>, occurredOn: string, field?: string): When {
  const keys = datesOf(occurredOn, claimsOf(record, field)).map(sortKey);
  const known = keys.filter(({ earliest }) => earliest !== '');
  const { earliest, precision } = known.reduce(
    (first, key) =>
      key.earliest < first.earliest || (key.earliest === first.earliest && key.precision < first.precision)
        ? key
        : first,
    known[0] ?? sortKey(occurredOn),
  );
  return { earliest, latest: keys.reduce((last, key) => (key.latest > last ? key.latest : last), ''), precision };
}

/** The object without the names that have no value: rows are plain JSON, where `undefined` is nothing. */
export function known<T extends object>(fields: T): { [N in keyof T]: Exclude<T[N], undefined> } {
  const kept: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as { [N in keyof T]: Exclude<T[N], undefined> };
}
