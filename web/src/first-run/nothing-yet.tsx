import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMoments } from '../api/moments.ts';
import { Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationships } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import { FirstRun } from './first-run.tsx';
import classes from './first-run.module.css';

/** Why there is nothing to show of a relationship, and what to do next: the book is empty, nothing happened yet, or not by then. */
export function NothingYet() {
  const { say } = useWords();
  const { past } = useMoments();
  const mayWrite = useMay('staff', 'manager');
  const { data } = useRelationships();
  if (past) return <Empty title={say('first-run.empty-then')}>{say('first-run.empty-then-why')}</Empty>;
  if (data?.rows.length === 0) return <FirstRun />;
  if (!mayWrite) return <Empty title={say('first-run.nothing')}>{say('first-run.nothing-may-not')}</Empty>;
  return (
    <Empty
      title={say('first-run.nothing')}
      action={
        <div className={classes['actions']}>
          <Button renderRoot={(props) => <Link to="/record/visit" {...props} />}>{say('visit.title')}</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/record/agreement" {...props} />}>
            {say('sign.title')}
          </Button>
        </div>
      }
    >
      {say('first-run.nothing-why')}
    </Empty>
  );
}
