import type { Place } from '../../../../events/places.ts';
import { NameText } from '../../kit/name-text.tsx';
import { Reference } from '../../kit/reference.tsx';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { NameList } from '../name-list.tsx';
import { Section } from '../section.tsx';
import { useShown } from '../shown.ts';

export function PlaceFacts() {
  const { say } = useWords();
  const { record, from } = useShown<Place>();
  const { names, designation } = record.state;
  return (
    <>
      <NameList names={names} />
      <Section title={say('records.facts')}>
        <Facts>
          <Fact field="kind" />
          <Fact field="code" />
          <Fact field="within" />
        </Facts>
      </Section>
      {designation && (
        <Section title={say('field.designation')}>
          <Facts>
            <Fact field="designation/level" />
            <Fact field="designation/ordinal" />
            <Fact field="designation/designatedOn" />
            <Fact field="designation/spans">
              {designation.spans.map(({ place, part }, index) => (
                <span key={place}>
                  {index > 0 && say('kit.comma')}
                  {part && (
                    <>
                      <NameText texts={part} single />{' '}
                    </>
                  )}
                  <Reference id={place} from={from} />
                </span>
              ))}
            </Fact>
            <Fact field="designation/fields" />
          </Facts>
        </Section>
      )}
    </>
  );
}
