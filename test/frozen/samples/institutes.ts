import type { InstituteEvent } from '../../../events/institutes.ts';
import { eventsOf, idOf } from '../sample.ts';
import { xinhua } from './sources.ts';

const seen = { sources: [xinhua], confidence: 'primary' } as const;
const institute = eventsOf<InstituteEvent>(idOf('institute', 'Berkeley and Sichuan University'));
const details = {
  relationships: ['sichuan-california'],
  titles: [
    { text: 'Research institute of the University of California, Berkeley and Sichuan University', language: 'en' },
    { text: '伯克利—四川大学联合研究院', language: 'zh-Hans' },
  ],
  hosts: [idOf('organisation', 'Berkeley'), idOf('organisation', 'Sichuan University')],
  basis: idOf('agreement', 'Sister state'),
  fields: [
    { text: 'science', language: 'en' },
    { text: '工程', language: 'zh-Hans' },
  ],
  place: idOf('place', 'Tianfu New Area'),
};

export const instituteSamples = [
  institute('InstituteAnnounced', 1, { ...details, announcedOn: '../2018-11' }, seen),
  institute('InstituteRegistered', 1, details, { confidence: 'reported' }),
  institute(
    'ResearchInstituteOpened',
    1,
    { openedOn: '2019~' },
    { after: 'InstituteAnnounced.v1', confidence: 'reported' },
  ),
  institute(
    'InstituteClosed',
    1,
    { closedOn: '2021' },
    { after: 'ResearchInstituteOpened.v1', confidence: 'reported' },
  ),
  institute(
    'InstituteNeverOpened',
    1,
    { knownOn: '2020-06' },
    { after: 'InstituteAnnounced.v1', reason: 'the site went to others' },
  ),
  institute(
    'InstituteCorrected',
    1,
    {
      changes: {
        openedOn: { was: '2019~', now: '2019-09' },
        basis: { was: idOf('agreement', 'Sister state'), now: null },
      },
    },
    { after: 'ResearchInstituteOpened.v1', reason: 'the university names the month' },
  ),
];
