import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useWords } from '../language/language.ts';
import { FewField } from './choice-field.tsx';
import { RecordPicker } from './record-picker.tsx';
import type { SittingValues } from './sitting.ts';
import { TextField } from './text-field.tsx';
import classes from './fields.module.css';

/** The most sources one sitting cites. */
const MOST = 20;

/** Where the facts of the sitting are read: sources of the book, or new ones; every fact cites them. */
export function SourceField() {
  const { say } = useWords();
  const { control } = useFormContext<SittingValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'sources' as never });
  return (
    <div className={classes['stack']}>
      {fields.map(({ id }, index) => (
        <div key={id} className={classes['row']}>
          <div className={classes['grow']}>
            <RecordPicker
              name={`sources.${index}.source`}
              label={say('forms.source-number', { number: index + 1 })}
              kinds={['source']}
              register="source"
            />
          </div>
          <div className={classes['grow']}>
            <TextField
              name={`sources.${index}.locator`}
              label={say('forms.locator')}
              optional
              placeholder={say('forms.locator-example')}
            />
          </div>
          {fields.length > 1 && (
            <Button
              variant="subtle"
              className={classes['remove']}
              onClick={() => remove(index)}
              aria-label={say('forms.remove-source', { number: index + 1 })}
            >
              <IconX size={15} aria-hidden />
            </Button>
          )}
        </div>
      ))}
      <div className={classes['row']}>
        {fields.length < MOST && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => append({ source: '', locator: '' })}
          >
            {say('forms.add-source')}
          </Button>
        )}
        <div className={classes['standing']}>
          <FewField
            name="confidence"
            label={say('forms.standing')}
            choices={(['primary', 'reported', 'unstated'] as const).map((value) => ({
              value,
              label: say(`standing.${value}`),
            }))}
          />
        </div>
      </div>
    </div>
  );
}
