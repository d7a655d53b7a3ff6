import { useCallback, useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Post } from '../../../events/people.ts';
import { useWords } from '../language/language.ts';
import type { FieldProps } from './field.tsx';
import { RecordPicker } from './record-picker.tsx';
import { TextField } from './text-field.tsx';
import { titleThen } from './title-then.ts';
import classes from './fields.module.css';

/** Somebody, and the title they held on the day: filled in from their positions until somebody writes it otherwise. */
export function PersonThenFields({
  titleName,
  on,
  ...props
}: FieldProps & {
  /** The path of the title in the form. */
  readonly titleName: string;
  /** EDTF of the day. */
  readonly on: string;
}) {
  const { say, language } = useWords();
  const { getValues, setValue } = useFormContext();
  /** Whose positions the title was filled in from, and what was filled in. */
  const filled = useRef<{ readonly posts: readonly Post[]; readonly title: string }>(undefined);

  const fill = useCallback(
    (posts: readonly Post[]) => {
      const title = titleThen(posts, on, language);
      setValue(titleName, title);
      filled.current = { posts, title };
    },
    [setValue, titleName, on, language],
  );
  useEffect(() => {
    // Where the day comes after the person: the title of that day, unless another was written by hand.
    if (filled.current && getValues(titleName) === filled.current.title) fill(filled.current.posts);
  }, [fill, getValues, titleName]);
  return (
    <div className={classes['pair']}>
      <RecordPicker
        {...props}
        kinds={['person']}
        register="person"
        on={on}
        chosen={(found) => {
          const title = String(getValues(titleName) ?? '');
          // What was written by hand before somebody was chosen stays.
          if (found && title !== '' && title !== filled.current?.title) return;
          fill(found?.positions ?? []);
        }}
      />
      <TextField name={titleName} label={say('forms.title-then')} optional max={300} />
    </div>
  );
}
