import { AttendanceField } from '../forms/attendance-field.tsx';
import { DateField } from '../forms/date-field.tsx';
import { FormPage, FormSection } from '../forms/form-page.tsx';
import { PersonThenFields } from '../forms/person-then-fields.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { RelationshipsField } from '../forms/relationships-field.tsx';
import { useShowSaved } from '../forms/show-saved.ts';
import { SourceField } from '../forms/source-field.tsx';
import { TextListField } from '../forms/text-list-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { Writing, type Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { DayStrip } from '../kit/day-strip.tsx';
import { useWords } from '../language/language.ts';
import { VisitChecks } from './checks.tsx';
import { Gatherings } from './gatherings.tsx';
import { Statements } from './statements.tsx';
import { Stops } from './stops.tsx';
import { newVisit, visitCommands, type VisitValues } from './visit-values.ts';

/** Logs a visit in one sitting: the visit, its stops, its gatherings, what was said, and the source of it all. */
export function VisitScreen() {
  const { say } = useWords();
  return <Writing title={say('visit.title')}>{(begun) => <VisitForm begun={begun} />}</Writing>;
}

function VisitForm({ begun }: { readonly begun: Begun }) {
  const { say } = useWords();
  const showSaved = useShowSaved();
  const sitting = useSitting<VisitValues>({
    draft: 'visit',
    start: { ...begun, ...newVisit },
    commandsOf: visitCommands,
    saved: (answer, { relationships }) => showSaved(answer, 'visit', relationships),
  });
  const on = sitting.form.watch('visit.occurredOn');
  const inside = [...sitting.form.watch('gatherings'), ...sitting.form.watch('stops')].map(
    ({ occurredOn }) => occurredOn,
  );

  return (
    <FormPage sitting={sitting} title={say('visit.title')} verb={say('visit.save')} checks={<VisitChecks />}>
      <FormSection title={say('visit.what-and-when')}>
        <TitlesField name="visit.titles" label={say('forms.title')} />
        <div className={fields['row']}>
          <div className={fields['grow']}>
            <PlaceField name="visit.from" label={say('visit.from')} />
          </div>
          <div className={fields['grow']}>
            <PlaceField name="visit.to" label={say('visit.to')} />
          </div>
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
          <RecordPicker
            name="visit.delegation.sentBy"
            label={say('visit.sent-by')}
            kinds={['organisation']}
            register="organisation"
            many
            optional
          />
          <RecordPicker
            name="visit.hosts"
            label={say('visit.hosts')}
            kinds={['organisation']}
            register="organisation"
            many
            optional
          />
        </div>
        <AttendanceField name="visit.delegation.count" label={say('visit.people')} on={on} words={false} />
      </FormSection>
      <Gatherings />
      <Stops />
      <Statements />
      <FormSection title={say('forms.source')} hint={say('forms.every-fact-cites-it')}>
        <SourceField />
        <RelationshipsField />
      </FormSection>
    </FormPage>
  );
}
