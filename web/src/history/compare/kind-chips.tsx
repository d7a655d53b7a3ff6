import type { ChangeKind } from '../../api/answers.ts';
import { useWords } from '../../language/language.ts';
import { ChangeMark } from './change-mark.tsx';
import classes from './compare.module.css';

/** How many records changed in each way; choosing one shows those alone. */
export function KindChips({
  counts,
  chosen,
  choose,
}: {
  readonly counts: ReadonlyMap<ChangeKind, number>;
  readonly chosen: ChangeKind | undefined;
  readonly choose: (kind: ChangeKind | undefined) => void;
}) {
  const { say } = useWords();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className={classes['chips']} role="group" aria-label={say('compare.kinds')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {say('compare.all')} <b className="figures">{all}</b>
      </button>
      {[...counts]
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => choose(kind)}>
            <ChangeMark kind={kind} />
            {say(`compare.kind-${kind}`)} <b className="figures">{count}</b>
          </button>
        ))}
    </div>
  );
}
