import { useNavigate } from '@tanstack/react-router';
import { Glyph } from '../kit/glyph.tsx';
import { useWords } from '../language/language.ts';
import { lanesAfter } from './address.ts';
import { lanes, type Lane } from './facts.ts';
import classes from './lane-chips.module.css';

export interface LaneChipsProps {
  /** Empty: all. */
  readonly chosen: readonly Lane[];
  readonly counts: { readonly [L in Lane]: number };
  /** Lanes in which there is nothing at all have no chip. */
  readonly total: { readonly [L in Lane]: number };
}

/** The kinds, with how many there are; pressed are those that are shown. */
export function LaneChips({ chosen, counts, total }: LaneChipsProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const press = (lane: Lane) =>
    void navigate({ to: '.', search: (search) => ({ ...search, kinds: lanesAfter(chosen, lane) }), replace: true });
  return (
    <div role="group" aria-label={say('timeline.kinds')} className={classes['chips']}>
      {lanes
        .filter((lane) => total[lane] > 0 || chosen.includes(lane))
        .map((lane) => (
          <button
            key={lane}
            type="button"
            className={classes['chip']}
            aria-pressed={chosen.includes(lane)}
            data-off={(chosen.length > 0 && !chosen.includes(lane)) || undefined}
            onClick={() => press(lane)}
          >
            <Glyph kind={lane} size={14} />
            {say(lane === 'visit' ? 'timeline.chip-visit' : `timeline.lane-${lane}`)}
            <span className={`figures ${classes['count']}`}>{counts[lane]}</span>
          </button>
        ))}
    </div>
  );
}
