/** The promise to break ground for the Smart Town, as specs of commitments have it, and what can have come of it. */
import type { CommitmentEvent } from '../events/commitments.ts';
import { idOf, type Past } from './given-when-then.ts';

export const commitment = idOf('commitment');
export const evidence = [{ text: 'Groundbreaking in Meishan on 16 July 2019', language: 'en' }];
export const details = {
  relationships: ['sichuan-california'],
  kind: 'pledge' as const,
  what: [
    { text: 'Break ground for the Smart Town', language: 'en' },
    { text: '智慧城开工', language: 'zh-Hans' },
  ],
  promisors: [idOf('organisation', 1), 'CN-SC'],
  promisees: ['US-CA'],
  from: idOf('agreement'),
  madeOn: '2017-09',
  dueOn: '2019-07',
};
export const made: Past<CommitmentEvent> = { type: 'CommitmentMade', data: details };
export const fulfilled = (extent: 'whole' | 'part', fulfilledOn = '2019-07-16', key = 1): Past<CommitmentEvent> => ({
  type: 'CommitmentFulfilled',
  data: { key, fulfilledOn, extent, evidence },
});
export const released: Past<CommitmentEvent> = {
  type: 'CommitmentReleased',
  data: { releasedOn: '2019-01-15' },
  reason: 'the sides chose another site',
};
export const superseded: Past<CommitmentEvent> = {
  type: 'CommitmentSuperseded',
  data: { by: idOf('commitment', 2), supersededOn: '2019-03' },
};
