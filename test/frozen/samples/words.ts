import type { CommitmentEvent } from '../../../events/commitments.ts';
import type { StatementEvent } from '../../../events/statements.ts';
import { eventsOf, idOf } from '../sample.ts';
import { xinhua } from './sources.ts';

const relationships = ['sichuan-california'];
const seen = { sources: [xinhua], confidence: 'primary' } as const;

const statement = eventsOf<StatementEvent>(idOf('statement', 'We are hear to learn'));

export const statementSamples = [
  statement(
    'StatementRecorded',
    1,
    {
      relationships,
      original: { text: 'We are hear to learn', language: 'en' },
      verbatim: true,
      sic: ['hear'],
      speaker: idOf('person', 'Tang Limin'),
      titleThen: 'secretary general of the Sichuan provincial government',
      speakerOrganisation: idOf('organisation', 'Sichuan Provincial People’s Government'),
      saidOn: '2018-11-14',
      at: idOf('gathering', 'Forum'),
      translations: [{ key: 1, text: '我们是来学习的', language: 'zh-Hans', by: 'human' }],
    },
    seen,
  ),
  statement(
    'StatementTranslated',
    1,
    { key: 2, text: '我們是來學習的', language: 'zh-Hant', by: 'machine' },
    { after: 'StatementRecorded.v1' },
  ),
  statement(
    'StatementCorrected',
    1,
    {
      changes: {
        verbatim: { was: true, now: false },
        sic: { was: ['hear'], now: [] },
        'translations/2/by': { was: 'machine', now: 'human' },
        at: { was: idOf('gathering', 'Forum'), now: null },
      },
    },
    { after: 'StatementTranslated.v1', reason: 'a report of what was said' },
  ),
];

const commitment = eventsOf<CommitmentEvent>(idOf('commitment', 'Break ground'));
const made = 'CommitmentMade.v1';

export const commitmentSamples = [
  commitment(
    'CommitmentMade',
    1,
    {
      relationships,
      kind: 'pledge',
      what: [
        { text: 'To break ground for the California Smart Town', language: 'en' },
        { text: '加州智慧小镇开工', language: 'zh-Hans' },
      ],
      promisors: [idOf('organisation', 'Meishan'), 'CN-SC'],
      promisees: ['US-CA'],
      from: idOf('agreement', 'Smart Town'),
      madeOn: '2017-09',
      dueOn: '2019-07',
      owner: idOf('account', 'ortiz'),
    },
    { confidence: 'reported' },
  ),
  commitment('CommitmentAssigned', 1, { owner: idOf('account', 'chen') }, { after: made }),
  commitment('CommitmentRescheduled', 1, { dueOn: '2020' }, { after: made, reason: 'the site is not ready' }),
  commitment(
    'CommitmentFulfilled',
    1,
    {
      key: 1,
      fulfilledOn: '2019-07-16',
      extent: 'part',
      evidence: [{ text: '眉山加州智慧城奠基', language: 'zh-Hans' }],
    },
    { after: made, confidence: 'reported' },
  ),
  commitment(
    'CommitmentReleased',
    1,
    { releasedOn: '2019-12' },
    { after: made, reason: 'the sides chose another site' },
  ),
  commitment(
    'CommitmentSuperseded',
    1,
    { by: idOf('commitment', 'Open by 2025'), supersededOn: '2019-07-16' },
    { after: made },
  ),
  commitment(
    'CommitmentCorrected',
    1,
    {
      changes: {
        'fulfilments/1': { was: { key: 1, fulfilledOn: '2019-07-16', extent: 'part' }, now: null },
        dueOn: { was: '2019-07', now: 'unknown' },
      },
    },
    { after: 'CommitmentFulfilled.v1', reason: 'it was another project' },
  ),
];
