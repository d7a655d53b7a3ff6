import { expect, it } from '@jest/globals';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { institutes, type InstituteEvent } from './institutes.ts';

const announced: Past<InstituteEvent> = {
  type: 'InstituteAnnounced',
  sources: [{ source: idOf('source', 1) }],
  data: { relationships: [], titles: [], hosts: [], fields: [], announcedOn: '2018' },
};
const opened: Past<InstituteEvent> = {
  type: 'ResearchInstituteOpened',
  sources: [{ source: idOf('source', 2) }],
  data: { openedOn: '2018-11' },
};
const corrected = (was: string | null, now: string | null): Past<InstituteEvent> => ({
  type: 'InstituteCorrected',
  sources: [{ source: idOf('source', 3) }],
  data: { changes: { openedOn: { was, now } } },
});
const after = (...past: readonly Past<InstituteEvent>[]) => recordOf(institutes, past).state;

it('what vouched for an opening goes with it when it is taken back', () => {
  const { openedOn, opening } = after(announced, opened, corrected('2018-11', null));
  expect([openedOn, opening]).toEqual([undefined, undefined]);
});

it('an opening that is dated anew is still vouched for by the event that told it', () => {
  expect(after(announced, opened, corrected('2018-11', '2018-12')).opening).toMatchObject({ position: 1 });
});

it('an opening that a correction alone tells is vouched for by it', () => {
  expect(after(announced, corrected(null, '2018-12')).opening).toEqual({
    confidence: 'unstated',
    sources: [{ source: idOf('source', 3) }],
    position: 1,
  });
});
