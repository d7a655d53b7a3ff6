import { useFormContext } from 'react-hook-form';
import { useState } from 'react';
import { valueAt } from '../../../../events/changes.ts';
import { namesIn } from '../../forms/names-in.ts';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { isRevisedKind } from '../../kit/addresses.ts';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { disputableIn, startOf, type Correctable } from './correctable.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';
import { begunWith, saidBy } from './editors.ts';
import { FieldChoice } from './field-choice.tsx';
import { ValueEditor } from './value-editor.tsx';

interface DisputeValues extends DoorValues {
  readonly path: string;
}

/** A source says otherwise: both claims stand side by side, each with its own source, until somebody decides. */
export function DisputeDialog({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { record, from } = useShown();
  const [opened] = useState(record);
  const state = opened.state as object;
  const fields = isRevisedKind(opened.kind) ? disputableIn(opened.kind, state) : [];
  const first = startOf(fields);
  const sitting = useSitting<DisputeValues>({
    start: {
      ...begun(opened.revision, opened.relationships),
      sources: [{ source: '', locator: '' }],
      ...claimed(first, state, from),
    },
    commandsOf: (values, key) => {
      const field = fields.find(({ path }) => path === values.path);
      return [
        doorCommand(
          values,
          { id: key, command: 'DisputeFact' },
          {
            record: opened.id,
            field: values.path,
            claim: field ? saidBy(field.editor, values.door['claim']) : null,
            reason: values.door.reason,
          },
        ),
      ];
    },
    saved: close,
  });
  return (
    <Door
      door="dispute"
      sitting={sitting}
      title={say('doors.dispute')}
      means={say('doors.dispute-means')}
      verb={say('doors.dispute-verb')}
      close={close}
    >
      <Claim fields={fields} state={state} />
    </Door>
  );
}

function Claim({ fields, state }: { readonly fields: readonly Correctable[]; readonly state: object }) {
  const { say } = useWords();
  const { from } = useShown();
  const { watch, getValues, setValue } = useFormContext<DisputeValues>();
  const path = watch('path');
  const field = fields.find((one) => one.path === path);
  const choose = (chosen: string) => {
    const values = claimed(
      fields.find((one) => one.path === chosen),
      state,
      from,
      getValues('door.reason'),
    );
    setValue('names', { ...getValues('names'), ...values.names });
    setValue('door', values.door);
    setValue('path', chosen);
  };
  if (!field) return null;
  return (
    <>
      <FieldChoice label={say('doors.what-is-disputed')} fields={fields} chosen={field} state={state} choose={choose} />
      <ValueEditor
        key={path}
        of={field}
        name="door.claim"
        label={say('doors.the-source-says')}
        hint={say('doors.empty-takes-away')}
        on=""
      />
      <SourceField />
      <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} optional />
    </>
  );
}

/** The form with one field in it as it stands in the book. */
function claimed(field: Correctable | undefined, state: object, from: Parameters<typeof namesIn>[1], reason = '') {
  const value = valueAt(state, field?.path ?? '');
  return {
    path: field?.path ?? '',
    door: { reason, claim: field ? begunWith(field.editor, value) : '' },
    names: namesIn(value, from),
  };
}
