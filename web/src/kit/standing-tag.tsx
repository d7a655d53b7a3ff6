import type { Standing } from '../../../projections/standing.ts';
import { useWords } from '../language/language.ts';
import classes from './standing-tag.module.css';

/** How well a fact is known, in a word. */
export function StandingTag({ standing }: { readonly standing: Standing | 'corrected' }) {
  const { say } = useWords();
  return (
    <span className={classes['tag']} data-standing={standing}>
      {say(`standing.${standing}`)}
    </span>
  );
}
