import { describe, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import {
  agreement,
  bureau,
  concluded,
  linksTo,
  meishan,
  parties,
  proposed,
  said,
  signature,
  signed,
} from '../../test/smart-town.ts';
import { AddSubsidiaryArrangement, addSubsidiaryArrangement } from './add-subsidiary-arrangement.ts';
import { AmendAgreement, amendAgreement } from './amend-agreement.ts';
import { CorrectAgreement, correctAgreement } from './correct-agreement.ts';
import { GiveNotice, giveNotice } from './give-notice.ts';
import { ProposeAgreement, proposeAgreement } from './propose-agreement.ts';
import { RenewAgreement, renewAgreement } from './renew-agreement.ts';
import { SignAgreement, signAgreement } from './sign-agreement.ts';
import { SupersedeAgreement, supersedeAgreement } from './supersede-agreement.ts';
import { TerminateAgreement, terminateAgreement } from './terminate-agreement.ts';

describe('ProposeAgreement', () => {
  const propose = (json: object) =>
    given(agreements, []).when(ProposeAgreement, proposeAgreement, { ...said, parties, ...json });
  it('writes down parties in lines, and what is not said as unstated', () => {
    propose({}).then([proposed]);
    const { binding: _, term: __, renewal: ___, noticePeriod: ____, ...less } = said;
    given(agreements, [])
      .when(ProposeAgreement, proposeAgreement, { ...less, parties })
      .then([
        {
          type: 'AgreementProposed',
          data: {
            ...less,
            binding: 'unstated',
            term: { kind: 'unstated' },
            renewal: { kind: 'unstated' },
            parties: parties.map((party, index) => ({ key: index + 1, ...party })),
          },
        },
      ]);
  });
  it('refuses the same party twice, naming its line', () => {
    propose({ parties: [...parties, { body: bureau }] }).thenRefused('agreement.already-a-party', '/parties/3/body');
  });
  it('counts parties without names, and wants two in all', () => {
    propose({ parties: [] }).thenRefused('agreement.two-parties');
    propose({ parties: [{ body: meishan }] }).thenRefused('agreement.two-parties');
    const unnamedParties = { quality: 'atLeast', count: 21, words: 'more than twenty' };
    propose({ parties: [], unnamedParties }).then([
      { type: 'AgreementProposed', data: { ...said, parties: [], unnamedParties } },
    ]);
  });
  it.each([
    [{ term: { kind: 'duration' } }, 'agreement.term-duration', '/term/duration'],
    [{ term: { kind: 'indefinite', until: '2020' } }, 'agreement.term-until', '/term/until'],
    [{ renewal: { kind: 'express', period: 'P1Y' } }, 'agreement.renewal-period', '/renewal/period'],
    [{ noticePeriod: 'P0D' }, 'agreement.duration-of-nothing', '/noticePeriod'],
    [{ proposedOn: '2027' }, 'agreement.in-the-future', '/proposedOn'],
  ])('refuses %j', (json, code, pointer) => {
    propose(json).thenRefused(code, pointer);
  });
});

describe('SignAgreement', () => {
  const sign = (past: readonly Past<AgreementEvent>[], signatures: readonly object[], more: object = {}) =>
    given(agreements, past).when(SignAgreement, signAgreement, { agreement, signatures, ...more });
  it('takes one party after the other, by number or by body', () => {
    sign([proposed], [{ party: 1, signedOn: '2017-09' }]).then([signature(1, '2017-09')]);
    sign([proposed], [{ body: bureau, signedOn: '2017-09-12' }]).then([signature(2, '2017-09-12')]);
  });
  it('is concluded with the last named party, an unknown day among them', () => {
    sign(
      [proposed],
      [
        { party: 1, signedOn: '2017-09' },
        { party: 2, signedOn: '2017-09-12' },
        { party: 3, signedOn: 'unknown' },
      ],
    ).then(signed.slice(1));
  });
  it('lets nobody sign twice', () => {
    sign(signed, [{ party: 2, signedOn: '2017-09-13' }]).thenRefused('agreement.already-signed', '/signatures/0');
    sign(
      [proposed],
      [
        { party: 2, signedOn: '2017-09-12' },
        { body: bureau, signedOn: '2017-09-12' },
      ],
    ).thenRefused('agreement.already-signed', '/signatures/1');
  });
  it('refuses who is no party, and a signature of nobody or of two', () => {
    sign([proposed], [{ body: idOf('organisation', 9), signedOn: '2017' }]).thenRefused(
      'agreement.no-such-party',
      '/signatures/0/body',
    );
    sign([proposed], [{ signedOn: '2017' }]).thenRefused('agreement.one-party-per-signature');
    sign([proposed], [{ party: 1, body: bureau, signedOn: '2017' }]).thenRefused('agreement.one-party-per-signature');
    sign([proposed], []).thenRefused('agreement.nobody-signs');
  });
  it('refuses a day certainly ahead, and takes tomorrow', () => {
    sign([proposed], [{ party: 1, signedOn: '2026-11-25' }]).thenRefused(
      'agreement.in-the-future',
      '/signatures/0/signedOn',
    );
    sign([proposed], [{ party: 1, signedOn: '2026-11-24' }]).then([signature(1, '2026-11-24')]);
  });
  it('refuses a day certainly after the end', () => {
    const until: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: {
        ...said,
        term: { kind: 'until', until: '2016' },
        parties: [
          { key: 1, body: meishan },
          { key: 2, body: bureau },
        ],
      },
    };
    sign([until], [{ party: 1, signedOn: '2017' }]).thenRefused(
      'agreement.ends-before-it-begins',
      '/signatures/0/signedOn',
    );
    sign([until], [{ party: 1, signedOn: '2016' }]).then([signature(1, '2016')]);
  });
  it('concludes an agreement of counted parties with their signature', () => {
    const counted: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: { ...said, parties: [], unnamedParties: { quality: 'atLeast', count: 21 } },
    };
    sign([counted], [], { unnamedSignedOn: '2015-07' }).then([
      { type: 'UnnamedPartiesSigned', data: { signedOn: '2015-07' } },
      concluded,
    ]);
    const unnamedParties = { quality: 'atLeast', count: 21 } as const;
    const alsoCounted: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: { ...said, parties: [{ key: 1, body: meishan }], unnamedParties },
    };
    sign([alsoCounted, signature(1, '2015-07'), concluded], [], { unnamedSignedOn: '2015-07' }).then([
      { type: 'UnnamedPartiesSigned', data: { signedOn: '2015-07' } },
    ]);
    const until2016: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: { ...said, parties: [], unnamedParties, term: { kind: 'until', until: '2016' } },
    };
    sign([until2016], [], { unnamedSignedOn: '2017' }).thenRefused(
      'agreement.ends-before-it-begins',
      '/unnamedSignedOn',
    );
    sign([proposed], [], { unnamedSignedOn: '2015-07' }).thenRefused(
      'agreement.no-unnamed-parties',
      '/unnamedSignedOn',
    );
  });
});

describe('AmendAgreement', () => {
  const amend = (past: readonly Past<AgreementEvent>[], json: object, others: Parameters<typeof given>[2] = []) =>
    given(agreements, past, others).when(AmendAgreement, amendAgreement, {
      agreement,
      effectiveOn: '2020-01-01',
      ...json,
    });
  const term = { kind: 'duration', duration: 'P7Y' } as const;
  const amended: Past<AgreementEvent> = {
    type: 'AgreementAmended',
    data: { key: 1, effectiveOn: '2020-01-01', terms: { term } },
  };
  it('carries only the terms that change', () => {
    amend(signed, { term, noticePeriod: 'P3M' }).then([amended]);
    amend([...signed, amended], { term }).thenNothing();
    amend(signed, { noticePeriod: null }).then([
      { type: 'AgreementAmended', data: { key: 1, effectiveOn: '2020-01-01', terms: { noticePeriod: null } } },
    ]);
  });
  it('links the agreement that amends it, unless that would close a circle', () => {
    const later = idOf('agreement', 2);
    amend(signed, { term, by: later }, [linksTo(later)]).then([
      { type: 'AgreementAmended', data: { key: 1, effectiveOn: '2020-01-01', terms: { term }, by: later } },
      { type: 'AgreementLinked', data: { key: 1, kind: 'amends', agreement }, on: later },
    ]);
    const goesBack: Past<AgreementEvent> = {
      type: 'AgreementLinked',
      data: { key: 1, kind: 'buildsOn', agreement: later },
    };
    amend([...signed, goesBack], { term, by: later }, [linksTo(later)]).thenRefused('agreement.link-cycle', '/by');
  });
  it('refuses an effective date certainly before a signing', () => {
    amend(signed, { effectiveOn: '2016', term }).thenRefused('agreement.changed-before-signed', '/effectiveOn');
  });
});

describe('renewal, notice and end', () => {
  const given2 = given(agreements, signed);
  it('renews until a day or for a duration, one of the two', () => {
    const renew = (json: object) =>
      given2.when(RenewAgreement, renewAgreement, { agreement, renewedOn: '2022-05', ...json });
    renew({ until: '2025' }).then([
      { type: 'AgreementRenewed', data: { key: 1, renewedOn: '2022-05', until: '2025' } },
    ]);
    renew({}).thenRefused('agreement.renewed-how-long', '/until');
    renew({ until: '2025', duration: 'P1Y' }).thenRefused('agreement.renewed-how-long');
    renew({ until: '2016' }).thenRefused('agreement.ends-before-it-begins');
    renew({ renewedOn: '2026-11-25', until: '2030' }).thenRefused('agreement.in-the-future', '/renewedOn');
    const lasting: Past<AgreementEvent> = {
      type: 'AgreementRenewed',
      data: { key: 1, renewedOn: '2022-05', duration: 'P1Y' },
    };
    const again = (json: object) =>
      given(agreements, [...signed, lasting]).when(RenewAgreement, renewAgreement, { agreement, ...json });
    again({ renewedOn: '2022-05', duration: 'P1Y' }).thenNothing();
    again({ renewedOn: '2022-05', duration: 'P2Y' }).then([
      { type: 'AgreementRenewed', data: { key: 2, renewedOn: '2022-05', duration: 'P2Y' } },
    ]);
  });
  it('takes notice of a party, and of nobody else', () => {
    given2
      .when(GiveNotice, giveNotice, { agreement, by: bureau, givenOn: '2022-06' })
      .then([{ type: 'NoticeGiven', data: { key: 1, party: 2, givenOn: '2022-06' } }]);
    given2
      .when(GiveNotice, giveNotice, { agreement, by: idOf('organisation', 9), givenOn: '2022-06' })
      .thenRefused('agreement.no-such-party', '/by');
    const noticed: Past<AgreementEvent> = { type: 'NoticeGiven', data: { key: 1, party: 2, givenOn: '2022-06' } };
    const again = (json: object) =>
      given(agreements, [...signed, noticed]).when(GiveNotice, giveNotice, { agreement, by: bureau, ...json });
    again({ givenOn: '2022-06' }).thenNothing();
    again({ givenOn: '2022-06', endsOn: '2023' }).then([
      { type: 'NoticeGiven', data: { key: 2, party: 2, givenOn: '2022-06', endsOn: '2023' } },
    ]);
    again({ givenOn: '2022-07', endsOn: '2016' }).thenRefused('agreement.ends-before-it-begins', '/givenOn');
  });
  it('is neither amended nor renewed nor given notice of once it was certainly terminated', () => {
    const over = given(agreements, [...signed, { type: 'AgreementTerminated', data: { terminatedOn: '2019' } }]);
    const renew = (renewedOn: string) =>
      over.when(RenewAgreement, renewAgreement, { agreement, renewedOn, duration: 'P1Y' });
    const notice = (givenOn: string) => over.when(GiveNotice, giveNotice, { agreement, givenOn });
    renew('2020').thenRefused('agreement.was-terminated', '/renewedOn');
    renew('2019-06').then([{ type: 'AgreementRenewed', data: { key: 1, renewedOn: '2019-06', duration: 'P1Y' } }]);
    notice('2021').thenRefused('agreement.was-terminated', '/givenOn');
    notice('2019').then([{ type: 'NoticeGiven', data: { key: 1, givenOn: '2019' } }]);
    const amend = (effectiveOn: string) =>
      over.when(AmendAgreement, amendAgreement, { agreement, effectiveOn, noticePeriod: 'P6M' });
    amend('2020-01').thenRefused('agreement.was-terminated', '/effectiveOn');
    for (const effectiveOn of ['2019', '2019-12-31', '2020?', 'unknown', '../2021'])
      amend(effectiveOn).then([
        { type: 'AgreementAmended', data: { key: 1, effectiveOn, terms: { noticePeriod: 'P6M' } } },
      ]);
  });
  it('ends once, and not certainly before it began', () => {
    const terminated: Past<AgreementEvent> = { type: 'AgreementTerminated', data: { terminatedOn: '2020' } };
    given2.when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2020' }).then([terminated]);
    given2
      .when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2017-08' })
      .thenRefused('agreement.ends-before-it-begins', '/terminatedOn');
    const again = given(agreements, [...signed, terminated]);
    again.when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2020' }).thenNothing();
    again
      .when(TerminateAgreement, terminateAgreement, { agreement, terminatedOn: '2021' })
      .thenRefused('agreement.already-terminated');
  });
});

describe('links', () => {
  const [second, third] = [idOf('agreement', 2), idOf('agreement', 3)];
  it('stand at the later agreement', () => {
    given(agreements, signed, [linksTo(second)])
      .when(SupersedeAgreement, supersedeAgreement, { agreement, by: second, supersededOn: '2021' })
      .then([
        { type: 'AgreementSuperseded', data: { by: second, supersededOn: '2021' } },
        { type: 'AgreementLinked', data: { key: 1, kind: 'supersedes', agreement }, on: second },
      ]);
    given(agreements, signed, [linksTo(second)])
      .when(AddSubsidiaryArrangement, addSubsidiaryArrangement, { agreement, arrangement: second })
      .then([
        { type: 'SubsidiaryArrangementAdded', data: { key: 1, arrangement: second } },
        { type: 'AgreementLinked', data: { key: 1, kind: 'implements', agreement }, on: second },
      ]);
  });
  it('are not made twice, nor what they follow from', () => {
    const superseded: Past<AgreementEvent> = {
      type: 'AgreementSuperseded',
      data: { by: second, supersededOn: '2021' },
    };
    const supersede = (past: readonly Past<AgreementEvent>[], by: string, supersededOn: string) =>
      given(agreements, past, [linksTo(second, agreement), linksTo(third)]).when(
        SupersedeAgreement,
        supersedeAgreement,
        {
          agreement,
          by,
          supersededOn,
        },
      );
    supersede([...signed, superseded], second, '2021').thenNothing();
    supersede([...signed, superseded], third, '2021').thenRefused('agreement.already-superseded');
    supersede([...signed, superseded], second, '2022').thenRefused('agreement.already-superseded');
    // It builds on the agreement, and takes its place too.
    supersede(signed, second, '2021').then([
      { type: 'AgreementSuperseded', data: { by: second, supersededOn: '2021' } },
      { type: 'AgreementLinked', data: { key: 2, kind: 'supersedes', agreement }, on: second },
    ]);
    const linked = recordOf(
      agreements,
      [proposed, { type: 'AgreementLinked', data: { key: 1, kind: 'implements', agreement } }],
      second,
    );
    const added: Past<AgreementEvent> = { type: 'SubsidiaryArrangementAdded', data: { key: 1, arrangement: second } };
    const add = (past: readonly Past<AgreementEvent>[], arrangement: string) =>
      given(agreements, past, [linked, linksTo(third)]).when(AddSubsidiaryArrangement, addSubsidiaryArrangement, {
        agreement,
        arrangement,
      });
    add(signed, second).then([added]);
    add([...signed, added], second).thenNothing();
    add([...signed, added], third).then([
      { type: 'SubsidiaryArrangementAdded', data: { key: 2, arrangement: third } },
      { type: 'AgreementLinked', data: { key: 1, kind: 'implements', agreement }, on: third },
    ]);
  });
  it('lead neither to the agreement itself nor back to it over others', () => {
    const onThird: Past<AgreementEvent> = {
      type: 'AgreementLinked',
      data: { key: 1, kind: 'buildsOn', agreement: third },
    };
    const from = given(agreements, [...signed, onThird], [linksTo(third, second), linksTo(second)]);
    from
      .when(SupersedeAgreement, supersedeAgreement, { agreement, by: second, supersededOn: '2021' })
      .thenRefused('agreement.link-cycle', '/by');
    from
      .when(SupersedeAgreement, supersedeAgreement, { agreement, by: agreement, supersededOn: '2021' })
      .thenRefused('agreement.link-to-itself', '/by');
    given(agreements, signed, [linksTo(third, second), linksTo(second, agreement)])
      .when(CorrectAgreement, correctAgreement, {
        agreement,
        reason: 'misread',
        links: [{ kind: 'implements', agreement: third }],
      })
      .thenRefused('agreement.link-cycle', '/links/0/agreement');
  });
});
