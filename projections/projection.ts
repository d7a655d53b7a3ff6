/**
 * A projection maps one record to its rows; that is all it does. The engine compares the rows of a record after an event
 * with those before, and closes, opens or keeps each. So a correction, a withdrawal or a merge needs no code here.
 */
import type { RecordOf } from '../events/records.ts';

/** How a column is kept. Days are text: their order is the text's. */
export type Column = 'text' | 'integer';

export type Columns = { readonly [name: string]: Column };

/** What a column holds; where nobody says which column, any of it. */
type ValueOf<T extends Column> =
  ([T] extends ['integer'] ? number : [T] extends ['text'] ? string : string | number) | null;

/** One row of a view. */
export interface Row<C extends Columns = Columns> {
  /** Tells the row from the record's other rows. */
  readonly key: string;
  /** What lists filter and sort by. */
  readonly columns: { readonly [N in keyof C]: ValueOf<C[N]> };
  /** What is shown. Plain JSON; ids as they were written: names and merges are joined at reading. */
  readonly row: object;
  /** What a search finds the row by. */
  readonly search?: readonly string[];
}

export interface Projection {
  readonly name: string;
  /** Raised whenever rows come out differently; the view is then built anew beside the old one. */
  readonly version: number;
  readonly columns: Columns;
  /** Column lists that lists sort by. */
  readonly indexes: readonly (readonly string[])[];
  /** Whether its rows are found by words: see `search` in {@link Row}. */
  readonly searched?: boolean;
  /** By kind of record. Pure: a row depends on the record alone. */
  readonly rows: { readonly [kind: string]: (record: RecordOf<never>) => readonly Row[] };
}

/** Declares a projection; the rows are checked against the columns. */
export const defineProjection = <const C extends Columns>(projection: {
  readonly name: string;
  readonly version: number;
  readonly columns: C;
  readonly indexes?: readonly (readonly ((keyof C & string) | 'record' | 'key')[])[];
  readonly searched?: boolean;
  readonly rows: { readonly [kind: string]: (record: RecordOf<never>) => readonly Row<C>[] };
}): Projection => ({ indexes: [], ...projection });

/** The rows a record has in a view. */
export const rowsOf = (projection: Projection, record: RecordOf<unknown>): readonly Row[] =>
  Object.hasOwn(projection.rows, record.kind) ? (projection.rows[record.kind]?.(record as RecordOf<never>) ?? []) : [];
