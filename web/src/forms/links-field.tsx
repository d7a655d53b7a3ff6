import { linkKinds } from '../../../commands/agreements/values.ts';
import { useWords } from '../language/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import { PartList } from './part-list.tsx';
import { RecordPicker } from './record-picker.tsx';
import classes from './fields.module.css';

/** The most agreements that one is linked to. */
const MOST = 50;

/** How an agreement stands to those that were there before it. */
export function LinksField({ name }: { readonly name: string }) {
  const { say } = useWords();
  const choices = useChoices();
  return (
    <PartList
      name={name}
      start={() => ({ kind: 'implements', agreement: '' })}
      most={MOST}
      add={say('forms.add-link')}
      heading={(number) => say('forms.link', { number })}
      remove={(number) => say('forms.remove-link', { number })}
    >
      {(path) => (
        <div className={classes['pair']}>
          <ChoiceField name={`${path}.kind`} label={say('forms.this-agreement')} choices={choices(linkKinds)} />
          <RecordPicker name={`${path}.agreement`} label={say('kind.agreement')} kinds={['agreement']} />
        </div>
      )}
    </PartList>
  );
}
