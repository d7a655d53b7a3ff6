import type { Log } from '../log/log.ts';
import type { Views } from '../projecting/views.ts';
import { idsIn, named, type Named } from './bodies.ts';
import { kindOfChange, kindOfEffect, sameRow, type Cause, type ChangeKind } from './change-kinds.ts';
import { BadQuery, filtersOf, rowsBeside, type ListDefinition } from './lists.ts';
import { NoSuchMoment, type AskedMoment, type Moment, type Moments } from './moments.ts';
import type { Records } from './records.ts';
import { scopeOf } from './scope.ts';
import { heldRow, Snapshot, type HeldRow } from './snapshot.ts';

/** The most rows compared in one answer; more are refused, never left out in silence. */
const MOST = 10_000;
/** The most rows that are the same and are listed; more are counted. */
const MOST_SAME = 500;

/** The net change of one row between two moments. */
export interface Change {
  readonly kind: ChangeKind;
  readonly record: string;
  readonly key: string;
  /** The row then and now; null where there was, or is, none. */
  readonly before: object | null;
  readonly after: object | null;
  /** Every event that changed it in between, oldest first. */
  readonly causes: readonly Cause[];
}

/** A row that says the same at both moments. */
export interface SameRow {
  readonly record: string;
  readonly key: string;
  readonly row: object;
}

export interface ChangesAnswer {
  readonly view: string;
  readonly axis: 'known' | 'effect';
  readonly from: { readonly position: number; readonly asOf: string };
  readonly to: { readonly position: number; readonly asOf: string };
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Where they were asked for: those that are the same, the first 500. */
  readonly same?: readonly SameRow[];
  readonly names: Named;
}

export interface AskedChanges {
  readonly relationship?: string | undefined;
  /** `known`: moments as in asKnownOn. `effect`: days as in asOf. */
  readonly axis: 'known' | 'effect';
  readonly from: string;
  readonly to: string;
  /** On the effect axis: as known on this moment. */
  readonly asKnownOn?: string | undefined;
  /** Whether the rows that are the same are wanted too. */
  readonly withSame?: boolean;
  /** Filters of the list. A row is compared that they let through at either moment. */
  readonly filters?: { readonly [name: string]: string | undefined };
}

/** Compares two moments of a view. */
export class Changes {
  readonly #views: Views;
  readonly #log: Log;
  readonly #moments: Moments;
  readonly #records: Records;

  constructor(log: Log, views: Views, moments: Moments, records: Records) {
    this.#log = log;
    this.#views = views;
    this.#moments = moments;
    this.#records = records;
  }

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, ViewUnavailable */
  async between(list: ListDefinition, asked: AskedChanges): Promise<ChangesAnswer> {
    const takes = Object.entries(list.filters).filter(([, { onTheDay }]) => !onTheDay || asked.axis === 'effect');
    const known = takes.map(([name]) => name);
    for (const [name, value] of Object.entries(asked.filters ?? {})) {
      if (value !== undefined && !known.includes(name))
        throw new BadQuery(name, 'query.unknown-filter', { filter: name, known: known.join(', ') });
    }
    return asked.axis === 'known' ? this.#known(list, asked) : this.#inEffect(list, asked);
  }

  async #known(list: ListDefinition, asked: AskedChanges): Promise<ChangesAnswer> {
    const { from, to } = asked;
    const a = await this.#resolved('from', 'asKnownOn', { asKnownOn: from });
    const b = await this.#resolved('to', 'asKnownOn', { asKnownOn: to });
    if (a.position > b.position) throw new BadQuery('from', 'query.from-after-to', { from, to });
    const { rows, same } = Snapshot.read(this.#views, b.position, (snapshot) =>
      this.#versions(list, asked, a.position, snapshot),
    );
    const changes: Change[] = [];
    const alike = new Alike(asked.withSame, same.count, same.rows);
    for (const { before, after, positions } of rows) {
      if (sameRow(before, after)) {
        if (after) alike.add(after, after.row);
        continue;
      }
      const causes = await this.#causes(positions);
      const { record, key } = (after ?? before) as HeldRow;
      changes.push({
        kind: kindOfChange(before, after, causes),
        record,
        key,
        before: before?.row ?? null,
        after: after?.row ?? null,
        causes,
      });
    }
    return this.#answer(list.view, 'known', a, b, changes, alike);
  }

  /**
   * The rows of which a version began or ended between two positions: the version at each end, and where it changed; and
   * how many others there are.
   */
  #versions(
    list: ListDefinition,
    { relationship, withSame = false, filters = {} }: AskedChanges,
    a: number,
    snapshot: Snapshot,
  ) {
    const b = snapshot.position;
    const table = snapshot.table(list.view);
    const within = [(list.scope ?? scopeOf)(snapshot, relationship, '+lead'), ...(list.where ? [list.where] : [])];
    const listed = (at: Snapshot) =>
      Snapshot.together([...within, ...filtersOf(list, filters, at), { sql: at.holds, values: [] }]);
    const [then, now] = [listed(snapshot.at(a)), listed(snapshot)];
    const filtered = Object.values(filters).some((asked) => asked !== undefined && asked !== '');
    const { sql, values } = Snapshot.together([
      ...within,
      { sql: `(since > ${a} AND since <= ${b}) OR (until > ${a} AND until <= ${b})`, values: [] },
      ...(filtered
        ? [
            {
              sql: `(record, "key") IN (SELECT record, "key" FROM ${table} WHERE (${then.sql}) OR (${now.sql}))`,
              values: [...then.values, ...now.values],
            },
          ]
        : []),
    ]);
    const versions = snapshot.all(
      `SELECT * FROM ${table} WHERE ${sql} ORDER BY record, "key", since LIMIT ${MOST + 1}`,
      ...values,
    );
    if (versions.length > MOST) throw new BadQuery('to', 'query.too-many-changes', { limit: MOST });
    const rows = new Map<string, { before: HeldRow | null; after: HeldRow | null; positions: Set<number> }>();
    for (const version of versions) {
      const held = heldRow(version);
      const until = Number(version['until']);
      const id = `${held.record} ${held.key}`;
      const row = rows.get(id) ?? { before: null, after: null, positions: new Set<number>() };
      rows.set(id, row);
      if (held.since <= a && until > a) row.before = held;
      if (until > b) row.after = held;
      if (held.since > a) row.positions.add(held.since);
      if (until > a && until <= b) row.positions.add(until);
    }
    const [count] = snapshot.all(
      `SELECT count(*) AS same FROM ${table} WHERE ${now.sql} AND since <= ${a}`,
      ...now.values,
    );
    const listedSame = withSame
      ? snapshot
          .all(
            `SELECT * FROM ${table} WHERE ${now.sql} AND since <= ${a} ORDER BY position, "key" LIMIT ${MOST_SAME}`,
            ...now.values,
          )
          .map(heldRow)
      : [];
    return { rows: rows.values(), same: { count: Number(count?.['same'] ?? 0), rows: listedSame } };
  }

  async #causes(positions: ReadonlySet<number>): Promise<readonly Cause[]> {
    const causes: Cause[] = [];
    for (const position of [...positions].toSorted((x, y) => x - y)) {
      const [written] = await this.#log.readAll(position - 1, 1);
      if (!written) continue;
      const { type, actor, recordedAt, reason } = this.#records.logged(written);
      causes.push({ position, type, actor, recordedAt, ...(reason === undefined ? {} : { reason }) });
    }
    return causes;
  }

  async #inEffect(list: ListDefinition, asked: AskedChanges): Promise<ChangesAnswer> {
    const { relationship, from, to, asKnownOn, filters = {} } = asked;
    const { effect, on } = list;
    if (!effect) throw new BadQuery('axis', 'query.no-effect-axis', { view: list.view });
    const a = await this.#resolved('from', 'asOf', { asOf: from, asKnownOn });
    const b = { ...a, asOf: (await this.#resolved('to', 'asOf', { asOf: to, asKnownOn: `@${a.position}` })).asOf };
    const { rows, beside } = Snapshot.read(this.#views, a.position, (snapshot) => {
      const { sql, values } = Snapshot.together([
        (list.scope ?? scopeOf)(snapshot, relationship),
        ...(list.where ? [list.where] : []),
        ...filtersOf(list, filters, snapshot),
        { sql: snapshot.holds, values: [] },
      ]);
      const found = snapshot
        .all(
          `SELECT * FROM ${snapshot.table(list.view)} WHERE ${sql} ORDER BY record, "key" LIMIT ${MOST + 1}`,
          ...values,
        )
        .map(heldRow);
      return { rows: found, beside: rowsBeside(list, found, snapshot) };
    });
    if (rows.length > MOST) throw new BadQuery('relationship', 'query.too-many-changes', { limit: MOST });
    const changes: Change[] = [];
    const alike = new Alike(asked.withSame);
    for (const held of rows) {
      const whole = beside.get(held.record);
      const listed = ({ asOf }: Moment) => !on || on(held, { ...a, asOf }, filters, whole) !== null;
      const said = ({ asOf }: Moment) => effect(held, asOf, whole);
      const [before, after] = [said(a), said(b)];
      if (!listed(a) && !listed(b)) continue;
      if (JSON.stringify(before) === JSON.stringify(after)) {
        if (before) alike.add(held, { ...held.row, ...before });
        continue;
      }
      changes.push({
        kind: kindOfEffect(held, before, after),
        record: held.record,
        key: held.key,
        before: before && { ...held.row, ...before },
        after: after && { ...held.row, ...after },
        causes: [],
      });
    }
    return this.#answer(list.view, 'effect', a, b, changes, alike);
  }

  /** A moment to compare; one that cannot be read is told under the name it was asked by. */
  async #resolved(name: 'from' | 'to', field: NoSuchMoment['field'], asked: AskedMoment): Promise<Moment> {
    try {
      return await this.#moments.resolve(asked);
    } catch (error) {
      const asIts = error instanceof NoSuchMoment && error.field === field;
      throw asIts ? new BadQuery(name, error.code, error.params) : error;
    }
  }

  #answer(
    view: string,
    axis: 'known' | 'effect',
    from: Moment,
    to: Moment,
    changes: readonly Change[],
    { count: unchanged, rows: same }: Alike,
  ): ChangesAnswer {
    const names = Snapshot.read(this.#views, to.position, (snapshot) =>
      named(snapshot, idsIn([...changes, ...(same ?? [])])),
    );
    const moment = ({ position, asOf }: Moment) => ({ position, asOf });
    return {
      view,
      axis,
      from: moment(from),
      to: moment(to),
      changes: changes.toSorted(byPlace),
      unchanged,
      ...(same ? { same } : {}),
      names,
    };
  }
}

/** The rows that are the same: how many, and where they are wanted the first of them. */
class Alike {
  readonly rows: SameRow[] | undefined;
  count: number;

  constructor(wanted: boolean | undefined, count = 0, rows: readonly HeldRow[] = []) {
    this.count = count;
    this.rows = wanted === true ? rows.map(({ record, key, row }) => ({ record, key, row })) : undefined;
  }

  add({ record, key }: HeldRow, row: object): void {
    this.count += 1;
    if (this.rows && this.rows.length < MOST_SAME) this.rows.push({ record, key, row });
  }
}

/** In the order in which they were last changed, then by record and row. */
function byPlace(a: Change, b: Change): number {
  const last = ({ causes }: Change) => causes.at(-1)?.position ?? -1;
  return last(a) - last(b) || (a.record < b.record ? -1 : a.record > b.record ? 1 : a.key < b.key ? -1 : 1);
}
