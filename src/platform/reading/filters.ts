import { isDay } from '../../../events/values/day.ts';
import { mergedInto } from './bodies.ts';
import { BadQuery, type Filter } from './lists.ts';
import type { Condition } from './snapshot.ts';

/** Facts in product order: earliest bound, precision of the start, position of the first event. */
export const inTime = ['earliest', 'precision', 'position', 'key'] as const;

/** Records in the order in which they were entered. */
export const asEntered = ['position', 'key'] as const;

/** The rows of one kind of record. */
export const ofKind = (kind: string): Condition => ({ sql: 'kind = ?', values: [kind] });

/** Values of one filter. */
const VALUES = 50;

/** Refuses a value that is none of a closed vocabulary. */
export function checkAmong(field: string, values: readonly string[], allowed: readonly string[]): void {
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw new BadQuery(field, 'query.not-one-of', { given: wrong, allowed: allowed.join(', ') });
}

/**
 * A filter on a text column: one value, or several with commas between.
 * @param allowed the values there can be, where they are known; ids and codes are not, and one that nothing has finds nothing.
 */
export function oneOf(column: string, allowed?: readonly string[]): Filter {
  const filter: Filter = (asked) => {
    const values = asked.split(',');
    if (values.length > VALUES) throw new BadQuery(column, 'query.too-many-values', { limit: VALUES });
    if (allowed) checkAmong(column, values, allowed);
    return { sql: `"${column}" IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
  };
  return allowed ? Object.assign(filter, { allowed }) : filter;
}

export const standing: Filter = oneOf('standing', ['primary', 'reported', 'unstated', 'disputed', 'withdrawn']);

/** A filter that the rows themselves answer, on the day asked for; here only its form is checked. */
export function onTheDay(field: string, allowed?: readonly string[]): Filter {
  const form = oneOf(field, allowed);
  const filter: Filter = (asked, snapshot, query) => {
    form(asked, snapshot, query);
    return undefined;
  };
  return Object.assign(filter, { ...(allowed ? { allowed } : {}), onTheDay: true });
}

/** Whether a value is among those asked for; nothing asked, all are. */
export const isAsked = (asked: string | undefined, value: string): boolean =>
  asked === undefined || asked === '' || asked.split(',').includes(value);

const matches: readonly string[] = ['possibly', 'certainly'];

/**
 * Filters on when something happened: `from` and `to` (days), matched *possibly in* (the default: the bounds touch the
 * range) or *certainly in* (they lie within it). Columns `earliest` and `latest` hold the bounds, '' and 9999-12-31
 * where there is none; something without any known date is possibly in every range and certainly in none.
 */
export const whenFilters: { readonly [name: string]: Filter } = {
  from: (asked, _, { match, to }) => {
    if (!isDay(asked)) throw new BadQuery('from', 'moment.no-day', { given: asked });
    if (to !== undefined && isDay(to) && asked > to)
      throw new BadQuery('from', 'query.from-after-to', { from: asked, to });
    return { sql: match === 'certainly' ? "earliest >= ? AND earliest <> ''" : 'latest >= ?', values: [asked] };
  },
  to: (asked, _, { match }) => {
    if (!isDay(asked)) throw new BadQuery('to', 'moment.no-day', { given: asked });
    return { sql: match === 'certainly' ? "latest <= ? AND earliest <> ''" : 'earliest <= ?', values: [asked] };
  },
  match: Object.assign(
    (asked: string) => {
      checkAmong('match', [asked], matches);
      return undefined;
    },
    { allowed: matches },
  ),
};

/** Facts that mention a body, a person or a place; of an organisation also those of all that were merged into it. */
export const mentionsOf: Filter = (asked, snapshot) => ({
  sql: `record IN (SELECT m.record FROM ${snapshot.table('mentions')} m
         WHERE m.body IN (SELECT value FROM json_each(?)) AND m.since <= ${snapshot.position} AND m.until > ${snapshot.position})`,
  values: [JSON.stringify(mergedInto(snapshot, asked))],
});
