import type { DueItem } from '../../../projections/due.ts';
import type { GlyphKind } from '../kit/glyph.tsx';

/** Of what kind of record something is due. */
export const kindsDue = {
  commitment: 'commitment',
  notice: 'agreement',
  end: 'agreement',
  visit: 'visit',
} as const satisfies { readonly [W in DueItem['what']]: GlyphKind };
