import type { Identifier } from '../../../events/organisations.ts';
import type { PersonIdentifier } from '../../../events/people.ts';
import { choiceInWords } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { addressOf } from './identifier-address.ts';
import lines from './lines.module.css';
import { Section } from './section.tsx';

/** What registers elsewhere call it, leading there. */
export function Identifiers({ identifiers }: { readonly identifiers: readonly (Identifier | PersonIdentifier)[] }) {
  const { say } = useWords();
  if (identifiers.length === 0) return null;
  return (
    <Section title={say('field.identifiers')}>
      <ul className={`card ${lines['lines']}`}>
        {identifiers.map(({ scheme, value }) => {
          const address = addressOf(scheme, value);
          return (
            <li key={`${scheme} ${value}`}>
              <span className={lines['when']}>{choiceInWords(scheme, say)}</span>
              {address === undefined ? (
                <span className="code">{value}</span>
              ) : (
                <a href={address} className="text-link" rel="noreferrer noopener" target="_blank">
                  <span className="code">{value}</span>
                  <span className="unseen"> {say('records.new-window')}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
