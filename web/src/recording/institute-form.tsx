import { DateField } from '../forms/date-field.tsx';
import { OrganisationsField } from '../forms/organisations-field.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { TextListField } from '../forms/text-list-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import { asCommand, OneForm } from './one-form.tsx';

const start = { titles: [], hosts: [], basis: '', fields: [], place: '', announcedOn: '' };

/** Somebody said that there is to be a joint institute. */
export function InstituteForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="institute" start={start} commandsOf={asCommand('AnnounceInstitute')}>
      {(say) => (
        <>
          <TitlesField name="one.titles" label={say('forms.title')} />
          <DateField name="one.announcedOn" label={say('recording.announced-on')} />
          <OrganisationsField name="one.hosts" label={say('recording.hosts')} hint={say('recording.hosts-two')} />
          <PlaceField name="one.place" label={say('forms.place')} optional />
          <TextListField name="one.fields" label={say('recording.fields')} hint={say('forms.one-a-line')} optional />
          <RecordPicker name="one.basis" label={say('recording.basis')} kinds={['agreement']} optional />
        </>
      )}
    </OneForm>
  );
}
