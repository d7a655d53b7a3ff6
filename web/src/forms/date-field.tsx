import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import { useWords } from '../language/language.ts';
import { dateInWords } from '../words/dates.ts';
import { readDate } from '../words/reading.ts';
import { useField, type FieldProps } from './field.tsx';
import classes from './fields.module.css';

/**
 * A date as people write it. The form holds its EDTF, or, where it cannot be read, what was typed; how it is read
 * stands beside it at once.
 */
export function DateField(props: FieldProps) {
  const { say, language } = useWords();
  const { value = '', set, error, labelled, mark } = useField<string | undefined>(props);
  const [typed, setTyped] = useState({ text: value, value });
  // A draft that was thrown away, or a value filled in elsewhere, is not what was typed here.
  const shown = typed.value === value ? typed.text : value;
  const reading = shown.trim() === '' ? undefined : readDate(shown);
  const isRead = reading !== undefined && 'edtf' in reading;

  const type = (text: string) => {
    const read = text.trim() === '' ? { edtf: '' } : readDate(text);
    const now = 'edtf' in read ? read.edtf : text;
    setTyped({ text, value: now });
    set(now);
  };
  return (
    <div className={classes['date']}>
      <TextInput
        {...mark}
        label={labelled}
        value={shown}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        placeholder={say('forms.date-example')}
        error={reading && !isRead ? say(`forms.date-${reading.problem}`) : error}
        description={props.hint}
        maxLength={80}
        autoComplete="off"
        className={classes['date-input']}
      />
      <output className={classes['reading']} aria-label={say('forms.date-read-as')}>
        {isRead && parseOccurredOn(reading.edtf) !== null && (
          <>
            <b className="figures">{dateInWords(reading.edtf, language, say)}</b>
            {reading.edtf !== 'unknown' && <span className="code quiet">{reading.edtf}</span>}
          </>
        )}
      </output>
    </div>
  );
}
