import type { DueItem } from '../../../projections/due.ts';
import { useWords } from '../language/language.ts';
import { boundsInWords } from '../words/reckoned.ts';

/** What is to be done until when: `Promised, due 15 Dec 2019`. */
export function WhatIsDue({ item: { what, dueOn } }: { readonly item: DueItem }) {
  const { say, language } = useWords();
  const isDated = dueOn.earliest !== null || dueOn.latest !== null;
  return (
    <>
      {say(`due.what-${what}`)}{' '}
      <b className="figures">
        {isDated ? boundsInWords({ ...dueOn, kind: 'bounds' }, language, say) : say('due.no-date')}
      </b>
    </>
  );
}
