/** Text in a language: what a title or a translation is made of. */
export interface Text {
  readonly text: string;
  /** BCP 47: `en`, `zh-Hans`. */
  readonly language: string;
}

export type NameKind = 'official' | 'alias' | 'acronym' | 'former';

/** A name of a body, a person or a place, with the time it was in use as far as anybody knows. */
export interface Name extends Text {
  readonly kind: NameKind;
  /** EDTF; absent where the name has always been or still is in use, as far as the book knows. */
  readonly from?: string;
  readonly to?: string;
}
