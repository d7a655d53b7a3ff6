import type { ReactNode } from 'react';
import classes from './section.module.css';

/** A part of a record's page under a heading of its own. */
export function Section({
  title,
  note,
  children,
}: {
  readonly title: string;
  /** Quietly beside the heading: how many, how exact. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['section']}>
      <h2>
        {title} {note !== undefined && <span className={`quiet ${classes['note']}`}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}
