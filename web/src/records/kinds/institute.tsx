import { instituteStatus, type Institute } from '../../../../events/institutes.ts';
import { choiceInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { Fact, Facts } from '../fact.tsx';
import { Outcomes } from '../outcomes.tsx';
import { Statements } from '../statements.tsx';
import { useShown } from '../shown.ts';

export function InstituteFacts() {
  const { say } = useWords();
  const { record, asOf } = useShown<Institute>();
  return (
    <>
      <Facts>
        <Fact field="status">{choiceInWords(instituteStatus(record.state, asOf), say)}</Fact>
        <Fact field="hosts" />
        <Fact field="announcedOn" always />
        <Fact field="openedOn" always />
        <Fact field="closedOn" />
        <Fact field="neverOpenedKnownOn" />
        <Fact field="place" />
        <Fact field="basis" />
        <Fact field="fields" />
      </Facts>
      <Statements />
      <Outcomes />
    </>
  );
}
