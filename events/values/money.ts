/** An amount as IATI writes it: a decimal text, ISO 4217, and the day whose worth it has. */
export interface Money {
  readonly value: string;
  readonly currency: string;
  /** EDTF. */
  readonly valueDate: string;
  /** The same amount in other currencies, as the source gives them. */
  readonly about?: readonly { readonly value: string; readonly currency: string }[];
}
