import type { RecordOf } from '../../../events/records.ts';
import type { Statement } from '../../../events/statements.ts';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import { useWords } from '../language/language.ts';
import { Marks } from './marks.tsx';
import { Quotation } from './quotation.tsx';
import { Section } from './section.tsx';
import { useParts } from './parts.tsx';
import { useShown } from './shown.ts';
import classes from './statements.module.css';

/** What was said there. */
export function Statements() {
  const { say } = useWords();
  const statements = useParts('statement');
  if (statements.length === 0) return null;
  return (
    <Section title={say('records.statements')} note={statements.length}>
      <p className={`verbatim quiet ${classes['hint']}`}>{say('records.serif')}</p>
      <ul className={classes['statements']}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <Said statement={statement} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Said({ statement }: { readonly statement: RecordOf<Statement> }) {
  const { say } = useWords();
  const { from } = useShown();
  const { state, withdrawn, corrections, sources } = statement;
  return (
    <>
      <blockquote className={classes['words']} data-withdrawn={withdrawn !== null || undefined}>
        <Quotation {...state} />
      </blockquote>
      <p className={classes['by']}>
        <Reference id={state.speaker} from={from} />
        {state.titleThen !== undefined && say('records.then', { title: state.titleThen })}
        <Marks sources={sources} />{' '}
        {withdrawn ? (
          <StandingTag standing="withdrawn" />
        ) : (
          corrections.length > 0 && <StandingTag standing="corrected" />
        )}{' '}
        {!state.verbatim && <span className={classes['tag']}>{say('records.in-other-words')}</span>}{' '}
        <RecordLink id={statement.id}>{say('records.open-statement')}</RecordLink>
      </p>
    </>
  );
}
