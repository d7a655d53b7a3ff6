import { projectStatus, type Project } from '../../../../events/projects.ts';
import { DateText } from '../../kit/date-text.tsx';
import { NameText } from '../../kit/name-text.tsx';
import { Reference } from '../../kit/reference.tsx';
import { choiceInWords, ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { Indicators } from '../indicators.tsx';
import lines from '../lines.module.css';
import { Marks } from '../marks.tsx';
import { moneyInWords } from '../money.ts';
import { Outcomes } from '../outcomes.tsx';
import { Section } from '../section.tsx';
import { Statements } from '../statements.tsx';
import { useShown } from '../shown.ts';

export function ProjectFacts() {
  const { say, language } = useWords();
  const { record, from, asOf } = useShown<Project>();
  const { state } = record;
  return (
    <>
      <Facts>
        <Fact field="status">{choiceInWords(projectStatus(state, asOf), say)}</Fact>
        <Fact field="announcedOn" />
        <Fact field="startedOn" always />
        <Fact field="partnerPlaces" />
        <Fact field="place" />
        <Fact field="participants">
          {state.participants.map(({ body, role }, index) => (
            <span key={`${body} ${role}`}>
              {index > 0 && say('kit.comma')}
              <Reference id={body} from={from} /> <span className="quiet">{choiceInWords(role, say)}</span>
            </span>
          ))}
        </Fact>
        <Fact field="basis" />
        <Fact field="concept">
          <q className="verbatim">
            <ValueText value={state.concept[0] ? { ...state.concept[0] } : null} field="concept" from={from} />
          </q>
        </Fact>
        <Fact field="description" />
      </Facts>
      <Indicators />
      {state.investments.length > 0 && (
        <Section title={say('field.investments')}>
          <ul className={`card ${lines['lines']}`}>
            {state.investments.map((one) => (
              <li key={one.key}>
                <span className={lines['when']}>
                  <DateText edtf={one.announcedOn} weekday={false} />
                </span>
                <span>
                  {moneyInWords(one.money, language)}
                  {one.money.about?.map((about) => (
                    <span key={about.currency} className="quiet">
                      {say('kit.clause')}
                      {say('records.about', { amount: moneyInWords(about, language) })}
                    </span>
                  ))}
                  <Marks sources={one.sources} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {state.renamings.length > 0 && (
        <Section title={say('field.renamings')}>
          <ul className={`card ${lines['lines']}`}>
            {state.renamings.map((one) => (
              <li key={one.key}>
                <span className={lines['when']}>
                  <DateText edtf={one.renamedOn} weekday={false} />
                </span>
                <span>
                  {say('records.until-then')} <NameText texts={one.formerTitles} />
                  <Marks sources={one.sources} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Statements />
      <Outcomes />
    </>
  );
}
