import { useFormContext } from 'react-hook-form';
import { valueAt } from '../../../../events/changes.ts';
import type { Text } from '../../../../events/values/text.ts';
import { useActorNames } from '../../api/actors.ts';
import { AttendanceField } from '../../forms/attendance-field.tsx';
import { ChoiceField, FewField } from '../../forms/choice-field.tsx';
import { useChoices, useLanguages } from '../../forms/choices.ts';
import { CountedFields } from '../../forms/counted-fields.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { DurationField } from '../../forms/duration-field.tsx';
import type { FieldProps } from '../../forms/field.tsx';
import { IdentifiersField } from '../../forms/identifiers-field.tsx';
import { LinksField } from '../../forms/links-field.tsx';
import { MoneyField } from '../../forms/money-field.tsx';
import { NumberField } from '../../forms/number-field.tsx';
import { ParticipantsField } from '../../forms/participants-field.tsx';
import { PersonThenFields } from '../../forms/person-then-fields.tsx';
import { PlaceField } from '../../forms/place-field.tsx';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { RelationshipsField } from '../../forms/relationships-field.tsx';
import { RenewalFields, TermFields } from '../../forms/term-fields.tsx';
import { SidesField } from '../../forms/sides-field.tsx';
import { SpansField } from '../../forms/spans-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TextListField, WordListField } from '../../forms/text-list-field.tsx';
import { TitlesField } from '../../forms/titles-field.tsx';
import { shownName } from '../../kit/names.ts';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import type { Correctable } from './correctable.ts';
import { FigureFields } from './figure-fields.tsx';
import { MorePartiesEditor, NamesEditor, SignatoriesEditor } from './list-editors.tsx';

/** What a field should say, written as such a field is written. */
export function ValueEditor({
  of: { editor, optional },
  name,
  label,
  hint,
  on,
}: {
  readonly of: Pick<Correctable, 'editor' | 'optional'>;
  readonly name: string;
  readonly label: string;
  /** Under an optional field: what it means to leave it empty. */
  readonly hint?: string;
  /** EDTF of the record's own day: the titles that people held then stand beside them. */
  readonly on: string;
}) {
  const { say } = useWords();
  const choices = useChoices();
  const field = { name, label, ...(optional ? { optional: true, hint } : {}) };
  switch (editor.as) {
    case 'date':
      return <DateField {...field} />;
    case 'words':
    case 'verbatim':
      return <TextField {...field} max={editor.max} {...(editor.max > 500 ? { rows: 3 } : {})} />;
    case 'spoken':
      return (
        <>
          <TextField {...field} name={`${name}.text`} max={4000} rows={3} verbatim />
          <LanguageField name={`${name}.language`} label={say('field.language')} />
        </>
      );
    case 'sic':
      return <WordListField {...field} hint={say('doors.sic-words')} />;
    case 'titles':
      return <TitlesField {...field} />;
    case 'texts':
      return <TextListField {...field} hint={say('forms.one-a-line')} />;
    case 'language':
      return <LanguageField {...field} />;
    case 'place':
      return <PlaceField {...field} />;
    case 'places':
      return <PlaceField {...field} many />;
    case 'record':
      return <RecordPicker {...field} kinds={editor.kinds} coded={editor.coded ?? false} on={on} />;
    case 'records':
      return <RecordPicker {...field} kinds={editor.kinds} coded={editor.coded ?? false} on={on} many />;
    case 'relationships':
      return <RelationshipsField {...field} />;
    case 'choice':
      return <ChoiceField {...field} choices={choices(editor.values)} />;
    case 'yes-no':
      return <FewField {...field} choices={choices(['yes', 'no'])} />;
    case 'owner':
      return <OwnerField {...field} />;
    case 'number':
      return <NumberField {...field} max={editor.max} />;
    case 'duration':
      return <DurationField {...field} usual="M" />;
    case 'term':
      return <TermFields {...field} />;
    case 'prolongation':
      return <TermFields {...field} kinds={['until', 'duration']} />;
    case 'renewal':
      return <RenewalFields {...field} />;
    case 'links':
      return <LinksField name={name} />;
    case 'participants':
      return <ParticipantsField name={name} />;
    case 'counted':
      return <CountedFields {...field} />;
    case 'money':
      return <MoneyField {...field} />;
    case 'figure':
      return <FigureFields {...field} dated={editor.dated ?? false} />;
    case 'contact':
      return (
        <>
          <TextField {...field} name={`${name}.email`} label={say('records.email')} max={254} />
          <TextField name={`${name}.phone`} label={say('records.phone')} max={40} optional />
        </>
      );
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
    case 'identifiers':
      return <IdentifiersField name={name} schemes={editor.schemes} />;
    case 'signatories':
      return <SignatoriesEditor name={name} on={on} />;
    case 'parties':
      return <MorePartiesEditor name={name} />;
    case 'sides':
      return <SidesField name={name} />;
    case 'spans':
      return <SpansField name={name} />;
    case 'part':
      return <PartField {...field} list={editor.list} {...(editor.open === undefined ? {} : { open: editor.open })} />;
    case 'removal':
      return <p>{say('doors.removal-means')}</p>;
    default:
      editor satisfies never;
      return null;
  }
}

interface Part {
  readonly key: number;
  readonly titles: readonly Text[];
}

/** One of the parts of the record, by what it is called. */
function PartField({ list, open, ...field }: FieldProps & { readonly list: string; readonly open?: string }) {
  const { language } = useWords();
  const { record } = useShown();
  const parts = (valueAt(record.state as object, list) ?? []) as unknown as readonly (Part & Record<string, unknown>)[];
  const choices = parts
    .filter((part) => open === undefined || part[open] === undefined)
    .map(({ key, titles }) => ({
      value: String(key),
      label: shownName(titles, language)?.first.text ?? String(key),
    }));
  return <ChoiceField {...field} choices={choices} />;
}

function LanguageField(field: FieldProps) {
  const current: unknown = useFormContext().watch(field.name);
  const languages = useLanguages(typeof current === 'string' ? current : undefined);
  return <ChoiceField {...field} choices={languages} />;
}

/** Everybody who has or had an account. */
function OwnerField(field: FieldProps) {
  const choices = Object.entries(useActorNames()).map(([value, label]) => ({ value, label }));
  return <ChoiceField {...field} choices={choices} />;
}
