import { ActButtons, useVerbChoices } from '../acts/act-buttons.tsx';
import type { Told } from '../acts/told-in-front.tsx';
import { commitmentVerbs } from '../acts/verbs.ts';
import { useWords } from '../language/language.ts';
import { additionsTo, type AdditionName } from '../records/doors/addable.ts';
import { useMay } from '../shell/session.ts';
import type { DeliveryOnDay } from './delivery-columns.tsx';

/** What of all that can be told of a record answers what is open on the board. */
const answers: ReadonlySet<AdditionName> = new Set(['opened', 'never-opened', 'closed', 'started', 'status', 'actual']);

/** About something that is open still: ask, or tell what happened. */
export function OpenChoices({ row, open }: { readonly row: DeliveryOnDay; readonly open: (told: Told) => void }) {
  const { say } = useWords();
  const isManager = useMay('manager');
  const choicesOf = useVerbChoices();
  const { record, kind } = row;
  if (kind === 'commitment') return <ActButtons choices={choicesOf(record, commitmentVerbs(isManager), open)} />;
  const told = additionsTo(kind, stateOf(row)).filter(({ name }) => answers.has(name));
  return (
    <ActButtons
      choices={[
        ...choicesOf(record, ['ask'], open),
        ...told.map(({ name }) => ({ label: say(`add.${name}`), open: () => open({ name, record }) })),
      ]}
    />
  );
}

/** As much of the record as decides what can be told of it. */
const stateOf = ({ course: { institute, project }, targets }: DeliveryOnDay): object =>
  institute ?? { ...project, indicators: targets };
