/** An amount of money as forms hold it. */
export interface MoneyValues {
  readonly value: string;
  readonly currency: string;
  readonly valueDate: string;
  readonly about: readonly { readonly value: string; readonly currency: string }[];
}

export const noMoney: MoneyValues = { value: '', currency: '', valueDate: '', about: [] };
