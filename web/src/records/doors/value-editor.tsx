import { languageOf } from '../../forms/made.ts';
import { AttendanceField } from '../../forms/attendance-field.tsx';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { useChoices, useLanguages } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { PartList } from '../../forms/part-list.tsx';
import { PersonThenFields } from '../../forms/person-then-fields.tsx';
import { PlaceField } from '../../forms/place-field.tsx';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TextListField } from '../../forms/text-list-field.tsx';
import { TitlesField } from '../../forms/titles-field.tsx';
import { useWords } from '../../language/language.ts';
import type { Correctable } from './correctable.ts';

/** The most names a record has in a correction. */
const MOST_NAMES = 20;

/** What a field should say, written as such a field is written. */
export function ValueEditor({
  of: { editor, optional },
  name,
  label,
  on,
}: {
  readonly of: Correctable;
  readonly name: string;
  readonly label: string;
  /** EDTF of the record's own day: the titles that people held then stand beside them. */
  readonly on: string;
}) {
  const { say } = useWords();
  const choices = useChoices();
  const field = { name, label, ...(optional ? { optional: true, hint: say('doors.empty-takes-away') } : {}) };
  switch (editor.as) {
    case 'date':
      return <DateField {...field} />;
    case 'words':
    case 'verbatim':
      return <TextField {...field} max={editor.max} {...(editor.max > 500 ? { rows: 3 } : {})} />;
    case 'spoken':
      return <TextField {...field} name={`${name}.text`} max={4000} rows={3} verbatim />;
    case 'titles':
      return <TitlesField {...field} />;
    case 'texts':
      return <TextListField {...field} />;
    case 'place':
      return <PlaceField {...field} />;
    case 'places':
      return <PlaceField {...field} many />;
    case 'record':
      return <RecordPicker {...field} kinds={editor.kinds} coded={editor.coded ?? false} on={on} />;
    case 'records':
      return <RecordPicker {...field} kinds={editor.kinds} coded={editor.coded ?? false} on={on} many />;
    case 'choice':
      return <ChoiceField {...field} choices={choices(editor.values)} />;
    case 'attendance':
      return <AttendanceField {...field} on={on} />;
    case 'delegation':
      return (
        <>
          <RecordPicker name={`${name}.sentBy`} label={say('field.sentBy')} kinds={['organisation']} many optional />
          <PersonThenFields
            name={`${name}.head.person`}
            label={say('field.head')}
            titleName={`${name}.head.titleThen`}
            on={on}
            optional
          />
          <AttendanceField name={`${name}.count`} label={say('field.count')} on={on} />
        </>
      );
    case 'names':
      return <NamesEditor name={name} />;
    default:
      editor satisfies never;
      return null;
  }
}

const nameKinds = ['official', 'alias', 'acronym', 'former'];

function NamesEditor({ name }: { readonly name: string }) {
  const { say } = useWords();
  const choices = useChoices();
  const languages = useLanguages();
  return (
    <PartList
      name={name}
      start={() => ({ text: '', language: languageOf(''), kind: 'alias' })}
      most={MOST_NAMES}
      add={say('doors.another-name')}
      heading={(number) => say('doors.name-number', { number })}
      remove={(number) => say('doors.remove-name', { number })}
    >
      {(path) => (
        <>
          <TextField name={`${path}.text`} label={say('field.name')} max={1000} />
          <ChoiceField name={`${path}.language`} label={say('field.language')} choices={languages} />
          <ChoiceField name={`${path}.kind`} label={say('field.kind')} choices={choices(nameKinds)} />
        </>
      )}
    </PartList>
  );
}
