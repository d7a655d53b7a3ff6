import { Glyph } from '../kit/glyph.tsx';
import { useWords } from '../language/language.ts';
import classes from './legend.module.css';

/** How dates and standings are drawn, in words. */
export function Legend() {
  const { say } = useWords();
  return (
    <ul className={classes['legend']} aria-label={say('timeline.legend')}>
      <li>
        <i className={classes['day']} /> {say('timeline.legend-day')}
      </li>
      <li>
        <i className={classes['band']} /> {say('timeline.legend-band')}
      </li>
      <li>
        <i className={classes['open']} /> {say('timeline.legend-open')}
      </li>
      {(['reported', 'disputed', 'withdrawn'] as const).map((standing) => (
        <li key={standing}>
          <Glyph kind="gathering" standing={standing} size={13} /> {say(`standing.${standing}`)}
        </li>
      ))}
      <li>
        <i className={classes['corrected']} /> {say('standing.corrected')}
      </li>
    </ul>
  );
}
