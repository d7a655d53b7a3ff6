import type { ProjectEvent } from '../../../events/projects.ts';
import { eventsOf, idOf } from '../sample.ts';
import { xinhua } from './sources.ts';

const seen = { sources: [xinhua], confidence: 'primary' } as const;
const told = { confidence: 'reported' } as const;
const project = eventsOf<ProjectEvent>(idOf('project', 'California Smart Town'));
const announced = 'ProjectAnnounced.v1';
const money = {
  value: '26000000000',
  currency: 'CNY',
  valueDate: '2019-07',
  about: [{ value: '3780000000', currency: 'USD' }],
} as const;
const titles = [
  { text: 'California Smart Town', language: 'en' },
  { text: '加州智慧小镇', language: 'zh-Hans' },
];

export const projectSamples = [
  project(
    'ProjectAnnounced',
    1,
    {
      relationships: ['sichuan-california'],
      titles,
      participants: [
        { body: idOf('organisation', 'Meishan'), role: 'implementing' },
        { body: 'US-CA', role: 'partner' },
      ],
      partnerPlaces: ['CN-SC', 'US-CA'],
      place: idOf('place', 'Tianfu New Area'),
      basis: idOf('agreement', 'Smart Town'),
      concept: [{ text: 'open, smart, ecological and harmonious', language: 'en' }],
      description: [{ text: 'research centers, incubators, commercial and residential space', language: 'en' }],
      announcedOn: '../2018-11',
      status: 'pipeline',
      investment: money,
    },
    seen,
  ),
  project('ProjectStarted', 1, { startedOn: '2019-07-16' }, { after: announced, ...told }),
  project(
    'ProjectRenamed',
    1,
    { key: 1, titles: [{ text: '眉山加州智慧城', language: 'zh-Hans' }], renamedOn: '2019-07-16' },
    { after: announced, ...told },
  ),
  project(
    'ProjectStatusChanged',
    1,
    { key: 2, status: 'implementation', on: '2019-07-16' },
    { after: announced, ...told },
  ),
  project(
    'IndicatorSet',
    1,
    {
      key: 1,
      titles: [
        { text: 'firms with US capital', language: 'en' },
        { text: '美资企业', language: 'zh-Hans' },
      ],
      unit: 'firms',
      baseline: { value: '0', quality: 'exact', on: '2019-07-16' },
      target: { value: '50', quality: 'atLeast' },
      period: '../2025',
      setOn: '2019-07-16',
    },
    { after: announced, ...told },
  ),
  project(
    'IndicatorReported',
    1,
    { indicator: 1, key: 1, value: '12', quality: 'about', on: '2021' },
    { after: 'IndicatorSet.v1', ...told },
  ),
  project('InvestmentAnnounced', 1, { key: 2, money, announcedOn: '2019-07-16' }, { after: announced, ...told }),
  project(
    'ProjectCorrected',
    1,
    {
      changes: {
        'indicators/1/target': { was: { value: '50', quality: 'atLeast' }, now: { value: '200', quality: 'moreThan' } },
        basis: { was: idOf('agreement', 'Smart Town'), now: null },
      },
    },
    { after: 'IndicatorSet.v1', reason: 'the two figures were mixed up' },
  ),
];
