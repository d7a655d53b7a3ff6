/** What can be recorded by a form of its own. A kind stands here once its form works. */
import type { FactKind } from '../../../projections/happening.ts';
import type { MessageKey } from '../language/catalogue.ts';

export interface Recordable {
  /** The kind of the record, in words by `kind.<kind>`; those without a glyph have none drawn. */
  readonly kind: FactKind | 'source' | 'organisation' | 'person';
  readonly to: string;
  /** What it is called, where the kind does not say it. */
  readonly label?: MessageKey;
}

const byThemselves = [
  'gathering',
  'statement',
  'commitment',
  'institute',
  'project',
  'source',
  'organisation',
  'person',
  'place',
  'relationship',
] as const;

export const recordables: readonly Recordable[] = [
  { kind: 'visit', to: '/record/visit' },
  { kind: 'visit', to: '/record/plan', label: 'visit.plan' },
  { kind: 'agreement', to: '/record/agreement' },
  ...byThemselves.map((kind) => ({ kind, to: `/record/${kind}` })),
];
