import { commitments, type Commitment } from '../../../events/commitments.ts';
import { verbsOf } from './verbs.ts';

const day = '2020-01-01';

describe('What can be told of a record', () => {
  it('only a manager releases somebody from a promise, and nobody from one that was kept', () => {
    const open: Commitment = { ...commitments.initial, status: 'made' };
    expect(verbsOf('commitment', open, day, false)).toEqual(['fulfil', 'reschedule', 'assign']);
    expect(verbsOf('commitment', open, day, true)).toContain('release');
    const kept: Commitment = {
      ...open,
      fulfilments: [
        { key: 1, fulfilledOn: '2019', extent: 'whole', evidence: [], sources: [], confidence: 'primary', position: 2 },
      ],
    };
    expect(verbsOf('commitment', kept, day, true)).toEqual([]);
  });
  it('nothing of anything else', () => expect(verbsOf('visit', {}, day, true)).toEqual([]));
});
