import { describe, expect, it } from '@jest/globals';
import { institutes, instituteStatus, type InstituteEvent } from '../../events/institutes.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { AnnounceInstitute, announceInstitute } from './announce-institute.ts';
import { CloseInstitute, closeInstitute } from './close-institute.ts';
import { CorrectInstitute, correctInstitute } from './correct-institute.ts';
import { OpenResearchInstitute, openResearchInstitute } from './open-research-institute.ts';
import { RecordNeverOpened, recordNeverOpened } from './record-never-opened.ts';

const institute = idOf('institute');
const details = {
  relationships: ['sichuan-california'],
  titles: [{ text: 'Research institute of UC Berkeley and Sichuan University', language: 'en' }],
  hosts: [idOf('organisation', 1), idOf('organisation', 2)],
  fields: [{ text: 'science', language: 'en' }],
};
const announced: Past<InstituteEvent> = { type: 'InstituteAnnounced', data: { ...details, announcedOn: '../2018-11' } };
const announcedIn2018: Past<InstituteEvent> = {
  type: 'InstituteAnnounced',
  data: { ...details, announcedOn: '2018-11' },
};
const opened: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: '2019-05' } };
const openedSometime: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: 'unknown' } };
const closed: Past<InstituteEvent> = { type: 'InstituteClosed', data: { closedOn: '2022' } };

describe('AnnounceInstitute', () => {
  const announce = (json: object) =>
    given(institutes, []).when(AnnounceInstitute, announceInstitute, {
      ...details,
      announcedOn: '../2018-11',
      ...json,
    });
  it('writes down an announcement that is only known by a month', () => {
    announce({}).then([announced]);
  });
  it('wants two hosts', () => {
    announce({ hosts: details.hosts.slice(1) }).thenRefused('institute.two-hosts', '/hosts');
  });
  it('refuses an announcement certainly ahead', () => {
    announce({ announcedOn: '2027' }).thenRefused('institute.in-the-future', '/announcedOn');
  });
});

describe('OpenResearchInstitute', () => {
  const open = (past: readonly Past<InstituteEvent>[], json: object = {}) =>
    given(institutes, past).when(OpenResearchInstitute, openResearchInstitute, {
      institute,
      openedOn: '2019-05',
      ...json,
    });
  it('opens one that was announced, once', () => {
    open([announced]).then([opened]);
    open([announced, opened]).thenNothing();
    open([announced, opened], { openedOn: '2019-06' }).thenRefused('institute.already-open');
  });
  it('refuses an opening certainly before the announcement, or ahead', () => {
    open([announcedIn2018], { openedOn: '2018-10' }).thenRefused('institute.opened-before-announced', '/openedOn');
    open([announcedIn2018], { openedOn: '2018' }).then([
      { type: 'ResearchInstituteOpened', data: { openedOn: '2018' } },
    ]);
    open([announced], { openedOn: '2027' }).thenRefused('institute.in-the-future', '/openedOn');
  });
  it('refuses to tell other details of it on the way, and one that does not exist', () => {
    open([announced], { titles: details.titles }).thenRefused('institute.details-are-known', '/titles');
    open([]).thenRefused('reference.unknown', '/institute');
  });
  it('makes the record of one that nobody announced, from its details', () => {
    const openNew = (json: object) =>
      given(institutes, []).when(OpenResearchInstitute, openResearchInstitute, { openedOn: '2019-05', ...json });
    openNew(details).then([{ type: 'InstituteRegistered', data: details }, opened]);
    openNew({ ...details, hosts: undefined }).thenRefused('institute.details-needed', '/hosts');
    openNew({ ...details, hosts: details.hosts.slice(1) }).thenRefused('institute.two-hosts');
  });
});

describe('the end of an institute', () => {
  it('closes only what opened, and not certainly before', () => {
    const close = (past: readonly Past<InstituteEvent>[], closedOn = '2022') =>
      given(institutes, past).when(CloseInstitute, closeInstitute, { institute, closedOn });
    close([announced, opened]).then([closed]);
    close([announced]).thenRefused('institute.not-open');
    close([announced, opened], '2018').thenRefused('institute.closed-before-opened', '/closedOn');
    close([announced, opened, closed]).thenNothing();
    close([announcedIn2018, openedSometime], '2017').thenRefused('institute.closed-before-announced', '/closedOn');
    close([announcedIn2018, openedSometime], '2018').then([{ type: 'InstituteClosed', data: { closedOn: '2018' } }]);
  });
  it('never opened only where it did not open, and then does not open', () => {
    const never: Past<InstituteEvent> = { type: 'InstituteNeverOpened', data: { knownOn: '2024' } };
    const record = (past: readonly Past<InstituteEvent>[]) =>
      given(institutes, past).when(RecordNeverOpened, recordNeverOpened, { institute, knownOn: '2024' });
    record([announced]).then([never]);
    record([announced, never]).thenNothing();
    record([announced, opened]).thenRefused('institute.did-open');
    given(institutes, [announced, never])
      .when(OpenResearchInstitute, openResearchInstitute, { institute, openedOn: '2019-05' })
      .thenRefused('institute.never-opened');
  });
  it.each([
    ['2018-12-01', 'announced'],
    ['2019-05-01', 'opened'],
    ['2023-01-01', 'closed'],
  ])('its status on %s is %s', (day, status) => {
    expect(instituteStatus(recordOf(institutes, [announced, opened, closed]).state, day)).toBe(status);
  });
});

describe('CorrectInstitute', () => {
  const correct = (past: readonly Past<InstituteEvent>[], json: object) =>
    given(institutes, past).when(CorrectInstitute, correctInstitute, { institute, reason: 'a press slip', ...json });
  it('takes an opening back; then it can open again', () => {
    const takenBack: Past<InstituteEvent> = {
      type: 'InstituteCorrected',
      data: { changes: { openedOn: { was: '2019-05', now: null } } },
    };
    correct([announced, opened], { openedOn: null }).then([takenBack]);
    expect(instituteStatus(recordOf(institutes, [announced, opened, takenBack]).state)).toBe('announced');
    given(institutes, [announced, opened, takenBack])
      .when(OpenResearchInstitute, openResearchInstitute, { institute, openedOn: '2020' })
      .then([{ type: 'ResearchInstituteOpened', data: { openedOn: '2020' } }]);
  });
  it('keeps the opening of one that closed', () => {
    correct([announced, opened, closed], { openedOn: null }).thenRefused('institute.closed-needs-opening', '/openedOn');
  });
  it('carries only what changes, and refuses what is not there or certainly wrong', () => {
    correct([announced], { announcedOn: '2018-11', hosts: details.hosts }).then([
      { type: 'InstituteCorrected', data: { changes: { announcedOn: { was: '../2018-11', now: '2018-11' } } } },
    ]);
    correct([announced], { openedOn: '2019' }).thenRefused('institute.not-there-yet', '/openedOn');
    correct([announced, opened], { announcedOn: '2020' }).thenRefused('institute.opened-before-announced');
    correct([announcedIn2018, openedSometime, closed], { closedOn: '2017' }).thenRefused(
      'institute.closed-before-announced',
    );
    correct([announced], { announcedOn: '../2018-11' }).thenNothing();
  });
});
