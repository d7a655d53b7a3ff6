import type { Text } from '../../../events/values/text.ts';
import { useWords } from '../language/language.ts';
import { withSic } from './sic.ts';

/** Somebody's words; verbatim ones are the source speaking, its slips marked. */
export function Quotation({
  original,
  verbatim,
  sic,
}: {
  readonly original: Text;
  readonly verbatim: boolean;
  readonly sic: readonly string[];
}) {
  const { say } = useWords();
  if (!verbatim) return <span lang={original.language}>{original.text}</span>;
  return (
    <q className="verbatim" lang={original.language}>
      {withSic(original.text, sic).map(({ text, marked }, index) => (
        <span key={index}>
          {text}
          {marked && <span className="quiet"> {say('records.sic')}</span>}
        </span>
      ))}
    </q>
  );
}
