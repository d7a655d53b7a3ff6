import { commitmentKinds } from '../../../commands/commitments/make-commitment.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import { begunFrom, type Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { asCommand, OneForm } from './one-form.tsx';

const start = { kind: 'pledge', what: [], promisors: [], promisees: [], from: '', madeOn: '', dueOn: '' };

/** What a promise can come from. */
const origins = ['agreement', 'visit', 'gathering', 'institute', 'project'] as const;

/** Somebody promised something. */
export function CommitmentForm({ begun }: { readonly begun: Begun }) {
  const choices = useChoices();
  return (
    <OneForm
      begun={begun}
      kind="commitment"
      start={{ ...start, from: begunFrom(begun, origins) }}
      commandsOf={asCommand('MakeCommitment')}
    >
      {(say) => (
        <>
          <TitlesField name="one.what" label={say('recording.what-was-promised')} />
          <ChoiceField name="one.kind" label={say('forms.kind')} choices={choices(commitmentKinds)} />
          <div className={fields['pair']}>
            <RecordPicker
              name="one.promisors"
              label={say('recording.promised-by')}
              kinds={['organisation', 'person', 'place']}
              coded
              many
              register="organisation"
            />
            <RecordPicker
              name="one.promisees"
              label={say('recording.promised-to')}
              kinds={['organisation', 'person', 'place']}
              coded
              many
              register="organisation"
              optional
            />
          </div>
          <DateField name="one.madeOn" label={say('recording.made-on')} />
          <DateField name="one.dueOn" label={say('recording.due-on')} hint={say('recording.unknown-is-a-date')} />
          <RecordPicker name="one.from" label={say('recording.comes-from')} kinds={origins} optional />
        </>
      )}
    </OneForm>
  );
}
