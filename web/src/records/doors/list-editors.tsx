/** Lists that a correction says as a whole: each entry has fields of its own. */
import { BodyField } from '../../forms/body-field.tsx';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { useChoices, useLanguages } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { languageOf } from '../../forms/made.ts';
import { PartList } from '../../forms/part-list.tsx';
import { PersonThenFields } from '../../forms/person-then-fields.tsx';
import { TextField } from '../../forms/text-field.tsx';
import fields from '../../forms/fields.module.css';
import { useWords } from '../../language/language.ts';

/** The most entries that the correction of each list takes. */
const MOST = { names: 20, signatories: 20, parties: 100 };

export const nameKinds = ['official', 'alias', 'acronym', 'former'];

export function NamesEditor({ name }: { readonly name: string }) {
  const { say } = useWords();
  const choices = useChoices();
  const languages = useLanguages();
  return (
    <PartList
      name={name}
      start={() => ({ text: '', language: languageOf(''), kind: 'alias' })}
      most={MOST.names}
      add={say('doors.another-name')}
      heading={(number) => say('doors.name-number', { number })}
      remove={(number) => say('doors.remove-name', { number })}
    >
      {(path) => (
        <>
          <TextField name={`${path}.text`} label={say('field.name')} max={1000} />
          <div className={fields['pair']}>
            <ChoiceField name={`${path}.language`} label={say('field.language')} choices={languages} />
            <ChoiceField name={`${path}.kind`} label={say('field.kind')} choices={choices(nameKinds)} />
            <DateField name={`${path}.from`} label={say('field.from')} optional />
            <DateField name={`${path}.to`} label={say('field.to')} optional />
          </div>
        </>
      )}
    </PartList>
  );
}

export function SignatoriesEditor({ name, on }: { readonly name: string; readonly on: string }) {
  const { say } = useWords();
  return (
    <PartList
      name={name}
      start={() => ({ person: '', titleThen: '' })}
      most={MOST.signatories}
      add={say('doors.another-signatory')}
      heading={(number) => say('doors.signatory-number', { number })}
      remove={(number) => say('doors.remove-signatory', { number })}
    >
      {(path) => (
        <PersonThenFields name={`${path}.person`} titleName={`${path}.titleThen`} label={say('field.person')} on={on} />
      )}
    </PartList>
  );
}

export function MorePartiesEditor({ name }: { readonly name: string }) {
  const { say } = useWords();
  return (
    <PartList
      name={name}
      start={() => ({ body: '', role: '' })}
      most={MOST.parties}
      add={say('doors.another-party')}
      heading={(number) => say('doors.party-number', { number })}
      remove={(number) => say('doors.remove-party', { number })}
    >
      {(path) => (
        <div className={fields['pair']}>
          <BodyField name={`${path}.body`} label={say('field.party')} />
          <TextField name={`${path}.role`} label={say('field.role')} max={200} optional />
        </div>
      )}
    </PartList>
  );
}
