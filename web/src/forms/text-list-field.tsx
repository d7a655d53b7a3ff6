import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '../../../events/values/text.ts';
import classes from './fields.module.css';
import { useField, type FieldProps } from './field.tsx';
import { languageOf } from './made.ts';

const linesOf = (texts: readonly Text[]) => texts.map(({ text }) => text).join('\n');

/** Short texts, one on each line; each is in the language of its script. */
export function TextListField(props: FieldProps) {
  const { value, set, error, labelled, mark } = useField<readonly Text[]>(props);
  const [typed, setTyped] = useState({ text: linesOf(value), value });
  const shown = typed.value === value ? typed.text : linesOf(value);
  const type = (text: string) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const texts = lines.map((line) => ({ text: line.trim(), language: languageOf(line) }));
    setTyped({ text, value: texts });
    set(texts);
  };
  return (
    <Textarea
      {...mark}
      label={labelled}
      description={props.hint}
      value={shown}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      error={error}
      rows={1}
      classNames={{ input: classes['text'] ?? '' }}
    />
  );
}
