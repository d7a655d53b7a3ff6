import type { Condition, Snapshot } from './snapshot.ts';

/** Relationships named to somebody who asked for one that is not there. */
const NAMED = 20;

/** Somebody asks for what belongs to a relationship that is not in the book, as far as was known then. */
export class NoSuchRelationship extends Error {
  override readonly name = 'NoSuchRelationship';
  readonly relationship: string;
  /** Whether it was written later than the moment asked for. */
  readonly later: boolean;
  /** Slugs of those that were there, the first to be established first. */
  readonly known: readonly string[];
  constructor(relationship: string, later: boolean, known: readonly string[]) {
    super(`there is no relationship ${relationship}${later ? ' yet at that moment' : ''}`);
    this.relationship = relationship;
    this.later = later;
    this.known = known;
  }
}

/**
 * What belongs to a relationship (its slug), or to the whole book (`all`): there each fact once.
 * @param lead with a `+` where other conditions choose the rows, and not this column, which is 1 in nearly all of them.
 * @throws NoSuchRelationship
 */
export function scopeOf(snapshot: Snapshot, relationship = 'all', lead: 'lead' | '+lead' = 'lead'): Condition {
  if (relationship === 'all') return { sql: `${lead} = 1`, values: [] };
  const directory = snapshot.table('directory');
  const written = snapshot.all(
    `SELECT max(${snapshot.holds}) AS there FROM ${directory} WHERE record = ?`,
    `relationship-${relationship}`,
  )[0]?.['there'];
  if (written === 1) return { sql: 'relationship = ?', values: [relationship] };
  const known = snapshot.all(
    `SELECT code FROM ${directory} WHERE kind = 'relationship' AND lead = 1 AND ${snapshot.holds} ORDER BY position LIMIT ${NAMED}`,
  );
  throw new NoSuchRelationship(
    relationship,
    written === 0,
    known.map(({ code }) => String(code)),
  );
}

/**
 * The sources of a relationship: those written into it, and those that its records cite, wherever they were written.
 * @param lead as in {@link scopeOf}
 * @throws NoSuchRelationship
 */
export function citedIn(snapshot: Snapshot, relationship = 'all', lead: 'lead' | '+lead' = 'lead'): Condition {
  const own = scopeOf(snapshot, relationship, lead);
  if (relationship === 'all') return own;
  const [sources, mentions] = [snapshot.table('sources'), snapshot.table('mentions')];
  return {
    sql: `${own.sql} OR (
      +lead = 1
      AND NOT EXISTS (SELECT 1 FROM ${sources} own WHERE own.record = ${sources}.record AND own.relationship = ?
                         AND ${snapshot.holdsIn('own')})
      AND EXISTS (SELECT 1 FROM ${mentions} m WHERE m.body = ${sources}.record AND m.role = 'source'
                         AND m.relationship = ? AND ${snapshot.holdsIn('m')}))`,
    values: [...own.values, relationship, relationship],
  };
}

/**
 * Every record that belongs to a relationship, or belonged to it once.
 * @throws NoSuchRelationship
 */
export function everWrittenIn(snapshot: Snapshot, relationship: string): ReadonlySet<string> {
  const { sql, values } = scopeOf(snapshot, relationship);
  const found = snapshot.all(
    `SELECT DISTINCT record FROM ${snapshot.table('records')} WHERE ${sql} AND since <= ${snapshot.position}`,
    ...values,
  );
  return new Set(found.map(({ record }) => String(record)));
}
