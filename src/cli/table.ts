/** Tables for people: columns that line up, with Chinese characters in them too. */
import { columnsOf, fitted } from './width.ts';

export interface Heading {
  readonly title: string;
  /** Stands at the right: for numbers. */
  readonly right?: boolean;
  /** The most columns it takes; longer texts are cut. Left out: as wide as its widest text. */
  readonly most?: number;
  /** Gives way where the table is wider than the screen. */
  readonly shrinks?: boolean;
}

/** The narrowest that a column gives way to. */
const NARROWEST = 12;
const GAP = '  ';

/** Everything on one line, and nothing that moves a terminal's cursor or colours. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * The table as lines.
 * @param screen columns of the screen; without one nothing is cut to fit it.
 */
export function tableOf(
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
  screen = Number.POSITIVE_INFINITY,
): readonly string[] {
  const cells = rows.map((row) => headings.map((_, column) => oneLine(row[column] ?? '')));
  const widths = headings.map(({ title, most }, column) => {
    const widest = cells.reduce((width, row) => Math.max(width, columnsOf(row[column] ?? '')), columnsOf(title));
    return Math.min(widest, most ?? Number.POSITIVE_INFINITY);
  });
  shrink(widths, headings, screen);
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        const right = headings[column]?.right === true && columnsOf(text) < width;
        return right ? ' '.repeat(width - columnsOf(text)) + text : fitted(text, width);
      })
      .join(GAP)
      .trimEnd();
  const ruled = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [line(headings.map(({ title }) => title)), ruled, ...cells.map(line)];
}

/** Takes from the widest of the columns that give way until the table fits, or none gives way any more. */
function shrink(widths: number[], headings: readonly Heading[], screen: number): void {
  const total = () => widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
  for (let over = total() - screen; over > 0; over = total() - screen) {
    const giving = headings.flatMap(({ shrinks }, column) =>
      shrinks === true && (widths[column] ?? 0) > NARROWEST ? [column] : [],
    );
    const widest = giving.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) return;
    widths[widest] = Math.max(NARROWEST, (widths[widest] ?? 0) - over);
  }
}
