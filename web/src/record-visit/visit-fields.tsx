import { useFormContext } from 'react-hook-form';
import { AttendanceField } from '../forms/attendance-field.tsx';
import { DateField } from '../forms/date-field.tsx';
import { FormSection } from '../forms/form-page.tsx';
import { OrganisationsField } from '../forms/organisations-field.tsx';
import { PersonThenFields } from '../forms/person-then-fields.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { TextListField } from '../forms/text-list-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import fields from '../forms/fields.module.css';
import { DayStrip } from '../kit/day-strip.tsx';
import { useWords } from '../language/language.ts';
import type { VisitValues } from './visit-values.ts';

/** The visit itself, planned or held: what and when, who comes and who receives them. */
export function VisitFields() {
  const { say } = useWords();
  const { watch } = useFormContext<VisitValues>();
  const on = watch('visit.occurredOn');
  const inside = [...watch('gatherings'), ...watch('stops')].map(({ occurredOn }) => occurredOn);
  return (
    <>
      <FormSection title={say('visit.what-and-when')}>
        <TitlesField name="visit.titles" label={say('forms.title')} />
        <div className={fields['pair']}>
          <PlaceField name="visit.from" label={say('visit.from')} />
          <PlaceField name="visit.to" label={say('visit.to')} />
        </div>
        <DateField name="visit.occurredOn" label={say('visit.when')} />
        <DayStrip occurredOn={on} inside={inside} />
        <TextListField name="visit.purposes" label={say('visit.purposes')} hint={say('forms.one-a-line')} optional />
      </FormSection>
      <FormSection title={say('visit.delegation')}>
        <PersonThenFields
          name="visit.delegation.head.person"
          titleName="visit.delegation.head.titleThen"
          label={say('visit.head')}
          on={on}
          optional
        />
        <div className={fields['pair']}>
          <OrganisationsField name="visit.delegation.sentBy" label={say('visit.sent-by')} optional />
          <OrganisationsField name="visit.hosts" label={say('visit.hosts')} optional />
        </div>
        <AttendanceField name="visit.delegation.count" label={say('visit.people')} on={on} words={false} />
      </FormSection>
    </>
  );
}
