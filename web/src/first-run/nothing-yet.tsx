import { useMoments } from '../api/moments.ts';
import { Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useRelationships } from '../shell/relationship.ts';
import { FirstRun } from './first-run.tsx';

/** Why there is nothing to show of a relationship: the book is empty, nobody has written yet, or had not by then. */
export function NothingYet() {
  const { say } = useWords();
  const { past } = useMoments();
  const { data } = useRelationships();
  if (past) return <Empty title={say('first-run.empty-then')}>{say('first-run.empty-then-why')}</Empty>;
  if (data?.rows.length === 0) return <FirstRun />;
  return <Empty title={say('first-run.nothing')}>{say('first-run.nothing-why')}</Empty>;
}
