import type { ReactNode } from 'react';
import type { Name } from '../../../events/values/text.ts';
import { DateText } from '../kit/date-text.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { languageInWords } from '../words/languages.ts';
import lines from './lines.module.css';
import { Marks } from './marks.tsx';
import { Section } from './section.tsx';
import { factsOf, useShown } from './shown.ts';

/** All names by language, each with its kind and the time it was in use. */
export function NameList({ names, action }: { readonly names: readonly Name[]; readonly action?: ReactNode }) {
  const { say, language } = useWords();
  const { record } = useShown();
  const { vouched, correction } = factsOf(record, 'names');
  const sorted = names.toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0));
  return (
    <Section title={say('field.names')} note={names.length}>
      <ul className={`card ${lines['lines']}`}>
        {sorted.map((name, index) => (
          <li key={index}>
            <span className={lines['when']}>
              {languageInWords(name.language, language, say)}
              {say('kit.clause')}
              {choiceInWords(name.kind, say)}
            </span>
            <span>
              <span lang={name.language}>{name.text}</span>
              {(name.from !== undefined || name.to !== undefined) && (
                <span className="quiet">
                  {' '}
                  {name.from !== undefined && <DateText edtf={name.from} weekday={false} />} –{' '}
                  {name.to !== undefined && <DateText edtf={name.to} weekday={false} />}
                </span>
              )}
              <Marks sources={vouched.sources} /> {correction && <StandingTag standing="corrected" />}
            </span>
          </li>
        ))}
      </ul>
      {action}
    </Section>
  );
}
