import { useFormContext } from 'react-hook-form';
import type { UnnamedParties } from '../../../events/agreements.ts';
import { useWords } from '../language/language.ts';
import { FewField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import type { FieldProps } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

/** The most parties that are counted and not named. */
const MOST = 10_000;

const qualities: readonly UnnamedParties['quality'][] = ['exact', 'atLeast', 'about'];

/** Parties that the source counts and does not name, and its own words for them: nobody is invented. */
export function CountedFields({ name, label, ...field }: FieldProps) {
  const { say } = useWords();
  const choices = useChoices();
  const isCounted = useFormContext().watch(`${name}.count`) !== '';
  return (
    <div className={classes['stack']}>
      <div className={classes['row']}>
        <div className={classes['grow']}>
          <NumberField {...field} name={`${name}.count`} label={label} max={MOST} />
        </div>
        {isCounted && <FewField name={`${name}.quality`} label={say('field.quality')} choices={choices(qualities)} />}
      </div>
      {isCounted && <TextField name={`${name}.words`} label={say('forms.source-says')} optional verbatim />}
    </div>
  );
}
