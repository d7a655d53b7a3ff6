/** How wide a text will be, near enough to place it; the same on every machine, which a measured one is not. */

/** Widths of Latin characters in Inter, in parts of the size; a little generous. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!’‘()[\] ]/, 0.3],
  [/[frtI/-]/, 0.4],
  [/[mw—…]/, 0.86],
  [/[MW%@]/, 0.92],
  [/[A-Z&]/, 0.7],
];

const widths = new Map<string, number>();

/** Han, kana, full-width forms: as wide as high. */
const isWide = (code: number) => code >= 0x2e80 && code <= 0xffdc;

function widthOfCharacter(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = isWide(character.codePointAt(0) ?? 0)
    ? 1
    : (classes.find(([members]) => members.test(character))?.[1] ?? 0.6);
  // There are some ten thousand characters that people write with.
  widths.set(character, width);
  return width;
}

/** In pixels, at a size in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width * size;
}

/** The text, cut with an ellipsis where it would be wider than that. */
export function fitted(text: string, size: number, most: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += widthOfCharacter(character) * size;
    if (width > most) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return text;
}
