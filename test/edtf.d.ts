/** The little of the npm package `edtf` (4.11, without types of its own) that specs compare our dates with. */
declare module 'edtf' {
  interface Parsed {
    readonly type: 'Date' | 'Season' | 'Year' | 'Interval' | 'List' | 'Set';
    readonly level: 0 | 1 | 2 | 3;
  }
  /** @throws SyntaxError for what is not EDTF of at most that level. */
  export function parse(text: string, constraints?: { readonly level?: number }): Parsed;
  /** The bounds, in milliseconds of UTC; an open one is infinite. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
