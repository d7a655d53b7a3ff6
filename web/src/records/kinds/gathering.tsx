import type { Gathering } from '../../../../events/gatherings.ts';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { Outcomes } from '../outcomes.tsx';
import { Section } from '../section.tsx';
import { Statements } from '../statements.tsx';
import { useShown } from '../shown.ts';
import { Works } from '../works.tsx';

export function GatheringFacts() {
  const { say } = useWords();
  const { state } = useShown<Gathering>().record;
  return (
    <>
      <Facts>
        <Fact field="form" />
        <Fact field="occurredOn" />
        <Fact field="organisers" />
        <Fact field="place" />
        <Fact field="attendance" always />
        <Fact field="partOf" />
        <Fact field="agreement" />
        <Fact field="project" />
      </Facts>
      {state.works.length > 0 && (
        <Section title={say('field.works')} note={state.works.length}>
          <Works works={state.works} />
        </Section>
      )}
      <Statements />
      <Outcomes />
    </>
  );
}
