import { useWords } from '../language/language.ts';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field.tsx';
import { PartList } from './part-list.tsx';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

/** The most currencies in which a source gives the same amount again. */
const MOST_ABOUT = 5;

/** An amount as the source gives it, the day whose worth it has, and the same in other currencies. */
export function MoneyField({ name, label, hint, optional }: FieldProps) {
  const { say } = useWords();
  return (
    <div className={classes['stack']}>
      <Amount name={name} label={label} hint={hint} optional={optional} />
      <DateField name={`${name}.valueDate`} label={say('forms.value-date')} optional={optional} />
      <PartList
        name={`${name}.about`}
        start={() => ({ value: '', currency: '' })}
        most={MOST_ABOUT}
        add={say('forms.add-currency')}
        heading={(number) => say('forms.other-currency', { number })}
        remove={(number) => say('forms.remove-currency', { number })}
      >
        {(path) => <Amount name={path} label={say('forms.amount')} />}
      </PartList>
    </div>
  );
}

function Amount({ name, ...field }: FieldProps) {
  const { say } = useWords();
  return (
    <div className={classes['row']}>
      <div className={classes['grow']}>
        <TextField {...field} name={`${name}.value`} max={24} placeholder="26000000000" />
      </div>
      <TextField
        name={`${name}.currency`}
        label={say('forms.currency')}
        max={3}
        placeholder="CNY"
        optional={field.optional}
      />
    </div>
  );
}
