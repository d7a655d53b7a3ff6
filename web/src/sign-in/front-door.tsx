/** What stands around the three forms that let people in. */
import { Button, Paper } from '@mantine/core';
import { useEffect, type ReactNode, type SyntheticEvent } from 'react';
import { isRefusal, type Problem } from '../api/problem.ts';
import { useWords } from '../language/language.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Seal } from '../shell/seal.tsx';
import classes from './front-door.module.css';

export interface FrontDoorProps {
  readonly title: string;
  readonly what: ReactNode;
  /** Why somebody who was in stands here again. */
  readonly notice?: string | undefined;
  /** The verb on the button. */
  readonly enter: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly submit: () => void;
  readonly children: ReactNode;
}

export function FrontDoor({ title, what, notice, enter, busy, error, submit, children }: FrontDoorProps) {
  const { say } = useWords();
  useEffect(() => {
    document.title = `${title} · Bridgebook`;
  }, [title]);
  const refused = isRefusal(error) ? error : undefined;
  return (
    <main className={classes['door']}>
      <header>
        <Seal size={34} />
        <b>
          Bridgebook{' '}
          <span className="second-script" lang="zh-Hans">
            桥志
          </span>
        </b>
        <LanguageSwitch />
      </header>
      <Paper withBorder p="lg">
        <form
          noValidate
          onSubmit={(event: SyntheticEvent) => {
            event.preventDefault();
            submit();
          }}
        >
          <h1>{title}</h1>
          {notice !== undefined && <p role="status">{notice}</p>}
          <p className="quiet">{what}</p>
          {children}
          {error && (
            <p role="alert" className={classes['error']}>
              {refused ? detailsOf(refused.problem) : `${say('kit.no-answer')}. ${say('kit.no-answer-what-to-do')}`}
              {refused?.retryAfter !== undefined && ` ${say('kit.try-again-in', { count: refused.retryAfter })}`}
            </p>
          )}
          <Button type="submit" loading={busy} fullWidth>
            {enter}
          </Button>
        </form>
      </Paper>
    </main>
  );
}

const detailsOf = ({ detail, errors = [] }: Problem): string =>
  errors.length > 0 ? errors.map((one) => one.detail).join(' ') : detail;
