import { NativeSelect } from '@mantine/core';
import { valueAt } from '../../../../events/changes.ts';
import { fieldInWords, ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import type { Correctable } from './correctable.ts';
import classes from './door.module.css';

/** Which field of the record it is about, and what the book says there. */
export function FieldChoice({
  label,
  fields,
  path,
  state,
  choose,
}: {
  readonly label: string;
  readonly fields: readonly Correctable[];
  /** The field that is chosen. */
  readonly path: string;
  /** The record as it was when the dialog was opened. */
  readonly state: object;
  readonly choose: (path: string) => void;
}) {
  const { say } = useWords();
  const { from } = useShown();
  return (
    <>
      <NativeSelect
        label={label}
        value={path}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={fields.map((one) => ({ value: one.path, label: fieldInWords(one.path, say) }))}
      />
      <dl className={classes['book']}>
        <dt>{say('doors.in-the-book')}</dt>
        <dd>
          <ValueText value={valueAt(state, path)} field={path} from={from} />
        </dd>
      </dl>
    </>
  );
}
