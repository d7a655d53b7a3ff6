import { useFormContext } from 'react-hook-form';
import { useState } from 'react';
import { valueAt } from '../../../../events/changes.ts';
import type { Json } from '../../../../events/entry.ts';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { isRecordKind } from '../../kit/addresses.ts';
import { fieldInWords } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { correctableIn, correctionCommand, correctionOf, fieldNameOf, type Correctable } from './correctable.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, namesIn, valueOf, type DoorValues } from './door-values.ts';
import { FieldChoice } from './field-choice.tsx';
import { StaleConflict } from './stale-conflict.tsx';
import { ValueEditor } from './value-editor.tsx';
import classes from './door.module.css';

interface CorrectValues extends DoorValues {
  readonly path: string;
}

/** We wrote it down wrong: what is in the book, what it should be, and why. It applies from the beginning. */
export function CorrectDialog({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { record, from } = useShown();
  // What was there when the dialog was opened, whatever others write meanwhile.
  const [opened] = useState(record);
  const fields = isRecordKind(opened.kind) ? correctableIn(opened.kind, opened.state as object) : [];
  const [first] = fields.filter(({ path }) => path === 'occurredOn').concat(fields);
  const sitting = useSitting<CorrectValues>({
    start: { ...begun(opened.revision, opened.relationships), ...started(first, opened.state as object, from) },
    commandsOf: (values, key) => [
      doorCommand(
        values,
        { id: key, command: correctionCommand(opened.kind as never) },
        { [opened.kind]: opened.id, reason: values.door.reason, ...correctionOf(values.path, wanted(values)) },
      ),
    ],
    saved: close,
  });
  const path = sitting.form.watch('path');
  const label = fieldInWords(path, say);
  return (
    <>
      <Door
        door="correct"
        sitting={sitting}
        title={say('doors.correct')}
        means={say('doors.correct-means')}
        verb={say('doors.correct-field', { field: label })}
        close={close}
      >
        <Fields fields={fields} state={opened.state as object} />
      </Door>
      <StaleConflict sitting={sitting} opened={opened} path={path} close={close} />
    </>
  );
}

const wanted = ({ path, door }: CorrectValues): Json => {
  const inside = fieldNameOf(path)
    .split('.')
    .reduce<unknown>((value, step) => (value as { readonly [step: string]: unknown } | undefined)?.[step], door);
  return valueOf(inside);
};

/** The form with one field in it as it stands in the book. */
function started(field: Correctable | undefined, state: object, from: Parameters<typeof namesIn>[1], reason = '') {
  const path = field?.path ?? '';
  const value = valueAt(state, path);
  const empty =
    field?.editor.as === 'records' || field?.editor.as === 'texts' || field?.editor.as === 'titles' ? [] : '';
  return {
    path,
    door: { reason, ...correctionOf(path, value ?? empty) },
    names: namesIn(value, from),
  };
}

function Fields({ fields, state }: { readonly fields: readonly Correctable[]; readonly state: object }) {
  const { say } = useWords();
  const { from } = useShown();
  const { watch, getValues, setValue } = useFormContext<CorrectValues>();
  const path = watch('path');
  const field = fields.find((one) => one.path === path);
  const choose = (chosen: string) => {
    const next = fields.find((one) => one.path === chosen);
    const values = started(next, state, from, getValues('door.reason'));
    setValue('door', values.door);
    setValue('names', { ...getValues('names'), ...values.names });
    setValue('path', chosen);
  };
  if (!field) return null;
  const day = valueAt(state, 'occurredOn') ?? valueAt(state, 'saidOn');
  return (
    <>
      <FieldChoice label={say('doors.what-is-wrong')} fields={fields} path={path} state={state} choose={choose} />
      <ValueEditor
        key={path}
        of={field}
        name={`door.${fieldNameOf(path)}`}
        label={say('doors.should-be')}
        on={typeof day === 'string' ? day : ''}
      />
      <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} />
      <details>
        <summary>{say('doors.source-of-it')}</summary>
        <SourceField />
      </details>
      <p className={classes['note']}>{say('doors.still-seen')}</p>
    </>
  );
}
