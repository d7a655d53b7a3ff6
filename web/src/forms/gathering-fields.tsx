import { useFormContext } from 'react-hook-form';
import { gatheringForms } from '../../../commands/gatherings/hold-gathering.ts';
import { useWords } from '../language/language.ts';
import { AttendanceField } from './attendance-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import { DateField } from './date-field.tsx';
import { newWork } from './gathering-values.ts';
import { OrganisationsField } from './organisations-field.tsx';
import { PartList } from './part-list.tsx';
import { PlaceField } from './place-field.tsx';
import { RecordPicker } from './record-picker.tsx';
import { TitlesField } from './titles-field.tsx';
import classes from './fields.module.css';

/** What is told of a gathering, alone or in the course of a visit: its fields stand under `path`. */
export function GatheringFields({ path }: { readonly path: string }) {
  const { say } = useWords();
  const choices = useChoices();
  const on = String(useFormContext().watch(`${path}.occurredOn`) ?? '');
  return (
    <>
      <TitlesField name={`${path}.titles`} label={say('forms.title')} />
      <div className={classes['pair']}>
        <ChoiceField name={`${path}.form`} label={say('forms.kind')} choices={choices(gatheringForms)} />
        <DateField name={`${path}.occurredOn`} label={say('forms.when')} />
      </div>
      <div className={classes['pair']}>
        <PlaceField name={`${path}.place`} label={say('forms.place')} optional />
        <OrganisationsField name={`${path}.organisers`} label={say('forms.organisers')} optional />
      </div>
      <AttendanceField name={`${path}.count`} label={say('forms.attended')} on={on} />
      <PartList
        name={`${path}.works`}
        start={() => newWork}
        most={20}
        add={say('forms.add-work')}
        heading={(number) => say('forms.work', { number })}
        remove={(number) => say('forms.remove-work', { number })}
      >
        {(work) => (
          <>
            <TitlesField name={`${work}.titles`} label={say('forms.work-title')} optional />
            <TitlesField name={`${work}.about`} label={say('forms.work-about')} optional />
            <RecordPicker
              name={`${work}.promotes`}
              label={say('forms.work-promotes')}
              kinds={['place', 'organisation']}
              coded
              optional
            />
          </>
        )}
      </PartList>
    </>
  );
}
