import type { AgreementEvent } from '../../../events/agreements.ts';
import { eventsOf, idOf } from '../sample.ts';

const relationships = ['sichuan-california'];
const told = { confidence: 'reported' } as const;
const agreement = eventsOf<AgreementEvent>(idOf('agreement', 'Smart Town'));
const proposed = 'AgreementProposed.v1';
const concluded = 'AgreementConcluded.v1';

export const agreementSamples = [
  agreement(
    'AgreementProposed',
    1,
    {
      relationships,
      instrument: 'mou',
      titles: [
        { text: 'Agreement on California Smart Town', language: 'en' },
        { text: '加州智慧小镇合作协议', language: 'zh-Hans' },
      ],
      binding: 'unstated',
      term: { kind: 'duration', duration: 'P5Y' },
      renewal: { kind: 'tacit', period: 'P1Y' },
      noticePeriod: 'P3M',
      fields: [{ text: 'smart city', language: 'en' }],
      place: idOf('place', 'Meishan'),
      proposedOn: '2017-09',
      parties: [{ key: 1, body: idOf('organisation', 'Meishan'), role: 'host city' }],
      unnamedParties: { quality: 'atLeast', count: 20, words: 'Silicon Valley cities and an association' },
      links: [{ key: 1, kind: 'buildsOn', agreement: idOf('agreement', 'Districts') }],
    },
    told,
  ),
  agreement(
    'AgreementSigned',
    1,
    { party: 1, signedOn: '2017-09-12', signatories: [{ person: idOf('person', 'Yin Li'), titleThen: '省长' }] },
    { after: proposed, ...told },
  ),
  agreement('UnnamedPartiesSigned', 1, { signedOn: 'unknown' }, { after: 'AgreementSigned.v1', ...told }),
  agreement('AgreementConcluded', 1, {}, { after: 'AgreementSigned.v1', ...told }),
  agreement('AgreementBroughtIntoForce', 1, { inForceOn: '2017-10-01' }, { after: concluded, ...told }),
  agreement(
    'AgreementAmended',
    1,
    {
      key: 1,
      effectiveOn: '2018-11-14',
      terms: { term: { kind: 'until', until: '2025-12-31' }, noticePeriod: null },
      by: idOf('agreement', 'Addendum'),
    },
    { after: concluded, ...told },
  ),
  agreement(
    'SubsidiaryArrangementAdded',
    1,
    { key: 1, arrangement: idOf('agreement', 'Action plan') },
    { after: concluded },
  ),
  agreement(
    'AgreementRenewed',
    1,
    { key: 1, renewedOn: '2022-09', until: '2027-09-12' },
    { after: concluded, ...told },
  ),
  agreement(
    'NoticeGiven',
    1,
    { key: 1, party: 1, givenOn: '2022-05', endsOn: '2022-09-12' },
    { after: concluded, ...told },
  ),
  agreement('AgreementTerminated', 1, { terminatedOn: '2022-09-12' }, { after: 'NoticeGiven.v1', ...told }),
  agreement(
    'AgreementSuperseded',
    1,
    { by: idOf('agreement', 'Second Smart Town'), supersededOn: '2019-07-16' },
    { after: concluded },
  ),
  agreement(
    'AgreementLinked',
    1,
    { key: 2, kind: 'implements', agreement: idOf('agreement', 'Sister state') },
    { after: concluded },
  ),
  agreement(
    'AgreementCorrected',
    1,
    {
      changes: {
        'parties/1/signedOn': { was: '2017-09-12', now: '2017-09' },
        place: { was: idOf('place', 'Meishan'), now: null },
      },
    },
    { after: concluded, reason: 'the day is that of the press' },
  ),
];
