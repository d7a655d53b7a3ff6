import { useState } from 'react';
import { kindOf } from '../../../../events/subject.ts';
import type { ChangesAnswer } from '../../api/answers.ts';
import { useAnswer } from '../../api/reading.ts';
import { DateText } from '../../kit/date-text.tsx';
import { Glyph, isGlyphKind } from '../../kit/glyph.tsx';
import { NameText } from '../../kit/name-text.tsx';
import { RecordLink } from '../../kit/reference.tsx';
import { Answered } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { sameIn, type Entry } from './comparison.ts';
import { changesQuery, type Moments } from './use-compared.ts';
import classes from './compare.module.css';

interface UnchangedProps {
  readonly moments: Moments;
  /** All that changed. */
  readonly entries: readonly Entry[];
  readonly count: number;
}

/** How many are the same at both moments; unfolded, which. */
export function Unchanged({ moments, entries, count }: UnchangedProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  if (count === 0) return <p className={classes['unchanged']}>{say('compare.unchanged', { count })}</p>;
  return (
    <details className={classes['unchanged']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('compare.unchanged', { count })}</summary>
      {open && <Same moments={moments} entries={entries} count={count} />}
    </details>
  );
}

function Same({ moments, entries, count }: UnchangedProps) {
  const { say } = useWords();
  const view = moments.axis === 'known' ? 'records' : moments.of;
  const answer = useAnswer<ChangesAnswer>('/changes', { ...changesQuery(view, moments), same: 'true' });
  return (
    <Answered of={answer} rows={3}>
      {(all) => {
        const same = sameIn(all, moments.axis === 'known' ? entries : []);
        return (
          <>
            <ul className={classes['same']}>
              {same.map(({ key, record, titles, standing, occurredOn }) => {
                const kind = kindOf(record);
                return (
                  <li key={key}>
                    {isGlyphKind(kind) ? <Glyph kind={kind} standing={standing} /> : <span />}
                    <span>
                      <span className="unseen">{say(`kind.${kind as 'visit'}`)}: </span>
                      <RecordLink id={record}>
                        <NameText texts={titles} single />
                      </RecordLink>
                    </span>
                    {occurredOn === undefined ? <span /> : <DateText edtf={occurredOn} weekday={false} />}
                  </li>
                );
              })}
            </ul>
            {same.length < count && <p className="quiet">{say('compare.unchanged-first', { count: same.length })}</p>}
          </>
        );
      }}
    </Answered>
  );
}
