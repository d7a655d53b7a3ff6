import { DateField } from '../forms/date-field.tsx';
import { FormSection } from '../forms/form-page.tsx';
import { OrganisationsField } from '../forms/organisations-field.tsx';
import { PartList } from '../forms/part-list.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import fields from '../forms/fields.module.css';
import { useWords } from '../language/language.ts';
import { newStop } from './visit-values.ts';

/** The itinerary, in its own order; a company visit is a stop whose host is a company. */
export function Stops() {
  const { say } = useWords();
  return (
    <FormSection title={say('visit.stops')}>
      <PartList
        name="stops"
        start={() => newStop}
        most={30}
        add={say('visit.add-stop')}
        heading={(number) => say('visit.stop', { number })}
        remove={(number) => say('visit.remove-stop', { number })}
      >
        {(path) => (
          <>
            <TitlesField name={`${path}.titles`} label={say('visit.what')} />
            <DateField name={`${path}.occurredOn`} label={say('visit.when')} />
            <div className={fields['pair']}>
              <OrganisationsField name={`${path}.hosts`} label={say('visit.hosts')} optional />
              <TextField name={`${path}.unnamedHosts`} label={say('visit.unnamed-hosts')} optional />
            </div>
            <div className={fields['pair']}>
              <PlaceField name={`${path}.place`} label={say('visit.place')} optional />
              <TextField name={`${path}.note`} label={say('visit.note')} max={2000} optional />
            </div>
          </>
        )}
      </PartList>
    </FormSection>
  );
}
