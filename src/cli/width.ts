/**
 * How many columns a text takes in a terminal: two for each character that East Asian typography sets full width
 * (Unicode Standard Annex #11, classes W and F), none for what is joined to the character before it.
 */
const joined = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // Hangul jamo
  [0x2e80, 0x303e], // radicals, CJK punctuation
  [0x3041, 0x33ff], // kana, CJK symbols
  [0x3400, 0x4dbf], // Han, extension A
  [0x4e00, 0x9fff], // Han
  [0xa000, 0xa4cf], // Yi
  [0xa960, 0xa97f], // Hangul jamo, extended A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // Han, compatibility
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6f], // CJK compatibility forms
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6], // full-width signs
  [0x1f300, 0x1f64f], // pictographs
  [0x1f680, 0x1f6ff], // transport signs
  [0x1f900, 0x1f9ff], // more pictographs
  [0x20000, 0x3fffd], // Han, extensions B and later
];

const isWide = (code: number): boolean => wide.some(([first, last]) => code >= first && code <= last);

/** Columns of one character. */
const widthOf = (character: string): number =>
  joined.test(character) ? 0 : isWide(character.codePointAt(0) ?? 0) ? 2 : 1;

/** Columns of a text without line breaks. */
export const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** The text in exactly so many columns: filled up with spaces, or cut with an ellipsis. */
export function fitted(text: string, columns: number): string {
  const has = columnsOf(text);
  if (has <= columns) return text + ' '.repeat(columns - has);
  let cut = '';
  let taken = 0;
  for (const character of text) {
    const width = widthOf(character);
    if (taken + width > columns - 1) break;
    cut += character;
    taken += width;
  }
  return `${cut}…${' '.repeat(Math.max(0, columns - taken - 1))}`;
}
