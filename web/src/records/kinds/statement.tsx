import type { Statement } from '../../../../events/statements.ts';
import { Reference } from '../../kit/reference.tsx';
import { choiceInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { languageInWords } from '../../words/languages.ts';
import { Fact, Facts } from '../fact.tsx';
import facts from '../facts.module.css';
import { Marks } from '../marks.tsx';
import { Quotation } from '../quotation.tsx';
import { Section } from '../section.tsx';
import { factsOf, useShown } from '../shown.ts';
import classes from './statement.module.css';

export function StatementFacts() {
  const { say, language } = useWords();
  const { record, from } = useShown<Statement>();
  const { state } = record;
  const { vouched, was } = factsOf(record, 'original');
  const before = was as Statement['original'] | undefined;
  return (
    <>
      <figure className={`card ${classes['words']}`}>
        <blockquote>
          <Quotation {...state} />
        </blockquote>
        <figcaption>
          {say(state.verbatim ? 'records.serif' : 'records.in-other-words')}
          <Marks sources={vouched.sources} />
          {before && (
            <span className={facts['was']}>
              {say('records.was')} <s lang={before.language}>{before.text}</s>
            </span>
          )}
        </figcaption>
      </figure>
      <Facts>
        <Fact
          field="speaker"
          more={
            state.titleThen !== undefined && (
              <p className={facts['aside']}>{say('records.then-alone', { title: state.titleThen })}</p>
            )
          }
        >
          <Reference id={state.speaker} from={from} />
        </Fact>
        <Fact field="saidOn" />
        <Fact field="speakerOrganisation" />
        <Fact field="at" />
        <Fact field="verbatim" />
      </Facts>
      {state.translations.length > 0 && (
        <Section title={say('field.translations')}>
          <ul className={classes['translations']}>
            {state.translations.map((one) => (
              <li key={one.key}>
                <p lang={one.language}>{one.text}</p>
                <p className="quiet">
                  {languageInWords(one.language, language, say)}
                  {say('kit.clause')}
                  {choiceInWords(one.by, say)}
                  <Marks sources={one.sources} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
