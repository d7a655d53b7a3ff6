import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.ts';
import { adding } from './panel.tsx';
import classes from './overview.module.css';

export interface Figure {
  readonly count: number;
  /** What there are so many of. */
  readonly label: string;
  /** The screen that lists them. */
  readonly to: string;
  readonly search?: object;
  /** There should be none. */
  readonly alarming?: boolean;
}

/** What a manager counts first; each figure leads to what it counts. */
export function Figures({ figures, rel }: { readonly figures: readonly Figure[]; readonly rel: string }) {
  const { say } = useWords();
  return (
    <ul className={classes['figures']} aria-label={say('overview.figures')}>
      {figures.map(({ count, label, to, search, alarming = false }) => (
        <li key={label}>
          <Link
            to={to}
            params={{ rel }}
            search={adding(search) as never}
            className={`card ${classes['figure']}`}
            data-alarming={(alarming && count > 0) || undefined}
          >
            <span className={classes['number']}>{count}</span> <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
