/** What an event says, and by which door it came in. */
import type { Say } from '../language/language.ts';
import { sayOr } from '../language/say-or.ts';

/** `Visit recorded`; a type that has no words here is said as it is stored. */
export const eventInWords = (type: string, say: Say): string => sayOr(say, `event.${type}`, type);

/** Correct, amend, withdraw, merge are four doors; everything else is written. */
export type Door = 'written' | 'corrected' | 'amended' | 'withdrawn' | 'merged';

const doors: { readonly [type: string]: Door } = {
  AgreementAmended: 'amended',
  RecordWithdrawn: 'withdrawn',
  RecordReinstated: 'withdrawn',
  OrganisationMerged: 'merged',
  OrganisationAbsorbed: 'merged',
  OrganisationUnmerged: 'merged',
  OrganisationReleased: 'merged',
  OrganisationDeclaredDistinct: 'merged',
  DistinctionTakenBack: 'merged',
  FactDisputed: 'corrected',
  DisputeResolved: 'corrected',
};

export const doorOf = (type: string): Door =>
  Object.hasOwn(doors, type) ? (doors[type] ?? 'written') : type.endsWith('Corrected') ? 'corrected' : 'written';
