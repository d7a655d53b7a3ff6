import type { OrganisationEvent } from '../../../events/organisations.ts';
import type { PersonEvent } from '../../../events/people.ts';
import type { PlaceEvent } from '../../../events/places.ts';
import type { RelationshipEvent } from '../../../events/relationships.ts';
import type { ReservationEvent } from '../../../events/reservations.ts';
import { eventsOf, idOf, sealed } from '../sample.ts';
import { xinhua } from './sources.ts';

const relationships = ['sichuan-california'];
const relationship = eventsOf<RelationshipEvent>('relationship-sichuan-california');

export const relationshipSamples = [
  relationship(
    'RelationshipEstablished',
    1,
    {
      relationships,
      names: [
        { text: 'Sichuan–California', language: 'en', kind: 'official' },
        { text: '四川—加利福尼亚', language: 'zh-Hans', kind: 'official' },
      ],
      sides: [
        { place: 'CN-SC', organisations: [idOf('organisation', 'Sichuan Provincial People’s Government')] },
        { place: 'US-CA', organisations: [] },
      ],
      form: 'sister-state',
      establishedOn: '2017-06-05',
    },
    { confidence: 'reported' },
  ),
  relationship(
    'RelationshipEnded',
    1,
    { endedOn: '2019?' },
    { after: 'RelationshipEstablished.v1', confidence: 'reported' },
  ),
  relationship(
    'RelationshipCorrected',
    1,
    { changes: { endedOn: { was: '2019?', now: null }, form: { was: 'sister-state', now: 'cooperation' } } },
    { after: 'RelationshipEnded.v1', reason: 'the press meant another pair' },
  ),
];

const berkeley = idOf('organisation', 'Berkeley');
const berkeleyAgain = idOf('organisation', 'UC Berkeley');
const organisation = eventsOf<OrganisationEvent>(berkeley);

export const organisationSamples = [
  organisation(
    'OrganisationRegistered',
    1,
    {
      relationships,
      names: [
        { text: 'University of California, Berkeley', language: 'en', kind: 'official', from: '1868-03-23' },
        { text: '加州大学伯克利分校', language: 'zh-Hans', kind: 'official' },
      ],
      kind: 'university',
      identifiers: [{ scheme: 'ror', value: '01an7q238' }],
      jurisdiction: 'US-CA',
      parent: idOf('organisation', 'University of California'),
    },
    { sources: [xinhua], confidence: 'primary' },
  ),
  organisation(
    'OrganisationNameAdded',
    1,
    { name: { text: 'Cal', language: 'en', kind: 'alias', to: '2018~' } },
    { after: 'OrganisationRegistered.v1' },
  ),
  organisation(
    'OrganisationAbsorbed',
    1,
    { merged: berkeleyAgain },
    { after: 'OrganisationRegistered.v1', reason: 'the same university' },
  ),
  organisation(
    'OrganisationReleased',
    1,
    { merged: berkeleyAgain },
    { after: 'OrganisationAbsorbed.v1', reason: 'a laboratory of its own' },
  ),
  organisation(
    'OrganisationMerged',
    1,
    { into: berkeleyAgain },
    { after: 'OrganisationRegistered.v1', reason: 'the same university' },
  ),
  organisation(
    'OrganisationUnmerged',
    1,
    { from: berkeleyAgain },
    { after: 'OrganisationMerged.v1', reason: 'a laboratory of its own' },
  ),
  organisation(
    'OrganisationDeclaredDistinct',
    1,
    { other: idOf('organisation', 'Berkeley City College') },
    { after: 'OrganisationRegistered.v1' },
  ),
  organisation(
    'DistinctionTakenBack',
    1,
    { other: idOf('organisation', 'Berkeley City College') },
    { after: 'OrganisationDeclaredDistinct.v1' },
  ),
  organisation(
    'OrganisationCorrected',
    1,
    {
      changes: {
        kind: { was: 'university', now: 'research' },
        parent: { was: idOf('organisation', 'University of California'), now: null },
      },
    },
    { after: 'OrganisationRegistered.v1', reason: 'misread' },
  ),
];

const reservation = eventsOf<ReservationEvent>(`reservation-${'3f9a'.repeat(16)}`);

export const reservationSamples = [
  reservation('IdentifierHeld', 1, { by: berkeley }),
  reservation('IdentifierReleased', 1, { by: berkeley }, { after: 'IdentifierHeld.v1' }),
];

const tang = idOf('person', 'Tang Limin');
const person = eventsOf<PersonEvent>(tang);

export const personSamples = [
  person(
    'PersonRegistered',
    1,
    {
      relationships,
      names: sealed(tang, 'names'),
      contact: sealed(tang, 'contact'),
      identifiers: sealed(tang, 'identifiers'),
    },
    { sources: [xinhua], confidence: 'primary' },
  ),
  person(
    'PersonAppointed',
    1,
    {
      key: 1,
      titles: [
        { text: 'secretary general of the Sichuan provincial government', language: 'en' },
        { text: '四川省政府秘书长', language: 'zh-Hans' },
      ],
      organisation: idOf('organisation', 'Sichuan Provincial People’s Government'),
      from: '../2018-11',
    },
    { after: 'PersonRegistered.v1', sources: [{ ...xinhua, locator: 'paragraph 4' }], confidence: 'primary' },
  ),
  person(
    'AppointmentEnded',
    1,
    { position: 1, endedOn: '2019~' },
    { after: 'PersonAppointed.v1', confidence: 'reported' },
  ),
  person(
    'PersonCorrected',
    1,
    {
      changes: { 'positions/1/from': { was: '../2018-11', now: '2017-03' } },
      names: sealed(tang, 'names corrected'),
      contact: null,
    },
    { after: 'PersonAppointed.v1', reason: 'the name was spelt wrong' },
  ),
];

const tianfu = idOf('place', 'Tianfu New Area');
const place = eventsOf<PlaceEvent>(tianfu);

export const placeSamples = [
  place(
    'PlaceRegistered',
    1,
    {
      relationships,
      names: [
        { text: 'Tianfu New Area', language: 'en', kind: 'official' },
        { text: '天府新区', language: 'zh-Hans', kind: 'official' },
      ],
      kind: 'zone',
      within: 'CN-SC',
    },
    { sources: [xinhua], confidence: 'primary' },
  ),
  place(
    'ZoneDesignated',
    1,
    {
      level: 'national',
      ordinal: 11,
      designatedOn: '2014',
      spans: [
        { place: idOf('place', 'Chengdu'), part: [{ text: 'southeast', language: 'en' }] },
        { place: idOf('place', 'Meishan'), part: [{ text: 'north', language: 'en' }] },
      ],
      fields: [
        { text: 'electronic information', language: 'en' },
        { text: '数字经济', language: 'zh-Hans' },
      ],
    },
    { after: 'PlaceRegistered.v1', sources: [xinhua], confidence: 'primary' },
  ),
  place(
    'PlaceCorrected',
    1,
    {
      changes: {
        'designation/designatedOn': { was: '2014', now: '2014-10' },
        within: { was: 'CN-SC', now: idOf('place', 'Chengdu') },
      },
    },
    { after: 'ZoneDesignated.v1', reason: 'the decision names the month' },
  ),
];
