import { projectStatuses } from '../../../commands/projects/values.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { MoneyField } from '../forms/money-field.tsx';
import { noMoney } from '../forms/money-values.ts';
import { ParticipantsField } from '../forms/participants-field.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { commandIn } from '../forms/sitting.ts';
import { TitlesField } from '../forms/titles-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { OneForm, oneId, type OneValues } from './one-form.tsx';

const start = {
  titles: [],
  participants: [],
  partnerPlaces: [],
  place: '',
  basis: '',
  concept: [],
  description: [],
  announcedOn: '',
  status: 'pipeline',
  investment: noMoney,
};

/** Money of which nothing is written is not announced. */
function announced(values: OneValues<typeof start>, key: string) {
  const { investment, ...project } = values.one;
  const isTold = JSON.stringify(investment) !== JSON.stringify(noMoney);
  const command = { id: oneId(key), command: 'AnnounceProject', at: 'one' };
  return [commandIn(values, command, isTold ? values.one : project)];
}

/** Somebody said that there is to be a project. */
export function ProjectForm({ begun }: { readonly begun: Begun }) {
  const choices = useChoices();
  return (
    <OneForm begun={begun} kind="project" start={start} commandsOf={announced}>
      {(say) => (
        <>
          <TitlesField name="one.titles" label={say('forms.title')} />
          <DateField name="one.announcedOn" label={say('recording.announced-on')} />
          <ChoiceField name="one.status" label={say('recording.how-far')} choices={choices(projectStatuses)} />
          <ParticipantsField name="one.participants" />
          <div className={fields['pair']}>
            <PlaceField name="one.place" label={say('forms.place')} optional />
            <PlaceField name="one.partnerPlaces" label={say('recording.partner-places')} many optional />
          </div>
          <MoneyField name="one.investment" label={say('field.investment')} optional />
          <TitlesField name="one.concept" label={say('recording.concept')} optional />
          <TitlesField name="one.description" label={say('recording.description')} optional />
          <RecordPicker name="one.basis" label={say('recording.basis')} kinds={['agreement']} optional />
        </>
      )}
    </OneForm>
  );
}
