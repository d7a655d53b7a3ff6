import type { DueCounts } from '../../../projections/due.ts';
import { useAnswer } from '../api/reading.ts';
import { useWords } from '../language/language.ts';
import classes from './rail.module.css';

/** The most that has room; beyond it stands a plus. */
const MOST = 99;

/** How much of the due list is overdue; nothing stands there where nothing is, or while nobody knows. */
export function Overdue() {
  const { say } = useWords();
  const { data: { overdue = 0 } = {} } = useAnswer<Partial<DueCounts>>('/due/counts');
  if (overdue === 0) return null;
  return (
    <b className={classes['overdue']}>
      <span aria-hidden>{overdue > MOST ? `${MOST}+` : overdue}</span>
      <span className="unseen">
        {say('kit.clause')}
        {say('shell.overdue', { count: overdue })}
      </span>
    </b>
  );
}
