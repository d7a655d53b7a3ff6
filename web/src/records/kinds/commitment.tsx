import { commitmentStatus, type Commitment } from '../../../../events/commitments.ts';
import { useActors } from '../../api/actors.ts';
import { DateText } from '../../kit/date-text.tsx';
import { NameText } from '../../kit/name-text.tsx';
import { choiceInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import lines from '../lines.module.css';
import { Marks } from '../marks.tsx';
import { Section } from '../section.tsx';
import { useShown } from '../shown.ts';

export function CommitmentFacts() {
  const { say } = useWords();
  const actorName = useActors();
  const { record, asOf } = useShown<Commitment>();
  const { state } = record;
  return (
    <>
      <Facts>
        <Fact field="status">{choiceInWords(commitmentStatus(state, asOf), say)}</Fact>
        <Fact field="kind" />
        <Fact field="promisors" />
        <Fact field="promisees" />
        <Fact field="madeOn" />
        <Fact field="dueOn" />
        <Fact field="from" label="records.comes-from" />
        <Fact field="owner">{state.owner === undefined ? null : actorName(state.owner)}</Fact>
        <Fact field="release/releasedOn" />
        <Fact field="superseded/by" label="field.supersededBy" />
      </Facts>
      {state.fulfilments.length > 0 && (
        <Section title={say('field.fulfilments')}>
          <ul className={`card ${lines['lines']}`}>
            {state.fulfilments.map((one) => (
              <li key={one.key}>
                <span className={lines['when']}>
                  <DateText edtf={one.fulfilledOn} weekday={false} />
                </span>
                <span>
                  {choiceInWords(one.extent, say)}
                  {one.evidence.length > 0 && (
                    <>
                      {say('kit.colon')}
                      <NameText texts={one.evidence} />
                    </>
                  )}
                  <Marks sources={one.sources} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {state.rescheduled.length > 0 && (
        <Section title={say('records.rescheduled')}>
          <ul className={`card ${lines['lines']}`}>
            {state.rescheduled.map((one) => (
              <li key={one.position}>
                <span className={lines['when']}>
                  <DateText edtf={one.was} weekday={false} /> → <DateText edtf={one.now} weekday={false} />
                </span>
                <span>
                  {one.reason}
                  <Marks sources={one.sources} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
