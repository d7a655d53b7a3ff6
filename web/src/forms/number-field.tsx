import { NumberInput } from '@mantine/core';
import { useField, type FieldProps } from './field.tsx';

/** A whole number. The form holds it as a number, or as '' where none is given. */
export function NumberField({ max, min = 1, ...props }: FieldProps & { readonly max: number; readonly min?: number }) {
  const { value, set, error, labelled, mark } = useField<number | ''>(props);
  return (
    <NumberInput
      {...mark}
      label={labelled}
      description={props.hint}
      error={error}
      value={value}
      onChange={(number) => set(typeof number === 'number' ? number : '')}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  );
}
