import type { Json } from '../../../events/entry.ts';
import { heldRow, type Snapshot } from './snapshot.ts';

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
export function idsIn(rows: readonly unknown[], relationships: readonly string[] = []): readonly string[] {
  const found = new Set(relationships.map((slug) => `relationship-${slug}`));
  for (const [, id = ''] of JSON.stringify(rows).matchAll(reference)) {
    if (found.size >= MOST) break;
    found.add(id);
  }
  return [...found];
}

/** The directory's rows of these records. */
export function named(snapshot: Snapshot, ids: readonly string[]): Named {
  const names: { [id: string]: Named[string] } = {};
  for (const { record, columns, row } of rowsOf(snapshot, ids)) {
    const survivor = columns['mergedInto'] === null ? record : survivorOf(snapshot, record);
    names[record] = survivor === record ? row : { ...row, survivor };
  }
  return names;
}

const rowsOf = (snapshot: Snapshot, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : snapshot
        .all(
          `SELECT * FROM ${snapshot.table('directory')} WHERE record IN (SELECT value FROM json_each(?)) AND +lead = 1 AND ${snapshot.holds}`,
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
