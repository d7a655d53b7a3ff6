import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '../../../events/values/text.ts';
import classes from './fields.module.css';
import { useField, type FieldProps } from './field.tsx';
import { languageOf } from './made.ts';

/** Short texts, one on each line; each is in the language of its script. */
export function TextListField(props: FieldProps) {
  return (
    <Lines<Text>
      {...props}
      textOf={({ text }) => text}
      itemOf={(line) => ({ text: line, language: languageOf(line) })}
    />
  );
}

/** Words of a source, one on each line. */
export function WordListField(props: FieldProps) {
  return <Lines<string> {...props} textOf={(word) => word} itemOf={(line) => line} />;
}

function Lines<T>({
  textOf,
  itemOf,
  ...props
}: FieldProps & { readonly textOf: (item: T) => string; readonly itemOf: (line: string) => T }) {
  const { value, set, error, labelled, mark } = useField<readonly T[]>(props);
  const written = value.map(textOf).join('\n');
  const [typed, setTyped] = useState({ text: written, value });
  const type = (text: string) => {
    const items = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => itemOf(line.trim()));
    setTyped({ text, value: items });
    set(items);
  };
  return (
    <Textarea
      {...mark}
      label={labelled}
      description={props.hint}
      value={typed.value === value ? typed.text : written}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      error={error}
      rows={1}
      classNames={{ input: classes['text'] ?? '' }}
    />
  );
}
