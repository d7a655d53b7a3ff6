import { useFormContext } from 'react-hook-form';
import { useState } from 'react';
import { valueAt } from '../../../../events/changes.ts';
import type { Json } from '../../../../events/entry.ts';
import { namesIn } from '../../forms/names-in.ts';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { isRevisedKind } from '../../kit/addresses.ts';
import { useWords } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { useShown } from '../shown.ts';
import {
  correctableIn,
  correctionCommand,
  correctionOf,
  fieldNameOf,
  idOf,
  startOf,
  type Correctable,
} from './correctable.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, heldAt, type DoorValues } from './door-values.ts';
import { begunWith, saidBy } from './editors.ts';
import { FieldChoice } from './field-choice.tsx';
import { StaleConflict } from './stale-conflict.tsx';
import { ValueEditor } from './value-editor.tsx';
import classes from './door.module.css';

interface CorrectValues extends DoorValues {
  /** Which field is corrected: its {@link idOf}. */
  readonly chosen: string;
}

/** We wrote it down wrong: what is in the book, what it should be, and why. It applies from the beginning. */
export function CorrectDialog({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { record, from } = useShown();
  // What was there when the dialog was opened, whatever others write meanwhile.
  const [opened] = useState(record);
  const state = opened.state as object;
  const fields = isRevisedKind(opened.kind) ? correctableIn(opened.kind, state) : [];
  const first = startOf(fields);
  const fieldIn = ({ chosen }: CorrectValues) => fields.find((one) => idOf(one) === chosen) ?? first;
  const said = (values: CorrectValues): Json => {
    const field = fieldIn(values);
    return field ? saidBy(field.editor, heldAt(values, fieldNameOf(field.to))) : null;
  };
  const sitting = useSitting<CorrectValues>({
    start: { ...begun(opened.revision, opened.relationships), ...started(first, state, from) },
    commandsOf: (values, key) => [
      doorCommand(
        values,
        { id: key, command: correctionCommand(opened.kind as never) },
        {
          [opened.kind]: opened.id,
          reason: values.door.reason,
          ...correctionOf(fieldIn(values)?.to ?? '', said(values)),
        },
      ),
    ],
    saved: close,
  });
  const field = fieldIn(sitting.form.watch());
  const path = field?.path ?? '';
  const isRemoval = field?.editor.as === 'removal';
  const words = fieldInWords(path, say);
  return (
    <>
      <Door
        door="correct"
        sitting={sitting}
        title={say('doors.correct')}
        means={say('doors.correct-means')}
        verb={isRemoval ? say('doors.removal-verb', { part: words }) : say('doors.correct-field', { field: words })}
        close={close}
      >
        <Fields fields={fields} state={state} />
      </Door>
      <StaleConflict
        sitting={sitting}
        opened={opened}
        path={path}
        yours={isRemoval ? null : said(sitting.form.getValues())}
        close={close}
      />
    </>
  );
}

/** The form with one field in it as it stands in the book. */
function started(field: Correctable | undefined, state: object, from: Parameters<typeof namesIn>[1], reason = '') {
  if (!field) return { chosen: '', door: { reason } };
  const value = valueAt(state, field.path);
  return {
    chosen: idOf(field),
    door: { reason, ...correctionOf(field.to, begunWith(field.editor, value)) },
    names: namesIn(value, from),
  };
}

/** The day that a field is of: the titles that people held then stand beside them. */
function dayOf(path: string, state: object): string {
  const part = path.split('/').slice(0, 2).join('/');
  const days = [`${part}/signedOn`, 'occurredOn', 'saidOn'].map((day) => valueAt(state, day));
  return days.find((day): day is string => typeof day === 'string') ?? '';
}

function Fields({ fields, state }: { readonly fields: readonly Correctable[]; readonly state: object }) {
  const { say } = useWords();
  const { from } = useShown();
  const { watch, getValues, setValue } = useFormContext<CorrectValues>();
  const chosen = watch('chosen');
  const field = fields.find((one) => idOf(one) === chosen);
  const choose = (id: string) => {
    const next = fields.find((one) => idOf(one) === id);
    const values = started(next, state, from, getValues('door.reason'));
    setValue('door', values.door);
    setValue('names', { ...getValues('names'), ...values.names });
    setValue('chosen', id);
  };
  if (!field) return null;
  return (
    <>
      <FieldChoice label={say('doors.what-is-wrong')} fields={fields} chosen={field} state={state} choose={choose} />
      <ValueEditor
        key={chosen}
        of={field}
        name={`door.${fieldNameOf(field.to)}`}
        label={say('doors.should-be')}
        hint={say('doors.empty-takes-away')}
        on={dayOf(field.path, state)}
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
