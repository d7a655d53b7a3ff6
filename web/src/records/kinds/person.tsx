import type { Person } from '../../../../events/people.ts';
import { ERASED } from '../../../../events/subject.ts';
import { DateText } from '../../kit/date-text.tsx';
import { NameText } from '../../kit/name-text.tsx';
import { Reference } from '../../kit/reference.tsx';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { Identifiers } from '../identifiers.tsx';
import lines from '../lines.module.css';
import { Marks } from '../marks.tsx';
import { NameList } from '../name-list.tsx';
import { Section } from '../section.tsx';
import { factsOf, useShown } from '../shown.ts';

export function PersonFacts() {
  const { say } = useWords();
  const { record, from } = useShown<Person>();
  const { names, positions, identifiers, contact } = record.state;
  return (
    <>
      {names === ERASED ? <p>{say('records.erased')}</p> : <NameList names={names} />}
      <Section title={say('field.positions')} note={positions.length}>
        {positions.length === 0 ? (
          <p className="quiet">{say('records.no-positions')}</p>
        ) : (
          <ul className={`card ${lines['lines']}`}>
            {positions.map((post) => (
              <li key={post.key}>
                <span className={lines['when']}>
                  <DateText edtf={post.from} weekday={false} />
                  {post.to !== undefined && (
                    <>
                      {' – '}
                      <DateText edtf={post.to} weekday={false} />
                    </>
                  )}
                </span>
                <span>
                  <NameText texts={post.titles} />
                  {post.organisation !== undefined && (
                    <>
                      {say('kit.clause')}
                      <Reference id={post.organisation} from={from} />
                    </>
                  )}
                  <Marks sources={factsOf(record, `positions/${post.key}`).vouched.sources} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {identifiers !== ERASED && <Identifiers identifiers={identifiers} />}
      {contact !== null && contact !== ERASED && (
        <Section title={say('field.contact')}>
          <Facts>
            <Fact field="contact/email" label="records.email" />
            <Fact field="contact/phone" label="records.phone" />
          </Facts>
        </Section>
      )}
    </>
  );
}
