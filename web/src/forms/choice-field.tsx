import { Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../language/language.ts';
import { useField, type FieldProps } from './field.tsx';

interface ChoiceProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, all of them in sight. */
export function FewField({ choices, ...props }: ChoiceProps) {
  const { value, set, error, labelled, mark } = useField<string>(props);
  const id = useId();
  return (
    <Input.Wrapper label={labelled} labelElement="div" labelProps={{ id }} error={error} description={props.hint}>
      <div {...mark}>
        <SegmentedControl
          aria-labelledby={id}
          value={value}
          onChange={set}
          data={choices.map((choice) => ({ ...choice }))}
          fullWidth
        />
      </div>
    </Input.Wrapper>
  );
}

/** One of many, or none where `optional`. */
export function ChoiceField({ choices, ...props }: ChoiceProps) {
  const { say } = useWords();
  const { value, set, error, labelled, mark } = useField<string | undefined>(props);
  return (
    <NativeSelect
      {...mark}
      label={labelled}
      description={props.hint}
      value={value ?? ''}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      error={error}
      data={[...(value && !props.optional ? [] : [{ value: '', label: say('forms.choose') }]), ...choices]}
    />
  );
}
