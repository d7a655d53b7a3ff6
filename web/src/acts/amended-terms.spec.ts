import type { Terms } from '../../../events/agreements.ts';
import { amendedTerms } from './amended-terms.ts';

const valid: Terms = {
  titles: [],
  binding: 'no',
  fields: [],
  term: { kind: 'duration', duration: 'P5Y' },
  renewal: { kind: 'tacit', period: 'P1Y' },
  noticePeriod: 'P3M',
};
const asValid = {
  term: { kind: 'duration', duration: 'P5Y', until: '' },
  renewal: { kind: 'tacit', period: 'P1Y' },
  noticePeriod: 'P3M',
} as const;

describe('The terms an amendment sets', () => {
  it('are none where nothing was changed', () => {
    expect(amendedTerms(asValid, valid)).toEqual({});
  });
  it('are those that were changed, and no others; what is taken away is null', () => {
    const term = { kind: 'duration', duration: 'P7Y', until: '' } as const;
    expect(amendedTerms({ ...asValid, term, noticePeriod: '' }, valid)).toEqual({
      term: { kind: 'duration', duration: 'P7Y' },
      noticePeriod: null,
    });
    expect(amendedTerms({ ...asValid, renewal: { kind: 'none', period: 'P1Y' } }, valid)).toEqual({
      renewal: { kind: 'none' },
    });
  });
});
