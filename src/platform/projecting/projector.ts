import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../../events/entry.ts';
import { UnreadableEntry } from '../../../events/catalogue.ts';
import { projections } from '../../../projections/catalogue.ts';
import type { LogReader } from '../log/sqlite/reader.ts';
import type { Vault } from '../vault/vault.ts';
import { Folding, type Step } from './folding.ts';
import type { FromWorker, Switching, ViewStatus } from './messages.ts';
import { Rebuild } from './rebuild.ts';
import { projectionNamed, ViewTable } from './view-table.ts';
import { dropStrays, newTableName, usableTables, writeCheckpoints } from './views-file.ts';

/** Events folded in one transaction while following the log, and while catching up. */
const LIVE_STEP = 500;
const CATCH_UP_STEP = 2_000;

/** Keeps all views at the head of the log, and builds those anew that must be. One step at a time, so that nothing waits long. */
export class Projector {
  readonly #db: DatabaseSync;
  readonly #log: LogReader;
  readonly #vault: Vault;
  readonly #keep: number;
  readonly #say: (message: FromWorker) => void;
  /** The views people read. */
  readonly #live: Folding;
  /** Views that are behind the live ones: being built, or left behind by a failure that is now mended. */
  readonly #behind: Folding[];
  readonly #failed = new Map<string, { readonly position: number; readonly why: string }>();
  readonly #rebuilds: Rebuild[] = [];
  #head: number;
  #stopped: string | undefined;
  /** Everything is being built, and nothing can be read yet. */
  #settling = false;
  /** As {@link #settling}, and all is folded. */
  #indexing = false;

  constructor(db: DatabaseSync, log: LogReader, vault: Vault, keep: number, say: (message: FromWorker) => void) {
    this.#db = db;
    this.#log = log;
    this.#vault = vault;
    this.#keep = keep;
    this.#say = say;
    this.#head = log.head();
    const usable = usableTables(db, (position, id) => this.#isEntryAt(position, id));
    const foldings = [...usable]
      .map(([position, { entryId, tables }]) => this.#folding(tables, position, entryId))
      .toSorted((a, b) => b.position - a.position);
    const known = new Set(foldings.flatMap(({ tables }) => [...tables].map(({ projection }) => projection.name)));
    dropStrays(db, new Set(foldings.flatMap(({ tables }) => [...tables].map(({ name }) => name))));
    const missing = projections.filter(({ name }) => !known.has(name));
    const building = this.#folding(
      missing.map((projection) => new ViewTable(db, projection, newTableName(db, projection.name))),
      -1,
      '',
    );
    for (const table of building.tables) table.create();
    const [live = building, ...behind] = foldings;
    this.#live = live;
    this.#behind = live === building || missing.length === 0 ? behind : [...behind, building];
    if (live === building) this.#settle(building);
    // Those of a first building that was cut short have none yet.
    else for (const table of live.tables) table.createIndexes();
    this.#status();
  }

  #folding(tables: readonly ViewTable[], position: number, entryId: string): Folding {
    return new Folding(this.#db, this.#log, this.#vault, { tables, position, entryId, keep: this.#keep });
  }

  #isEntryAt(position: number, id: string): boolean {
    if (position === -1) return true;
    const [written] = this.#log.readAll(position - 1, 1);
    return written?.position === position && (JSON.parse(written.json) as Entry).id === id;
  }

  /** There are events up to this position. */
  reach(head: number): void {
    this.#head = Math.max(this.#head, head);
  }

  /** Starts building a view anew; progress and outcome are told under the number. */
  rebuild(number: number, view: string, switching: Switching): void {
    const live = [...this.#live.tables].find(({ projection }) => projection.name === view);
    const projection = projectionNamed(view);
    if (!projection) return this.#say({ type: 'rebuild-failed', number, why: `there is no view called ${view}` });
    if (!live)
      return this.#say({
        type: 'rebuild-failed',
        number,
        why: `${view} is being built already, or stopped; see the status`,
      });
    const table = new ViewTable(this.#db, projection, newTableName(this.#db, view));
    table.create();
    this.#rebuilds.push(new Rebuild(number, switching, live, this.#folding([table], -1, ''), this.#live, this.#say));
  }

  /** Does the next piece of work; false where there is none. The live views go first. */
  work(): boolean {
    if (this.#stopped) return false;
    if (this.#live.position < this.#head) {
      this.#step(this.#live, this.#head - this.#live.position > LIVE_STEP ? CATCH_UP_STEP : LIVE_STEP);
      this.#say({ type: 'at', position: this.#live.position });
      for (const table of this.#live.tables) table.tidy();
      return true;
    }
    const [behind] = this.#behind;
    if (behind) {
      this.#step(behind, CATCH_UP_STEP);
      if (behind.position === this.#live.position) this.#join(behind);
      return true;
    }
    const [rebuild] = this.#rebuilds;
    if (!rebuild) return false;
    if (rebuild.work((table) => this.#switch(table))) this.#rebuilds.shift();
    return true;
  }

  #step(folding: Folding, limit: number): void {
    let step: Step;
    try {
      step = folding.step(limit, (at) => this.#checkpoint(at));
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error;
      // Nobody may skip what the log says: the views stay where they are, and health says why.
      this.#stopped = error.message;
      this.#status();
      return;
    }
    for (const { view, position, why } of step.failures) this.#failed.set(view, { position, why });
    if (step.failures.length > 0) this.#status();
  }

  #checkpoint({ tables, position, entryId }: Folding): void {
    const at = [...tables].map(({ projection: { name, version }, name: table }) => ({ name, version, table }));
    writeCheckpoints(
      this.#db,
      at.map((view) => ({ ...view, position, entryId })),
    );
  }

  #join(behind: Folding): void {
    for (const table of behind.tables) {
      table.createIndexes();
      table.mergeSearch();
    }
    this.#live.join(behind);
    this.#behind.splice(this.#behind.indexOf(behind), 1);
    this.#status();
  }

  /** Builds everything at once before anybody reads: indexes last. */
  #settle(building: Folding): void {
    this.#settling = true;
    this.#status();
    while (building.position < this.#head && !this.#stopped) {
      this.#step(building, CATCH_UP_STEP);
      this.#status();
    }
    if (!this.#stopped) {
      this.#indexing = true;
      this.#status();
    }
    for (const table of building.tables) {
      table.createIndexes();
      table.mergeSearch();
    }
    [this.#settling, this.#indexing] = [false, false];
    this.#checkpoint(building);
  }

  /** Puts a table built anew in the place of the live one of its view. */
  #switch(table: ViewTable): void {
    const old = [...this.#live.tables].find(({ projection }) => projection.name === table.projection.name);
    this.#db.exec('BEGIN IMMEDIATE');
    if (old) this.#live.tables.delete(old);
    this.#live.join(
      new Folding(this.#db, this.#log, this.#vault, {
        tables: [table],
        position: this.#live.position,
        entryId: this.#live.entryId,
        keep: 2,
      }),
    );
    this.#checkpoint(this.#live);
    old?.drop();
    this.#db.exec('COMMIT');
    this.#status();
  }

  #status(): void {
    const views = projections.map(({ name, version }): ViewStatus => {
      const failure = this.#failed.get(name);
      const folding = [this.#live, ...(this.#behind ?? [])].find(({ tables }) =>
        [...tables].some(({ projection }) => projection.name === name),
      );
      const state = failure ? 'failed' : folding === this.#live && !this.#settling ? 'live' : 'building';
      return {
        name,
        version,
        state,
        position: failure ? failure.position - 1 : (folding?.position ?? -1),
        ...(failure ? { failure } : {}),
      };
    });
    this.#say({
      type: 'status',
      views,
      live: this.#live.position,
      ...(this.#indexing ? { indexing: true } : {}),
      ...(this.#stopped ? { stopped: this.#stopped } : {}),
    });
  }
}
