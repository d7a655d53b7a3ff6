import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { useLanguages } from './choices.ts';
import { DateField } from './date-field.tsx';
import { useField } from './field.tsx';
import { PersonThenFields } from './person-then-fields.tsx';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

/** What is told of a statement, alone or in the course of a visit: its fields stand under `path`. */
export function StatementFields({
  path,
  on,
  dayIsKnown = false,
  children,
}: {
  readonly path: string;
  /** EDTF of the day it was said, as far as it is known. */
  readonly on: string;
  /** It was said on the day of what it was said at, unless another day is given. */
  readonly dayIsKnown?: boolean;
  readonly children?: ReactNode;
}) {
  const { say } = useWords();
  const languages = useLanguages();
  const saidOn = String(useFormContext().watch(`${path}.saidOn`) ?? '');
  return (
    <>
      <TextField name={`${path}.original.text`} label={say('forms.words')} max={4000} rows={2} verbatim />
      <div className={classes['pair']}>
        <ChoiceField name={`${path}.original.language`} label={say('forms.language')} choices={languages} />
        <Verbatim name={`${path}.verbatim`} />
      </div>
      <PersonThenFields
        name={`${path}.speaker`}
        titleName={`${path}.titleThen`}
        label={say('forms.speaker')}
        on={saidOn === '' ? on : saidOn}
      />
      {children}
      <DateField
        name={`${path}.saidOn`}
        label={say('forms.said-on')}
        {...(dayIsKnown ? { optional: true, hint: say('forms.said-on-that-day') } : {})}
      />
      <div className={classes['pair']}>
        <TextField name={`${path}.translations.0.text`} label={say('forms.translation')} max={4000} rows={1} optional />
        <ChoiceField
          name={`${path}.translations.0.language`}
          label={say('forms.translation-language')}
          choices={languages}
        />
      </div>
    </>
  );
}

function Verbatim({ name }: { readonly name: string }) {
  const { say } = useWords();
  const label = say('forms.verbatim');
  const { value, set, mark, error } = useField<boolean>({ name, label });
  return (
    <Switch
      {...mark}
      label={label}
      description={say('forms.verbatim-what')}
      checked={value}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
  );
}
