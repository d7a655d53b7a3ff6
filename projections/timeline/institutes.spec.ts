import { expect, it } from '@jest/globals';
import { institutes, type InstituteEvent } from '../../events/institutes.ts';
import { idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { rowsOf } from '../projection.ts';
import { timeline } from '../timeline.ts';

it('an opening that was taken back does not mark the announcement as corrected, nor lend it its sources', () => {
  const past: readonly Past<InstituteEvent>[] = [
    {
      type: 'InstituteAnnounced',
      data: {
        relationships: ['sichuan-california'],
        titles: [{ text: 'Research institute', language: 'en' }],
        hosts: [idOf('organisation', 1), idOf('organisation', 2)],
        fields: [],
        announcedOn: '../2018-11',
      },
    },
    { type: 'ResearchInstituteOpened', sources: [{ source: idOf('source', 1) }], data: { openedOn: '2018-11' } },
    {
      type: 'InstituteCorrected',
      sources: [{ source: idOf('source', 2) }],
      data: { changes: { openedOn: { was: '2018-11', now: null } } },
    },
  ];
  const told = rowsOf(timeline, recordOf(institutes, past)).map(({ row }) => row);
  expect(told).toMatchObject([{ happening: 'institute.announced', corrected: false, sources: [] }]);
});
