/** What a screen shows while it has nothing to show: it waits, there is nothing, or it did not work. */
import { Button, Loader, Skeleton } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMoments } from '../api/moments.ts';
import { isRefusal } from '../api/problem.ts';
import { useWords } from '../language/language.ts';
import { ReturnToToday } from './return-to-today.tsx';
import classes from './states.module.css';

/** After this long there are bones, then words; milliseconds. */
const BONES = 150;
const WORDS = 2_000;

/** Rows in the place where rows will be. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { say } = useWords();
  const [shown, setShown] = useState<'nothing' | 'bones' | 'words'>('nothing');
  useTimeout(() => setShown('bones'), BONES, { autoInvoke: true });
  useTimeout(() => setShown('words'), WORDS, { autoInvoke: true });
  return (
    <div className={classes['loading']} aria-busy="true">
      {shown !== 'nothing' &&
        Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={18} width={`${92 - ((row * 17) % 40)}%`} />
        ))}
      <p role="status" className="quiet">
        {shown === 'words' && (
          <>
            <Loader size={14} /> {say('kit.loading')}
          </>
        )}
      </p>
    </div>
  );
}

export interface EmptyProps {
  /** Says why there is nothing: no facts, the filter, the moment. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one step out. */
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <section className={`card ${classes['state']}`}>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </section>
  );
}

export interface FailedProps {
  readonly error: Error;
  readonly again?: () => void;
  /** What the server says of it, in our words. */
  readonly says?: string;
}

/** Why an answer did not come, and what to do. */
export function Failed({ error, again, says }: FailedProps) {
  const { say } = useWords();
  const { past } = useMoments();
  const refused = isRefusal(error) ? error.problem : undefined;
  // What is asked wrongly, or is not there, is so the next time too.
  const isFinal = refused !== undefined && (refused.status === 400 || refused.status === 404);
  return (
    <section className={`card ${classes['state']}`} role="alert">
      <h2>{refused?.title ?? say('kit.no-answer')}</h2>
      <p>{says ?? refused?.detail ?? say('kit.no-answer-what-to-do')}</p>
      {isFinal && past && <ReturnToToday />}
      {refused?.code === 'relationship.unknown' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/r/$rel/timeline" params={{ rel: 'all' }} {...props} />}
        >
          {say('shell.all-relationships')}
        </Button>
      )}
      {again && !isFinal && (
        <Button variant="default" onClick={again}>
          {say('kit.try-again')}
        </Button>
      )}
    </section>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The answer when it is there; until then, or where none comes, the state that is. */
export function Answered<T>({
  of: { data, error, refetch },
  rows,
  children,
}: {
  readonly of: Asked<T>;
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
