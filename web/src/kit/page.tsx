import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** In the other script. */
  readonly second?: ReactNode;
  /** One line under the title: counts, what is shown. */
  readonly summary?: ReactNode;
  /** Buttons beside the title; one of them filled at most. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every screen has: its title (the browser's too), a line of what is shown, and what can be done. */
export function Page({ title, second, summary, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Bridgebook`;
  }, [title]);
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div className={classes['title']}>
          <h1>
            {title} {second}
          </h1>
          {summary !== undefined && <p className={classes['summary']}>{summary}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
