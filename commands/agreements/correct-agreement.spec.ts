import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import {
  agreement,
  bureau,
  concluded,
  linksTo,
  meishan,
  numbered,
  proposed,
  said,
  signature,
  signed,
} from '../../test/smart-town.ts';
import { CorrectAgreement, correctAgreement } from './correct-agreement.ts';
import { TerminateAgreement, terminateAgreement } from './terminate-agreement.ts';

describe('CorrectAgreement', () => {
  const correct = (past: readonly Past<AgreementEvent>[], json: object, others: Parameters<typeof given>[2] = []) =>
    given(agreements, past, others).when(CorrectAgreement, correctAgreement, { agreement, reason: 'misread', ...json });
  const corrected = (changes: object) => ({ type: 'AgreementCorrected', data: { changes } });
  it('keeps the old signing day beside the new one', () => {
    correct(signed, { parties: [{ key: 2, signedOn: '2017-09-13', role: null }] }).then([
      corrected({ 'parties/2/signedOn': { was: '2017-09-12', now: '2017-09-13' } }),
    ]);
    correct(signed, { parties: [{ key: 2, signedOn: '2017-09-12' }] }).thenNothing();
  });
  it('takes a party away, and adds one that was left out', () => {
    const party3 = { key: 3, body: 'US-CA', role: 'guarantor', signatories: [] };
    correct([proposed], { parties: [{ key: 3, remove: true }] }).then([
      corrected({ 'parties/3': { was: party3, now: null } }),
    ]);
    const [one, two] = [
      { key: 1, body: meishan, signatories: [] },
      { key: 2, body: bureau, signatories: [] },
    ];
    correct([proposed], { moreParties: [{ body: 'CN-SC' }] }).then([
      corrected({
        parties: { was: [one, two, party3], now: [one, two, party3, { key: 4, body: 'CN-SC', signatories: [] }] },
      }),
    ]);
    correct([proposed], { moreParties: [{ body: 'US-CA' }] }).thenRefused('agreement.already-a-party');
  });
  it('concludes the agreement where the party that had not signed was none', () => {
    correct([proposed, signature(1, '2017'), signature(2, '2017')], { parties: [{ key: 3, remove: true }] }).then([
      corrected({ 'parties/3': { was: { key: 3, body: 'US-CA', role: 'guarantor', signatories: [] }, now: null } }),
      concluded,
    ]);
  });
  it('takes back what did not happen, and the link with it', () => {
    const second = idOf('agreement', 2);
    const superseded: Past<AgreementEvent> = {
      type: 'AgreementSuperseded',
      data: { by: second, supersededOn: '2021' },
    };
    const link: Past<AgreementEvent> = { type: 'AgreementLinked', data: { key: 1, kind: 'supersedes', agreement } };
    correct([...signed, superseded], { supersededOn: null }, [recordOf(agreements, [proposed, link], second)]).then([
      corrected({ supersededOn: { was: '2021', now: null }, supersededBy: { was: second, now: null } }),
      { ...corrected({ 'links/1': { was: { key: 1, kind: 'supersedes', agreement }, now: null } }), on: second },
    ]);
  });
  it('refuses what would certainly contradict itself, and what is not there', () => {
    correct(signed, { term: { kind: 'until', until: '2016' } }).thenRefused('agreement.ends-before-it-begins');
    correct(signed, { inForceOn: '2018' }).thenRefused('agreement.not-there-yet', '/inForceOn');
    correct(signed, { parties: [{ key: 9, role: 'x' }] }).thenRefused('agreement.no-such-part', '/parties/0/key');
    const both = { parties: [{ key: 1, remove: true, role: 'host' }] };
    correct(signed, both).thenRefused('record.part-taken-away', '/parties/0/remove');
    const ahead = { parties: [{ key: 1 }, { key: 2, signedOn: '2099' }] };
    correct(signed, ahead).thenRefused('agreement.in-the-future', '/parties/1/signedOn');
    const endless = { amendments: [{ key: 1, term: { kind: 'duration' } }] };
    correct(signed, endless).thenRefused('agreement.term-duration', '/amendments/0/term/duration');
  });
  it('refuses what is told as done and certainly lies ahead, as where it is recorded', () => {
    const renewed: Past<AgreementEvent> = {
      type: 'AgreementRenewed',
      data: { key: 1, renewedOn: '2022', until: '2025' },
    };
    const noticed: Past<AgreementEvent> = { type: 'NoticeGiven', data: { key: 1, givenOn: '2023' } };
    const ahead = '2026-11-25';
    const wrong: readonly (readonly [object, string])[] = [
      [{ proposedOn: ahead }, '/proposedOn'],
      [{ renewals: [{ key: 1, renewedOn: ahead }] }, '/renewals/0/renewedOn'],
      [{ notices: [{ key: 1, givenOn: ahead }] }, '/notices/0/givenOn'],
    ];
    for (const [json, pointer] of wrong)
      correct([...signed, renewed, noticed], json).thenRefused('agreement.in-the-future', pointer);
    correct([...signed, renewed], { renewals: [{ key: 1, renewedOn: '2026-11-24' }] }).then([
      corrected({ 'renewals/1/renewedOn': { was: '2022', now: '2026-11-24' } }),
    ]);
  });
  it('refuses a duration of nothing wherever one stands', () => {
    const past: readonly Past<AgreementEvent>[] = [
      ...signed,
      { type: 'AgreementAmended', data: { key: 1, effectiveOn: '2019', terms: { noticePeriod: 'P6M' } } },
      { type: 'AgreementRenewed', data: { key: 1, renewedOn: '2022', duration: 'P1Y' } },
    ];
    for (const [json, pointer] of [
      [{ noticePeriod: 'P0D' }, '/noticePeriod'],
      [{ amendments: [{ key: 1, noticePeriod: 'P0M' }] }, '/amendments/0/noticePeriod'],
      [{ renewals: [{ key: 1, duration: 'P0Y' }] }, '/renewals/0/duration'],
    ] as const)
      correct(past, json).thenRefused('agreement.duration-of-nothing', pointer);
  });
  it('refuses a renewal or a notice that certainly came after the termination, whichever of the two is told last', () => {
    const renewed: Past<AgreementEvent> = {
      type: 'AgreementRenewed',
      data: { key: 1, renewedOn: '2022', until: '2025' },
    };
    const terminated: Past<AgreementEvent> = { type: 'AgreementTerminated', data: { terminatedOn: '2023' } };
    correct([...signed, renewed, terminated], { terminatedOn: '2021' }).thenRefused('agreement.was-terminated');
    correct([...signed, renewed, terminated], { renewals: [{ key: 1, renewedOn: '2024' }] }).thenRefused(
      'agreement.was-terminated',
    );
    given(agreements, [...signed, renewed])
      .when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2021' })
      .thenRefused('agreement.was-terminated', '/terminatedOn');
    given(agreements, [...signed, { type: 'NoticeGiven', data: { key: 1, givenOn: '2022' } }])
      .when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2021' })
      .thenRefused('agreement.was-terminated', '/terminatedOn');
  });
  it('takes an arrangement or an amendment away, and the link of the other agreement with it', () => {
    const [second, third] = [idOf('agreement', 2), idOf('agreement', 3)];
    const linked = (id: string, kind: 'implements' | 'amends') =>
      recordOf(agreements, [proposed, { type: 'AgreementLinked', data: { key: 1, kind, agreement } }], id);
    const unlinked = (id: string, kind: string) => ({
      ...corrected({ 'links/1': { was: { key: 1, kind, agreement }, now: null } }),
      on: id,
    });
    const past: readonly Past<AgreementEvent>[] = [
      ...signed,
      { type: 'SubsidiaryArrangementAdded', data: { key: 1, arrangement: second } },
      { type: 'AgreementAmended', data: { key: 1, effectiveOn: '2019', terms: { noticePeriod: 'P6M' }, by: third } },
      { type: 'AgreementAmended', data: { key: 2, effectiveOn: '2020', terms: { noticePeriod: 'P9M' }, by: third } },
    ];
    const others = [linked(second, 'implements'), linked(third, 'amends')];
    const eventsOf = (json: object) =>
      correct(past, json, others)
        .events()
        .slice(1)
        .map((event) => JSON.parse(JSON.stringify(event)) as unknown);
    expect(eventsOf({ subsidiaries: [{ key: 1, remove: true }] })).toEqual([unlinked(second, 'implements')]);
    expect(eventsOf({ amendments: [{ key: 1, remove: true }] })).toEqual([]);
    const both = [
      { key: 1, remove: true },
      { key: 2, remove: true },
    ];
    expect(eventsOf({ amendments: both })).toEqual([unlinked(third, 'amends')]);
  });
  it('corrects the rest beside parties that were left out, and the links by what they say', () => {
    const titles = [{ text: 'Smart Town', language: 'en' }];
    const changes = correct([proposed], { titles, moreParties: [{ body: 'CN-SC' }] }).events();
    expect(changes).toMatchObject([{ data: { changes: { titles: { now: titles }, parties: {} } } }]);
    const [second, third] = [idOf('agreement', 2), idOf('agreement', 3)];
    const link = (key: number, to: string) => ({ key, kind: 'buildsOn', agreement: to });
    const past: Past<AgreementEvent> = {
      type: 'AgreementLinked',
      data: { key: 1, kind: 'buildsOn', agreement: second },
    };
    correct(
      [proposed, past],
      {
        links: [
          { kind: 'buildsOn', agreement: third },
          { kind: 'buildsOn', agreement: second },
        ],
      },
      [linksTo(second), linksTo(third)],
    ).then([corrected({ links: { was: [link(1, second)], now: [link(2, third), link(1, second)] } })]);
  });
  it('takes counted parties back whole, or not at all', () => {
    const counted: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: { ...said, parties: numbered, unnamedParties: { quality: 'about', count: 20 } },
    };
    correct([counted], { unnamedParties: null }).then([
      corrected({ unnamedParties: { was: { quality: 'about', count: 20 }, now: null } }),
    ]);
    correct([counted], { unnamedParties: null, unnamedSignedOn: '2018' }).thenRefused(
      'agreement.no-unnamed-parties',
      '/unnamedSignedOn',
    );
    correct([proposed], { unnamedParties: { quality: 'atLeast', count: 3 } }).then([
      corrected({ unnamedParties: { was: null, now: { quality: 'atLeast', count: 3 } } }),
    ]);
  });
});
