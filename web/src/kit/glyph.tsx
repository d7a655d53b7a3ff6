/** Shape and colour say what kind of fact it is, fill says how well it is known. */
import { useId } from 'react';
import type { FactKind } from '../../../projections/happening.ts';
import type { Standing } from '../../../projections/standing.ts';
import classes from './glyph.module.css';

export type GlyphKind = FactKind;

/** Silhouettes on 16 × 16; `inside` is cut out of them. */
const shapes: { readonly [K in GlyphKind]: { readonly body: string; readonly inside?: string } } = {
  agreement: { body: 'M3.2 1.6h6.6l3 3v9.8H3.2z', inside: 'M5.4 7h5.2v1.3H5.4zM5.4 9.9h3.6v1.3H5.4z' },
  visit: { body: 'M1.6 3.2h8l4.8 4.8-4.8 4.8h-8L5.2 8z' },
  stop: {
    body: 'M8 14.6C5.2 11.4 3.6 9 3.6 6.5a4.4 4.4 0 0 1 8.8 0c0 2.5-1.6 4.9-4.4 8.1z',
    inside: 'M9.5 6.5a1.5 1.5 0 1 1-3 0a1.5 1.5 0 1 1 3 0z',
  },
  gathering: { body: 'M14.2 8a6.2 6.2 0 1 1-12.4 0a6.2 6.2 0 1 1 12.4 0z' },
  screening: { body: 'M14.2 8a6.2 6.2 0 1 1-12.4 0a6.2 6.2 0 1 1 12.4 0z', inside: 'M6.5 5.3v5.4L11 8z' },
  statement: { body: 'M2 2.6h12v8.3H7.4L4.3 14v-3.1H2z' },
  project: { body: 'M8 1.3 14.7 8 8 14.7 1.3 8z' },
  institute: { body: 'M8 1.6 14.2 6.5v7.7H1.8V6.5z', inside: 'M6.7 9.6h2.6v4.6H6.7z' },
  place: { body: 'M5 2h6l3.4 6-3.4 6H5L1.6 8z' },
  relationship: { body: 'M1.2 13.4V10a6.8 6.8 0 0 1 13.6 0v3.4h-3.6V10a3.2 3.2 0 0 0-6.4 0v3.4z' },
  commitment: { body: 'M3 1.6h1.6v1h9l-2.4 3.6 2.4 3.6h-9v4.6H3z' },
};

/** Whether records of a kind have a silhouette of their own. */
export const isGlyphKind = (kind: string): kind is GlyphKind => Object.hasOwn(shapes, kind);

export interface GlyphProps {
  readonly kind: GlyphKind;
  readonly standing?: Standing;
  readonly corrected?: boolean;
  /** The date is not known: drawn dashed. */
  readonly unknown?: boolean;
  /** In pixels. */
  readonly size?: number;
  /** Where it stands in another drawing. */
  readonly x?: number;
  readonly y?: number;
}

/** Says nothing to a screen reader: what stands beside it says the kind and the standing in words. */
export function Glyph({ kind, standing = 'primary', corrected = false, unknown = false, size = 16, x, y }: GlyphProps) {
  const { body, inside } = shapes[kind];
  const half = useId();
  const hollow = standing === 'reported' || standing === 'withdrawn' || standing === 'disputed' || unknown;
  return (
    <svg
      className={classes['glyph']}
      data-kind={kind}
      data-standing={standing}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(x === undefined ? {} : { x })}
      {...(y === undefined ? {} : { y })}
      aria-hidden="true"
    >
      {standing === 'disputed' && (
        <clipPath id={half}>
          <path d="M0 0h8v16H0z" />
        </clipPath>
      )}
      <path d={body} className={hollow ? classes['hollow'] : classes['solid']} data-unknown={unknown || undefined} />
      {standing === 'disputed' && <path d={body} className={classes['solid']} clipPath={`url(#${half})`} />}
      {inside !== undefined && !unknown && standing !== 'withdrawn' && (
        <path d={inside} className={hollow && standing !== 'disputed' ? classes['inside-hollow'] : classes['inside']} />
      )}
      {standing === 'withdrawn' && <path d="M1.5 14.5 14.5 1.5" className={classes['slash']} />}
      {corrected && <circle cx="13.4" cy="2.6" r="2.6" className={classes['corrected']} />}
    </svg>
  );
}
