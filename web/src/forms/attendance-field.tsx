import { Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Attendance, CountQuality } from '../../../events/values/attendance.ts';
import { useWords } from '../language/language.ts';
import { attendanceInWords } from '../words/attendance.ts';
import { useField, type FieldProps } from './field.tsx';
import { RecordPicker } from './record-picker.tsx';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

const qualities: readonly CountQuality[] = ['exact', 'atLeast', 'about', 'unknown'];

/** How many there were, who of them is known by name, and the source's own words: nobody is invented. */
export function AttendanceField({
  on,
  words = true,
  ...props
}: FieldProps & {
  /** EDTF of the day. */
  readonly on: string;
  /** Whether the source's words for it are asked for. */
  readonly words?: boolean;
}) {
  const { say } = useWords();
  const { value, set, error, labelled } = useField<Attendance>(props);
  const id = useId();
  const choose = (quality: string) => {
    const { total, ...rest } = value;
    const kept = total === undefined || quality === 'unknown' ? {} : { total };
    set({ ...rest, quality: quality as CountQuality, ...kept });
  };
  const count = (total: number | string) => {
    const { total: _, ...rest } = value;
    const given = typeof total === 'number' ? { total } : {};
    // A number of which nobody has said how good it is, claims as little as it can.
    const quality = typeof total === 'number' && value.quality === 'unknown' ? 'about' : value.quality;
    set({ ...rest, quality, ...given });
  };
  return (
    <div className={classes['stack']}>
      <Input.Wrapper label={labelled} labelElement="div" labelProps={{ id }} error={error} description={props.hint}>
        <div className={classes['count']} data-field={`${props.name}.quality`}>
          <SegmentedControl
            aria-labelledby={id}
            value={value.quality}
            onChange={choose}
            data={qualities.map((quality) => ({ value: quality, label: say(`forms.count-${quality}`) }))}
          />
          <NumberInput
            aria-label={say('forms.number-of', { label: props.label })}
            data-field={`${props.name}.total`}
            value={value.total ?? ''}
            onChange={count}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            w={86}
          />
          <output className={classes['reading']}>
            <b>{attendanceInWords(value, say)}</b>
          </output>
        </div>
      </Input.Wrapper>
      <RecordPicker
        name={`${props.name}.named`}
        label={say('forms.named')}
        kinds={['person']}
        many
        register="person"
        on={on}
        optional
      />
      {words && <TextField name={`${props.name}.words`} label={say('forms.source-says')} optional verbatim />}
    </div>
  );
}
