import type { UnnamedParties } from '../../../events/agreements.ts';

export interface CountedValues {
  readonly quality: UnnamedParties['quality'];
  readonly count: number | '';
  readonly words: string;
}

export const nobodyUnnamed: CountedValues = { quality: 'exact', count: '', words: '' };
