import { figureQualities } from '../../../../commands/projects/values.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { useChoices } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import type { FieldProps } from '../../forms/field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import fields from '../../forms/fields.module.css';
import { useWords } from '../../language/language.ts';

/** A figure as exact as its source, with the day it was so where that is known. */
export function FigureFields({ name, dated, ...field }: FieldProps & { readonly dated: boolean }) {
  const { say } = useWords();
  const choices = useChoices();
  return (
    <>
      <div className={fields['pair']}>
        <TextField {...field} name={`${name}.value`} max={24} />
        <ChoiceField name={`${name}.quality`} label={say('field.quality')} choices={choices(figureQualities)} />
      </div>
      {dated && <DateField name={`${name}.on`} label={say('field.on')} optional />}
    </>
  );
}
