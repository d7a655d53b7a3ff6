import { Input, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../language/language.ts';
import { useField, type FieldProps } from './field.tsx';
import classes from './fields.module.css';

const units = ['Y', 'M', 'W', 'D'] as const;

/** A length of time: a number of years, months, weeks or days. The form holds it as ISO 8601, `P5Y`; '' for none. */
export function DurationField({ usual = 'Y', ...props }: FieldProps & { readonly usual?: (typeof units)[number] }) {
  const { say } = useWords();
  const { value, set, error, labelled, mark } = useField<string | undefined>(props);
  const id = useId();
  const [, count = '', said] = /^P(\d+)([YMWD])$/.exec(value ?? '') ?? [];
  // Before there is a number, the unit is nothing that the form could hold.
  const [chosen, setChosen] = useState<string>(usual);
  const unit = said ?? chosen;
  const put = (number: string, of: string) => {
    setChosen(of);
    set(number === '' ? '' : `P${number}${of}`);
  };
  return (
    <Input.Wrapper label={labelled} labelElement="div" labelProps={{ id }} error={error} description={props.hint}>
      <div className={classes['duration']} role="group" aria-labelledby={id}>
        <TextInput
          {...mark}
          aria-label={say('forms.duration-number', { label: props.label })}
          inputMode="numeric"
          value={count}
          onChange={({ currentTarget }) => put(currentTarget.value.replace(/\D/g, '').slice(0, 3), unit)}
          autoComplete="off"
        />
        <NativeSelect
          aria-label={say('forms.duration-unit', { label: props.label })}
          value={unit}
          onChange={({ currentTarget }) => put(count, currentTarget.value)}
          data={units.map((one) => ({ value: one, label: say(`forms.duration-${one}`) }))}
        />
      </div>
    </Input.Wrapper>
  );
}
