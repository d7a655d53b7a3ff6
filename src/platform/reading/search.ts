import { LAST_DAY, type Day } from '../../../events/values/day.ts';
import { activityByMonth, type ActivityByMonth, type Group } from '../../../projections/activity.ts';
import { names } from '../../../projections/search.ts';
import { matchOf, normalOf } from '../../../projections/search-terms.ts';
import type { Views } from '../projecting/views.ts';
import { idsIn, named, survivorOf, type Named } from './bodies.ts';
import { checkAmong } from './filters.ts';
import { BadQuery } from './lists.ts';
import type { AskedMoment, Moments } from './moments.ts';
import { scopeOf } from './scope.ts';
import { heldRow, Snapshot } from './snapshot.ts';

/** Hits in one answer. */
const SEARCH_LIMIT = 50;
/** The longest text that is searched for, in characters. */
const LONGEST = 200;

export interface SearchAnswer {
  readonly position: number;
  /** Best first: the text itself, then what begins with it, then what contains it; then by name, then by position. */
  readonly hits: readonly object[];
  readonly names: Named;
}

export interface ActivityAnswer extends ActivityByMonth {
  readonly position: number;
  readonly asOf: Day;
}

/** Finds records by their names, titles and aliases, in any script, as known on any moment. */
export class Search {
  readonly #views: Views;
  readonly #moments: Moments;

  constructor(views: Views, moments: Moments) {
    this.#views = views;
    this.#moments = moments;
  }

  /**
   * @param kinds only records of these kinds; all if empty.
   * @throws BadQuery, NoSuchMoment
   */
  async find(text: string, kinds: readonly string[], asked: AskedMoment): Promise<SearchAnswer> {
    checkAmong('kind', kinds, Object.keys(names.rows));
    if (text.length > LONGEST) throw new BadQuery('q', 'query.too-long', { limit: LONGEST });
    const match = matchOf(text);
    const moment = await this.#moments.resolve(asked);
    if (match === null) return { position: moment.position, hits: [], names: {} };
    const normal = normalOf(text);
    return Snapshot.read(this.#views, moment.past ? moment.position : undefined, (snapshot) => {
      // What begins with the words comes first; of that the very name, which is the shortest, and so the first by name.
      const table = snapshot.table('names');
      const search = `${table.slice(0, -1)}_search"`;
      const found = snapshot
        .all(
          `SELECT n.* FROM ${search} s JOIN ${table} n ON n.id = s.rowid
            WHERE s.terms MATCH ? AND n.lead = 1 AND ${snapshot.holds}
              AND (? = '[]' OR n.kind IN (SELECT value FROM json_each(?)))
            ORDER BY substr(n.normal, 1, ?) <> ?, n.normal, n.position, n."key"
            LIMIT ?`,
          match,
          JSON.stringify(kinds),
          JSON.stringify(kinds),
          Array.from(normal).length,
          normal,
          SEARCH_LIMIT * 4,
        )
        .map(heldRow);
      const hits = new Map<string, object>();
      for (const { record, row } of found) {
        const survivor = row['kind'] === 'organisation' ? survivorOf(snapshot, record) : record;
        if (!hits.has(survivor)) hits.set(survivor, { ...row, ...(survivor === record ? {} : { survivor }) });
      }
      const shown = [...hits.values()].slice(0, SEARCH_LIMIT);
      return { position: snapshot.position, hits: shown, names: named(snapshot, idsIn(shown)) };
    });
  }

  /**
   * How much happened, by month; what was withdrawn, and a visit that was cancelled, is in no total. Where a day is
   * asked for, what certainly begins after it is in none either.
   * @throws NoSuchRelationship, NoSuchMoment
   */
  async activity(relationship: string, asked: AskedMoment): Promise<ActivityAnswer> {
    const { asOf, dayAsked, ...moment } = await this.#moments.resolve(asked);
    return Snapshot.read(this.#views, moment.past ? moment.position : undefined, (snapshot) => {
      const { sql: scope, values } = scopeOf(snapshot, relationship);
      const groups = snapshot.all(
        `SELECT kind, CASE WHEN precision >= 5 THEN substr(earliest, 1, 7) ELSE earliest END AS earliest, precision, count(*) AS count
           FROM ${snapshot.table('timeline')}
          WHERE ${scope} AND ${snapshot.holds} AND standing <> 'withdrawn' AND "key" NOT GLOB '*/visit.cancelled'
            AND earliest <= ? GROUP BY 1, 2, 3`,
        ...values,
        dayAsked ? asOf : LAST_DAY,
      );
      return { position: snapshot.position, asOf, ...activityByMonth(groups as unknown as Group[]) };
    });
  }
}
