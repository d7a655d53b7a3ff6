/** Why something was not saved, and what to do: beside the form, in which everything that was typed stays as it is. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudQuestion } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isRefusal } from '../api/problem.ts';
import { useWords } from '../language/language.ts';
import { noInWords, refusalInWords, type SaidNo } from '../words/refusals.ts';
import { refusalOf } from './refusal.ts';
import classes from './refused.module.css';

export interface RefusedProps {
  readonly error: Error;
  /** What it was for: a form that only looked ahead has not tried to save anything. */
  readonly trying: 'to-save' | 'to-look';
  /** Tries the same again, with the same key. */
  readonly again: () => void;
  /** What no field is at fault for. */
  readonly elsewhere?: readonly SaidNo[];
}

export function Refused({ error, trying, again, elsewhere = [] }: RefusedProps) {
  const words = useWords();
  const { say } = words;
  const href = useRouterState({ select: ({ location }) => location.href });
  const { kind, mayRepeat, signIn, says } = refusalOf(error, trying);
  const wait = useSecondsLeft(isRefusal(error) ? error.retryAfter : undefined, error);
  const why = elsewhere.map((no) => noInWords(no, words));
  if (why.length === 0 && says) why.push(refusalInWords(says, words));
  const RefusalIcon = kind === 'outcome' ? IconCloudQuestion : IconAlertTriangle;
  return (
    <section className={classes['refused']} role="alert" data-refusal={kind}>
      <RefusalIcon size={18} aria-hidden />
      <div>
        <h3>{say(`refused.${kind}`)}</h3>
        {why.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{say(`refused.${kind}-do`)}</p>
        {wait > 0 && <p className="figures">{say('kit.try-again-in', { count: wait })}</p>}
        <div className={classes['actions']}>
          {signIn && (
            <Button
              component="a"
              href={`/sign-in?to=${encodeURIComponent(href)}`}
              target="_blank"
              variant="default"
              size="xs"
            >
              {say('refused.sign-in')}
            </Button>
          )}
          {mayRepeat && (
            <Button onClick={again} disabled={wait > 0} variant="default" size="xs">
              {say('kit.try-again')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

/** Seconds until trying again may help, counted down. */
function useSecondsLeft(seconds: number | undefined, error: Error): number {
  const [state, setState] = useState({ error, left: seconds ?? 0 });
  const left = state.error === error ? state.left : (seconds ?? 0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = window.setTimeout(() => setState({ error, left: left - 1 }), 1_000);
    return () => window.clearTimeout(timer);
  }, [error, left]);
  return left;
}
