import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { isRefusal } from '../api/problem.ts';
import { Failed } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { refusalInWords } from '../words/refusals.ts';
import classes from './operate.module.css';

export interface ActFormProps {
  readonly title: string;
  /** On the button. */
  readonly verb: string;
  readonly act: { readonly error: Error | null; readonly isPending: boolean };
  readonly submit: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** What came of it. */
  readonly after?: ReactNode;
}

/** A form that does one act: its fields, why it did not work, and one button. */
export function ActForm({ title, verb, act: { error, isPending }, submit, children, after }: ActFormProps) {
  const words = useWords();
  const id = useId();
  return (
    <form
      className={`card ${classes['form']}`}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {error && <Failed error={error} {...(isRefusal(error) ? { says: refusalInWords(error.problem, words) } : {})} />}
      <Button type="submit" loading={isPending}>
        {verb}
      </Button>
      {after}
    </form>
  );
}
