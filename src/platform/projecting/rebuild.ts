import type { Folding } from './folding.ts';
import type { FromWorker, RebuildProgress, Switching } from './messages.ts';
import type { Checksum, ViewTable } from './view-table.ts';

/** Events folded, and rows compared, in one slice: a few milliseconds, so that the live views stay live. */
const FOLD_SLICE = 500;
const COMPARE_SLICE = 5_000;

/** A view built anew beside the live one: folded, indexed, compared at a fixed position, then put in its place, if so wanted. */
export class Rebuild {
  readonly #number: number;
  readonly #switching: Switching;
  readonly #live: ViewTable;
  readonly #liveFolding: Folding;
  readonly #folding: Folding;
  readonly #table: ViewTable;
  readonly #say: (message: FromWorker) => void;
  readonly #started = performance.now();
  #comparing: Generator<number, readonly [Checksum, Checksum]> | undefined;
  #comparedAt = -1;

  constructor(
    number: number,
    switching: Switching,
    live: ViewTable,
    folding: Folding,
    liveFolding: Folding,
    say: (message: FromWorker) => void,
  ) {
    this.#number = number;
    this.#switching = switching;
    this.#live = live;
    this.#folding = folding;
    this.#liveFolding = liveFolding;
    const [table] = folding.tables;
    if (!table) throw new RangeError('a rebuild has one table');
    this.#table = table;
    this.#say = say;
  }

  /** Does the next slice; true when it is over. */
  work(switchTo: (table: ViewTable) => void): boolean {
    try {
      return this.#work(switchTo);
    } catch (error) {
      this.#table.drop();
      this.#say({
        type: 'rebuild-failed',
        number: this.#number,
        why: error instanceof Error ? error.message : String(error),
      });
      return true;
    }
  }

  #work(switchTo: (table: ViewTable) => void): boolean {
    if (this.#folding.position < this.#liveFolding.position) {
      const { failures } = this.#folding.step(FOLD_SLICE, () => undefined);
      if (failures[0]) throw new Error(`position ${failures[0].position}: ${failures[0].why}`);
      this.#progress('folding');
      return false;
    }
    if (!this.#comparing) {
      this.#progress('indexing');
      this.#table.createIndexes();
      this.#table.mergeSearch();
      this.#comparedAt = this.#folding.position;
      this.#comparing = both(
        this.#live.checksum(this.#comparedAt, COMPARE_SLICE),
        this.#table.checksum(this.#comparedAt, COMPARE_SLICE),
      );
      return false;
    }
    const compared = this.#comparing.next();
    if (!compared.done) {
      this.#progress('comparing');
      return false;
    }
    const [live, rebuilt] = compared.value;
    const equal = live.rows === rebuilt.rows && live.hash === rebuilt.hash;
    const firstDifference = equal
      ? undefined
      : (this.#table.firstDifference(this.#live, this.#comparedAt) ??
        this.#live.firstDifference(this.#table, this.#comparedAt));
    const switched = this.#switching === 'always' || (this.#switching === 'whenEqual' && equal);
    if (switched) switchTo(this.#table);
    else this.#table.drop();
    this.#say({
      type: 'rebuilt',
      number: this.#number,
      rebuilt: {
        view: this.#table.projection.name,
        position: this.#comparedAt,
        live,
        rebuilt,
        equal,
        switched,
        ...(firstDifference ? { firstDifference } : {}),
        milliseconds: Math.round(performance.now() - this.#started),
      },
    });
    return true;
  }

  #progress(phase: RebuildProgress['phase']): void {
    this.#say({
      type: 'progress',
      number: this.#number,
      progress: {
        view: this.#table.projection.name,
        phase,
        position: this.#folding.position,
        head: this.#liveFolding.position,
      },
    });
  }
}

function* both(
  a: Generator<number, Checksum>,
  b: Generator<number, Checksum>,
): Generator<number, readonly [Checksum, Checksum]> {
  const first = yield* a;
  const second = yield* b;
  return [first, second];
}
