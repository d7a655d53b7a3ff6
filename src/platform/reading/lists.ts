import { isDay } from '../../../events/values/day.ts';
import type { SQLInputValue } from 'node:sqlite';
import type { Views } from '../projecting/views.ts';
import { idsIn, named, type Named } from './bodies.ts';
import type { AskedMoment, Moment, Moments } from './moments.ts';
import { scopeOf } from './scope.ts';
import { heldRow, Snapshot, type Condition, type HeldRow } from './snapshot.ts';

/** Rows of one page. */
export const PAGE_DEFAULT = 50;
export const PAGE_LIMIT = 200;
/** Rows looked at for one page where a filter is answered by the row and not by the index. */
const SCAN_LIMIT = 20_000;

/** A filter or cursor that is not of the form. */
export class BadQuery extends Error {
  override readonly name = 'BadQuery';
  readonly field: string;
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
  constructor(field: string, code: string, params: { readonly [name: string]: string | number } = {}) {
    super(`${field}: ${code} ${JSON.stringify(params)}`);
    this.field = field;
    this.code = code;
    this.params = params;
  }
}

/** One filter of a list: from what was asked to a condition. */
export interface Filter {
  (asked: string, snapshot: Snapshot, query: ListQuery): Condition | undefined;
  /** The values it takes, where they are known. */
  readonly allowed?: readonly string[];
  /** The rows themselves answer it, by what they say on the day asked for. */
  readonly onTheDay?: boolean;
}

/** What can be asked of a list, besides its own filters. */
export interface ListQuery extends AskedMoment {
  /** Slug, or `all`. */
  readonly relationship?: string;
  readonly limit?: string;
  readonly cursor?: string;
  readonly [filter: string]: string | undefined;
}

/** A list over a view. */
export interface ListDefinition {
  readonly view: string;
  /** What belongs to a relationship, where that is not said by the rows themselves. */
  readonly scope?: typeof scopeOf;
  /** What every row of the list fulfils: visits are the records of that kind. */
  readonly where?: Condition;
  /** The last columns make the order total. */
  readonly order: readonly string[];
  readonly filters: { readonly [name: string]: Filter };
  /** Views with a row for a whole record, which what a row says on a day may depend on. */
  readonly beside?: readonly string[];
  /** What a row says on the day asked for; null leaves the row out. */
  readonly on?: (row: HeldRow, moment: Moment, query: ListQuery, beside?: HeldRow) => Said | null;
  /**
   * Where the order depends on the day: the values a row is ordered by on it, as many and of the same kinds as `order`
   * names. On a day that is asked for the rows are then ordered at reading.
   */
  readonly orderOn?: (row: HeldRow, said: Said) => Place;
  /** What of a row was in effect on a day, to compare two days; null where nothing was. */
  readonly effect?: (row: HeldRow, day: string, beside?: HeldRow) => Said | null;
}

/** Where a row stands in the order of a list: its values of the columns that the list is ordered by. */
export type Place = readonly SQLInputValue[];

/** Fields that a row has on a day, besides or instead of its own. */
export interface Said {
  readonly [name: string]: unknown;
}

/** An answer, with the moment it stands for. */
export interface Page {
  readonly position: number;
  readonly asOf: string;
  readonly rows: readonly object[];
  readonly names: Named;
  /** Asks for the rows after these, of the very same moment; absent at the end. */
  readonly next?: string;
}

interface Cursor {
  readonly view: string;
  readonly position: number;
  /** The day of the first page; in the query only where it was asked for. */
  readonly day: string;
  readonly query: ListQuery;
  readonly after: Place;
}

/** What a page is made of. */
interface Wanted {
  readonly list: ListDefinition;
  readonly query: ListQuery;
  readonly moment: Moment;
  readonly snapshot: Snapshot;
  readonly limit: number;
  readonly from: Place | undefined;
}

/** Rows of a page, each with what it says on the day; `last` where there may be more: the place after which they are. */
interface Rows {
  readonly rows: readonly { readonly held: HeldRow; readonly on: object }[];
  readonly last: Place | undefined;
}

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');

function readCursor(text: string, { view, order, orderOn }: ListDefinition): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Cursor;
    const sound =
      cursor.view === view &&
      Number.isSafeInteger(cursor.position) &&
      isDay(cursor.day) &&
      Object.values(cursor.query).every((asked) => typeof asked === 'string') &&
      Array.isArray(cursor.after) &&
      // A list in the order of a day has places of its own.
      ((orderOn && cursor.query.asOf !== undefined) || cursor.after.length === order.length) &&
      cursor.after.every((value) => value === null || typeof value === 'string' || typeof value === 'number');
    if (sound) return cursor;
  } catch {
    // falls through: whatever is wrong with it, it is no cursor of this list
  }
  throw new BadQuery('cursor', 'query.bad-cursor');
}

/** What a list answers where nobody asks otherwise. */
const unasked: ListQuery = { relationship: 'all', match: 'possibly' };

/** Refuses what is asked otherwise beside a cursor than when it was made; the same again is no contradiction. */
function checkGoesWith({ query, position }: Cursor, asked: ListQuery): void {
  for (const [name, value] of Object.entries(asked)) {
    if (['cursor', 'limit', 'atLeast'].includes(name)) continue;
    const made = query[name] ?? unasked[name] ?? '';
    const same = value === made || (name === 'asKnownOn' && value === `@${position}`);
    if (!same) throw new BadQuery(name, 'query.not-of-cursor', { filter: name });
  }
}

const known = new Set(['asOf', 'asKnownOn', 'atLeast', 'relationship', 'limit', 'cursor', 'lang']);

/** Answers lists. */
export class Lists {
  readonly #views: Views;
  readonly #moments: Moments;

  constructor(views: Views, moments: Moments) {
    this.#views = views;
    this.#moments = moments;
  }

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet, ViewUnavailable */
  async page(list: ListDefinition, asked: ListQuery): Promise<Page> {
    const cursor = asked.cursor === undefined ? undefined : readCursor(asked.cursor, list);
    for (const name of Object.keys(asked)) {
      if (!known.has(name) && !Object.hasOwn(list.filters, name)) {
        throw new BadQuery(name, 'query.unknown-filter', { filter: name, known: Object.keys(list.filters).join(', ') });
      }
    }
    if (cursor) checkGoesWith(cursor, asked);
    const query = cursor
      ? { ...cursor.query, limit: asked.limit ?? cursor.query.limit ?? String(PAGE_DEFAULT) }
      : asked;
    const limit = pageSize(query.limit);
    const moment = await this.#moments.resolve(
      cursor ? { asOf: cursor.day, asKnownOn: `@${cursor.position}`, atLeast: asked.atLeast } : query,
    );
    return Snapshot.read(this.#views, moment.past ? moment.position : undefined, (snapshot) => {
      const at = { ...moment, position: snapshot.position, dayAsked: query.asOf !== undefined };
      const wanted = { list, query, moment: at, snapshot, limit, from: cursor?.after };
      const { rows, last } = list.orderOn && at.dayAsked ? this.#orderedRows(wanted) : this.#rows(wanted);
      const shown = rows.map(({ held, on }) => ({ ...held.row, since: held.since, ...on }));
      const next: Cursor | undefined = last && {
        view: list.view,
        position: at.position,
        day: at.asOf,
        query: withoutPlace(query),
        after: last,
      };
      return {
        position: at.position,
        asOf: at.asOf,
        rows: shown,
        names: named(snapshot, idsIn(shown)),
        ...(next ? { next: writeCursor(next) } : {}),
      };
    });
  }

  /** Rows of a page, and where the last one looked at stands if there may be more after it. */
  #rows({ list, query, moment, snapshot, limit, from }: Wanted): Rows {
    const where = this.#where(list, query, snapshot);
    const placeOf = (held: HeldRow) => list.order.map((column) => valueOf(held, column));
    const rows: { readonly held: HeldRow; readonly on: object }[] = [];
    let after = from;
    for (let scanned = 0; scanned < SCAN_LIMIT;) {
      const want = limit - rows.length + 1;
      const ask = list.on ? Math.max(want, PAGE_LIMIT) : want;
      const page = snapshot.select({
        view: list.view,
        where,
        order: list.order,
        ...(after ? { after } : {}),
        limit: ask,
      });
      const beside = rowsBeside(list, page, snapshot);
      for (const held of page) {
        const on = list.on ? list.on(held, moment, query, beside.get(held.record)) : {};
        if (!on) continue;
        if (rows.length === limit) return { rows, last: rows.map(({ held }) => placeOf(held)).at(-1) };
        rows.push({ held, on });
      }
      scanned += page.length;
      const lastRead = page.at(-1);
      if (!lastRead || page.length < ask) return { rows, last: undefined };
      after = placeOf(lastRead);
      if (scanned >= SCAN_LIMIT) return { rows, last: after };
    }
    return { rows, last: undefined };
  }

  /** The same, in the order of the day: of all rows, as any of them may come first. */
  #orderedRows({ list, query, moment, snapshot, limit, from }: Wanted): Rows {
    const where = this.#where(list, query, snapshot);
    const all = snapshot.select({ view: list.view, where, order: ['position', 'key'], limit: SCAN_LIMIT + 1 });
    if (all.length > SCAN_LIMIT) throw new BadQuery('relationship', 'query.too-many-records', { limit: SCAN_LIMIT });
    const beside = rowsBeside(list, all, snapshot);
    const placed = all.flatMap((held) => {
      const on = list.on?.(held, moment, query, beside.get(held.record)) ?? null;
      const at = on && list.orderOn?.(held, on);
      return on && at && !(from && compared(at, from) <= 0) ? [{ held, on, at }] : [];
    });
    const rows = placed.toSorted((a, b) => compared(a.at, b.at));
    return { rows: rows.slice(0, limit), last: rows.length > limit ? rows[limit - 1]?.at : undefined };
  }

  #where(list: ListDefinition, query: ListQuery, snapshot: Snapshot): Condition[] {
    return [
      (list.scope ?? scopeOf)(snapshot, query.relationship),
      ...(list.where ? [list.where] : []),
      ...filtersOf(list, query, snapshot),
    ];
  }
}

/** What the filters that are asked for demand of a row, as known at the position of the snapshot. */
export function filtersOf({ filters }: ListDefinition, query: ListQuery, snapshot: Snapshot): readonly Condition[] {
  return Object.entries(filters).flatMap(([name, filter]) => {
    const asked = query[name];
    const condition = asked === undefined || asked === '' ? undefined : filter(asked, snapshot, query);
    return condition ? [condition] : [];
  });
}

/** The rows of the same records in the views beside a list, by record. */
export function rowsBeside(
  { beside = [] }: ListDefinition,
  rows: readonly HeldRow[],
  snapshot: Snapshot,
): ReadonlyMap<string, HeldRow> {
  const records = JSON.stringify([...new Set(rows.map(({ record }) => record))]);
  return new Map(
    beside
      .flatMap((view) =>
        snapshot.all(
          `SELECT * FROM ${snapshot.table(view)}
            WHERE record IN (SELECT value FROM json_each(?)) AND +lead = 1 AND ${snapshot.holds}`,
          records,
        ),
      )
      .map(heldRow)
      .map((held) => [held.record, held]),
  );
}

/** Which of two places comes first: by the first values that differ. */
function compared(a: Place, b: Place): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  const [x, y] = [a[at] ?? '', b[at] ?? ''];
  return at < 0 ? 0 : x < y ? -1 : 1;
}

const valueOf = (held: HeldRow, column: string): SQLInputValue =>
  column === 'record'
    ? held.record
    : column === 'key'
      ? held.key
      : column === 'since'
        ? held.since
        : (held.columns[column] ?? null);

const withoutPlace = ({ atLeast: _, cursor: __, ...query }: ListQuery): ListQuery => query;

function pageSize(asked: string | undefined): number {
  if (asked === undefined) return PAGE_DEFAULT;
  const limit = Number(asked);
  if (!/^\d{1,4}$/.test(asked) || limit < 1 || limit > PAGE_LIMIT)
    throw new BadQuery('limit', 'query.bad-limit', { limit: PAGE_LIMIT });
  return limit;
}
