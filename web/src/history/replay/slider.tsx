import { useWords } from '../../language/language.ts';
import type { Going } from './transport.tsx';
import classes from './replay.module.css';

/** The knob on the rail of writing; the arrow keys step, with Shift by sitting. */
export function Slider({
  at,
  count,
  said,
  going: { to: go, bySitting, play },
}: {
  readonly at: number;
  readonly count: number;
  /** What a screen reader says of the step. */
  readonly said: string;
  readonly going: Going;
}) {
  const { say } = useWords();
  return (
    <input
      type="range"
      className={classes['slider']}
      aria-label={say('replay.slider')}
      aria-valuetext={said}
      min={0}
      max={Math.max(count - 1, 0)}
      step={1}
      value={at}
      onChange={({ currentTarget }) => go(Number(currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === ' ') play();
        else if (event.shiftKey && event.key === 'ArrowLeft') bySitting(-1);
        else if (event.shiftKey && event.key === 'ArrowRight') bySitting(1);
        else return;
        event.preventDefault();
      }}
    />
  );
}
