import type { Json } from '../../../events/entry.ts';
import type { Day } from '../../../events/values/day.ts';
import { recordOnDay } from '../../../projections/records/on-a-day.ts';
import type { RecordRow } from '../../../projections/records.ts';
import { heldRow, type HeldRow, type Snapshot } from './snapshot.ts';

/** Bodies, people, places and relationships that an answer names, by id: their names as known at that position. */
export interface Named {
  readonly [id: string]: { readonly [field: string]: Json };
}

// `+lead` keeps that column's index out of these queries: it holds for most rows, and the records asked for are few.

/** The most names in one answer; a page has at most 200 rows. */
const MOST = 5_000;
/** The longest chain of merges followed. */
const CHAIN = 32;

const reference = /"((?:organisation|person|place|account)-[0-9a-f-]{36})"/g;

/** Every id in the rows that has names. */
export const idsIn = (rows: readonly unknown[], relationships: readonly string[] = []): readonly string[] =>
  referencesIn(
    rows,
    reference,
    relationships.map((slug) => `relationship-${slug}`),
  );

function referencesIn(rows: readonly unknown[], pattern: RegExp, more: readonly string[] = []): readonly string[] {
  const found = new Set(more);
  for (const [, id = ''] of JSON.stringify(rows).matchAll(pattern)) {
    if (found.size >= MOST) break;
    found.add(id);
  }
  return [...found];
}

const titledReference =
  /"((?:visit|gathering|agreement|institute|project|statement|commitment|source)-[0-9a-f-]{36})"/g;

/** What the other records are called that the rows refer to, by id: their rows of the register, as they are on a day. */
export const related = (snapshot: Snapshot, rows: readonly unknown[], day: Day): Named =>
  byRecord(
    rowsOf(snapshot, referencesIn(rows, titledReference), 'records').map((held) => ({
      ...held,
      row: { ...held.row, ...(recordOnDay(held.row as unknown as RecordRow, day) as unknown as HeldRow['row']) },
    })),
  );

/** The sources that the rows cite, by id. */
export const cited = (snapshot: Snapshot, rows: readonly unknown[]): Named =>
  byRecord(rowsOf(snapshot, referencesIn(rows, titledReference), 'sources'));

const byRecord = (rows: readonly HeldRow[]): Named => Object.fromEntries(rows.map(({ record, row }) => [record, row]));

/** The directory's rows of these records. */
export function named(snapshot: Snapshot, ids: readonly string[]): Named {
  const names: { [id: string]: Named[string] } = {};
  for (const { record, columns, row } of rowsOf(snapshot, ids)) {
    const survivor = columns['mergedInto'] === null ? record : survivorOf(snapshot, record);
    names[record] = survivor === record ? row : { ...row, survivor };
  }
  return names;
}

const rowsOf = (snapshot: Snapshot, ids: readonly string[], view = 'directory'): readonly HeldRow[] =>
  ids.length === 0
    ? []
    : snapshot
        .all(
          `SELECT * FROM ${snapshot.table(view)} WHERE record IN (SELECT value FROM json_each(?)) AND +lead = 1 AND ${snapshot.holds}`,
          JSON.stringify(ids),
        )
        .map(heldRow);

/** The record a merged one has become part of; itself where it has not been merged. */
export function survivorOf(snapshot: Snapshot, id: string): string {
  const [found] = snapshot.all(
    `WITH RECURSIVE chain(record, step) AS (
       VALUES (?, 0)
       UNION SELECT d."mergedInto", step + 1 FROM ${snapshot.table('directory')} d JOIN chain USING (record)
        WHERE d."mergedInto" IS NOT NULL AND +d.lead = 1 AND step < ${CHAIN}
          AND d.since <= ${snapshot.position} AND d.until > ${snapshot.position})
     SELECT record FROM chain ORDER BY step DESC LIMIT 1`,
    id,
  );
  return String(found?.['record'] ?? id);
}

/** The record and all that were merged into it: a filter on a body covers them. */
export function mergedInto(snapshot: Snapshot, id: string): readonly string[] {
  return snapshot
    .all(
      `WITH RECURSIVE parts(record, step) AS (
         VALUES (?, 0)
         UNION SELECT d.record, step + 1 FROM ${snapshot.table('directory')} d JOIN parts ON d."mergedInto" = parts.record
          WHERE +d.lead = 1 AND step < ${CHAIN} AND d.since <= ${snapshot.position} AND d.until > ${snapshot.position})
       SELECT DISTINCT record FROM parts`,
      id,
    )
    .map(({ record }) => String(record));
}

/** How deep parts stand in one another, and how many of them one answer holds. */
const DEEPEST = 20;
const MOST_PARTS = 200;

/**
 * The records that are parts of one: what was held in its course (`partOf`), said there (`at`) and promised there
 * (`from`), and the parts of those; in the order of writing.
 */
export function partsOf(snapshot: Snapshot, id: string): readonly string[] {
  return snapshot
    .all(
      `WITH RECURSIVE parts(record, step) AS (
         VALUES (?, 0)
         UNION SELECT m.record, step + 1 FROM ${snapshot.table('mentions')} m JOIN parts ON m.body = parts.record
          WHERE m.role IN ('partOf', 'at', 'from') AND +m.lead = 1 AND step < ${DEEPEST}
            AND m.since <= ${snapshot.position} AND m.until > ${snapshot.position})
       SELECT DISTINCT record FROM parts WHERE step > 0 AND record <> ? LIMIT ${MOST_PARTS}`,
      id,
      id,
    )
    .map(({ record }) => String(record));
}
