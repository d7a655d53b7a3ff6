import { useFormContext } from 'react-hook-form';
import { useState } from 'react';
import { valueAt } from '../../../../events/changes.ts';
import type { Json } from '../../../../events/entry.ts';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { isRecordKind } from '../../kit/addresses.ts';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { correctableIn, type Correctable } from './correctable.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, namesIn, valueOf, type DoorValues } from './door-values.ts';
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
  const fields = isRecordKind(opened.kind)
    ? correctableIn(opened.kind, state).filter(({ editor }) => editor.as !== 'names')
    : [];
  const [first] = fields.filter(({ path }) => path === 'occurredOn').concat(fields);
  const path = first?.path ?? '';
  const sitting = useSitting<DisputeValues>({
    start: {
      ...begun(opened.revision, opened.relationships),
      sources: [{ source: '', locator: '' }],
      path,
      door: { reason: '', claim: valueAt(state, path) ?? '' },
      names: namesIn(valueAt(state, path), from),
    },
    commandsOf: (values, key) => {
      return [
        doorCommand(
          values,
          { id: key, command: 'DisputeFact' },
          {
            record: opened.id,
            field: values.path,
            claim: valueOf(values.door['claim']),
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
    const value = valueAt(state, chosen);
    setValue('names', { ...getValues('names'), ...namesIn(value, from) });
    setValue('door.claim' as never, (value ?? emptyOf(fields.find((one) => one.path === chosen))) as never);
    setValue('path', chosen);
  };
  if (!field) return null;
  return (
    <>
      <FieldChoice label={say('doors.what-is-disputed')} fields={fields} path={path} state={state} choose={choose} />
      <ValueEditor key={path} of={field} name="door.claim" label={say('doors.the-source-says')} on="" />
      <SourceField />
      <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} optional />
    </>
  );
}

const emptyOf = (field: Correctable | undefined): Json =>
  field && ['records', 'texts', 'titles', 'places'].includes(field.editor.as) ? [] : '';
