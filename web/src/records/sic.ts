/** A text cut after each slip of its source that is kept and marked [sic]. */
export interface Piece {
  readonly text: string;
  /** The piece ends with a slip. */
  readonly marked: boolean;
}

/** @param sic words of the text that are wrong in the source; every place where one stands is marked */
export function withSic(text: string, sic: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const ends = sic.flatMap((word) => {
      const at = word === '' ? -1 : rest.indexOf(word);
      return at === -1 ? [] : [at + word.length];
    });
    if (ends.length === 0) break;
    const end = Math.min(...ends);
    pieces.push({ text: rest.slice(0, end), marked: true });
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, { text: rest, marked: false }];
}
