/** Amounts as the source gives them, in the currency's own way of writing. */
import type { Language } from '../language/language.ts';

/** `CN¥26,000,000,000`: no digit is added or taken away. */
export function moneyInWords(
  { value, currency }: { readonly value: string; readonly currency: string },
  language: Language,
): string {
  const digits = value.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-Hans-CN', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A text, so that an amount beyond 2^53 keeps its digits.
  return format.format(value as `${number}`);
}
