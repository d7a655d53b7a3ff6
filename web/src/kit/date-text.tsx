import { useWords } from '../language/language.ts';
import { dateInWords, type DayStyle } from '../words/dates.ts';

/** A date in words; the EDTF text it was entered as beside it, where there is room for both. */
export function DateText({
  edtf,
  both = false,
  ...style
}: { readonly edtf: string; readonly both?: boolean } & DayStyle) {
  const { say, language } = useWords();
  return (
    <span className="figures">
      {dateInWords(edtf, language, say, style)}
      {both && edtf !== 'unknown' && <span className="code quiet"> {edtf}</span>}
    </span>
  );
}
