import { DateText } from '../kit/date-text.tsx';
import { Reference } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { Section } from './section.tsx';
import { useParts } from './parts.tsx';
import { useShown } from './shown.ts';
import lines from './lines.module.css';

/** What was promised in the course of the record. */
export function Outcomes() {
  const { say } = useWords();
  const { from } = useShown();
  const commitments = useParts('commitment');
  if (commitments.length === 0) return null;
  return (
    <Section title={say('records.promised')} note={commitments.length}>
      <ul className={`card ${lines['lines']}`}>
        {commitments.map(({ id, state }) => (
          <li key={id}>
            <span className={lines['when']}>
              <DateText edtf={state.dueOn} weekday={false} />
            </span>
            <Reference id={id} from={from} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
