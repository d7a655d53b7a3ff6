import { Textarea, TextInput } from '@mantine/core';
import classes from './fields.module.css';
import { useField, type FieldProps } from './field.tsx';

/** Plain text; `rows` makes it several lines. */
export function TextField({
  max = 500,
  rows,
  verbatim = false,
  placeholder,
  ...props
}: FieldProps & {
  readonly max?: number;
  readonly rows?: number;
  /** The words of a source. */
  readonly verbatim?: boolean;
  readonly placeholder?: string;
}) {
  const { value, set, error, labelled, mark } = useField<string | undefined>(props);
  const common = {
    ...mark,
    label: labelled,
    description: props.hint,
    value: value ?? '',
    error,
    maxLength: max,
    autoComplete: 'off',
    ...(placeholder === undefined ? {} : { placeholder }),
    classNames: { input: `${classes['text']} ${verbatim ? 'verbatim' : ''}` },
  };
  return rows === undefined ? (
    <TextInput {...common} onChange={({ currentTarget }) => set(currentTarget.value)} />
  ) : (
    <Textarea {...common} rows={rows} onChange={({ currentTarget }) => set(currentTarget.value)} />
  );
}
