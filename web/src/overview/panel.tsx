import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { Glyph, type GlyphProps } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink } from '../kit/reference.tsx';
import type { Text } from '../../../events/values/text.ts';
import classes from './overview.module.css';

/** The moments stay as they are; what a link filters by comes to them. */
export const adding =
  (search: object = {}) =>
  (before: object): object => ({ ...before, ...search });

/** One question of the overview, with the way to the screen that answers it whole. */
export function Panel({
  title,
  to,
  search,
  link,
  rel,
  children,
}: {
  readonly title: string;
  readonly to: string;
  readonly search?: object;
  /** What that screen is called. */
  readonly link: string;
  readonly rel: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`card ${classes['panel']}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <Link to={to} params={{ rel }} search={adding(search) as never} className="text-link">
          {link}
        </Link>
      </header>
      {children}
    </section>
  );
}

/** A record in a panel: what it is called, and in one line what is the matter. */
export function PanelLine({
  record,
  titles,
  children,
  ...glyph
}: Pick<GlyphProps, 'kind' | 'standing' | 'corrected'> & {
  readonly record: string;
  readonly titles: readonly Text[];
  readonly children: ReactNode;
}) {
  return (
    <li className={classes['line']}>
      <Glyph {...glyph} />
      <div>
        <h3>
          <RecordLink id={record}>
            <NameText texts={titles} />
          </RecordLink>
        </h3>
        <p>{children}</p>
      </div>
    </li>
  );
}
