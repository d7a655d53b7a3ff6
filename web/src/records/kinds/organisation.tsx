import type { Organisation } from '../../../../events/organisations.ts';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { Identifiers } from '../identifiers.tsx';
import { AddName } from '../add-name.tsx';
import { NameList } from '../name-list.tsx';
import { SameBody } from '../same-body.tsx';
import { Section } from '../section.tsx';
import { useShown } from '../shown.ts';

export function OrganisationFacts() {
  const { say } = useWords();
  const { names, identifiers } = useShown<Organisation>().record.state;
  return (
    <>
      <NameList names={names} action={<AddName />} />
      <Section title={say('records.facts')}>
        <Facts>
          <Fact field="kind" />
          <Fact field="jurisdiction" />
          <Fact field="parent" />
          <Fact field="distinctFrom" />
        </Facts>
      </Section>
      <Identifiers identifiers={identifiers} />
      <SameBody />
    </>
  );
}
