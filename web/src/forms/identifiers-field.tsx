import { useWords } from '../language/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import { PartList } from './part-list.tsx';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

/** The most identifiers of one body or person. */
const MOST = 10;

/** What registers elsewhere call the body or the person. */
export function IdentifiersField({ name, schemes }: { readonly name: string; readonly schemes: readonly string[] }) {
  const { say } = useWords();
  const choices = useChoices();
  return (
    <PartList
      name={name}
      start={() => ({ scheme: schemes[0] ?? '', value: '' })}
      most={MOST}
      add={say('forms.another-identifier')}
      heading={(number) => say('forms.identifier-number', { number })}
      remove={(number) => say('forms.remove-identifier', { number })}
    >
      {(path) => (
        <div className={classes['pair']}>
          <ChoiceField name={`${path}.scheme`} label={say('field.scheme')} choices={choices(schemes)} />
          <TextField name={`${path}.value`} label={say('forms.identifier')} max={100} />
        </div>
      )}
    </PartList>
  );
}
