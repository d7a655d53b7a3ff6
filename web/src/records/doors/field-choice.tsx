import { NativeSelect } from '@mantine/core';
import { valueAt } from '../../../../events/changes.ts';
import { ValueText } from '../../kit/value-text.tsx';
import { useWords, type Say } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { useShown } from '../shown.ts';
import { idOf, partOf, type Correctable } from './correctable.ts';
import classes from './door.module.css';

const nameOf = ({ path, editor }: Correctable, say: Say): string =>
  editor.as === 'removal' ? say('doors.removal', { part: fieldInWords(path, say) }) : fieldInWords(path, say);

/** The record's own fields, then those of each of its parts under the part's name. */
function grouped(fields: readonly Correctable[], say: Say) {
  const optionOf = (one: Correctable) => ({ value: idOf(one), label: nameOf(one, say) });
  const own = fields.filter((one) => partOf(one) === undefined).map(optionOf);
  const parts = Map.groupBy(
    fields.filter((one) => partOf(one) !== undefined),
    (one) => partOf(one) ?? '',
  );
  return [
    ...own,
    ...[...parts].map(([part, inner]) => ({ group: fieldInWords(part, say), items: inner.map(optionOf) })),
  ];
}

/** Which field of the record it is about, and what the book says there. */
export function FieldChoice({
  label,
  fields,
  chosen,
  state,
  choose,
}: {
  readonly label: string;
  readonly fields: readonly Correctable[];
  readonly chosen: Correctable;
  /** The record as it was when the dialog was opened. */
  readonly state: object;
  /** Is called with the {@link idOf} of a field. */
  readonly choose: (id: string) => void;
}) {
  const { say } = useWords();
  const { from } = useShown();
  return (
    <>
      <NativeSelect
        label={label}
        value={idOf(chosen)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={grouped(fields, say)}
      />
      <dl className={classes['book']}>
        <dt>{say('doors.in-the-book')}</dt>
        <dd>
          <ValueText value={valueAt(state, chosen.path)} field={chosen.path} from={from} />
        </dd>
      </dl>
    </>
  );
}
