import { IconBook, IconBuilding, IconFeather, IconUser, type Icon } from '@tabler/icons-react';
import { Glyph, isGlyphKind, type GlyphProps } from './glyph.tsx';

const icons: { readonly [kind: string]: Icon } = {
  source: IconBook,
  organisation: IconBuilding,
  person: IconUser,
};

/** The mark of any kind of record: the silhouette of a kind of fact, a plain icon for everything else. */
export function KindMark({ kind, ...known }: { readonly kind: string } & Pick<GlyphProps, 'standing' | 'corrected'>) {
  if (isGlyphKind(kind)) return <Glyph kind={kind} {...known} />;
  const KindIcon = icons[kind] ?? IconFeather;
  return <KindIcon size={16} stroke={1.6} aria-hidden />;
}
