/** Parts of a form of which there can be any number: stops, gatherings, films. */
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useLabelled } from './labels.ts';
import classes from './part-list.module.css';

export interface PartListProps<T> {
  /** The path of the list in the form. */
  readonly name: string;
  readonly start: () => T;
  readonly add: string;
  /** What one is called, from 1. */
  readonly heading: (number: number) => string;
  readonly remove: (number: number) => string;
  readonly most: number;
  readonly children: (path: string, index: number) => ReactNode;
}

export function PartList<T extends object>({ name, start, add, heading, remove, most, children }: PartListProps<T>) {
  const parts = useFieldArray({ name, keyName: 'rowKey' });
  const adding = useRef<HTMLButtonElement>(null);
  const takeAway = (index: number) => {
    parts.remove(index);
    // Its own button goes with it.
    window.setTimeout(() => adding.current?.focus());
  };
  return (
    <div className={classes['parts']}>
      {parts.fields.map(({ rowKey }, index) => (
        <fieldset key={rowKey} className={classes['part']}>
          <Heading name={`${name}.${index}`} text={heading(index + 1)} />
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes['remove']}
            onClick={() => takeAway(index)}
            aria-label={remove(index + 1)}
          >
            <IconTrash size={15} aria-hidden />
          </Button>
          {children(`${name}.${index}`, index)}
        </fieldset>
      ))}
      {parts.fields.length < most && (
        <div>
          <Button
            ref={adding}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => parts.append(start())}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}

function Heading({ name, text }: { readonly name: string; readonly text: string }) {
  useLabelled(name, text);
  return <legend>{text}</legend>;
}
