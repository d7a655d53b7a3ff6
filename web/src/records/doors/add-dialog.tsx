import { useState } from 'react';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { useWords } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { useShown } from '../shown.ts';
import { addedData, type Addition } from './addable.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';
import { begunWith } from './editors.ts';
import { ValueEditor } from './value-editor.tsx';

/** Tells more of the record: what happened next, or what nobody had written down yet. */
export function AddDialog({ addition, close }: { readonly addition: Addition; readonly close: () => void }) {
  const { say } = useWords();
  const { record } = useShown();
  const [opened] = useState(record);
  const { name, command, target, fields } = addition;
  const sitting = useSitting<DoorValues>({
    start: {
      ...begun(opened.revision, opened.relationships),
      sources: [{ source: '', locator: '' }],
      door: {
        reason: '',
        ...Object.fromEntries(fields.map(({ field, editor, start }) => [field, start ?? begunWith(editor, null)])),
      },
    },
    commandsOf: (values, key) => [
      doorCommand(
        values,
        { id: key, command },
        { [target]: opened.id, ...addedData(fields, values.door), reason: values.door.reason },
      ),
    ],
    saved: close,
  });
  const on = ['occurredOn', 'saidOn', 'from']
    .map((field) => sitting.form.watch(`door.${field}`))
    .find((day): day is string => typeof day === 'string' && day !== '');
  return (
    <Door
      door="add"
      sitting={sitting}
      title={say(`add.${name}`)}
      means={say('add.means')}
      verb={say('add.verb')}
      close={close}
    >
      {fields.map(({ field, editor, optional = false }) => (
        <ValueEditor
          key={field}
          of={{ editor, optional }}
          name={`door.${field}`}
          label={fieldInWords(field, say)}
          on={on ?? ''}
        />
      ))}
      <TextField name="door.reason" label={say('field.reason')} max={1000} optional />
      <SourceField />
    </Door>
  );
}
