import { describe, expect, it } from '@jest/globals';
import { commitments, commitmentStatus, type CommitmentEvent } from '../../events/commitments.ts';
import type { RecordOf } from '../../events/records.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { commitment, details, evidence, fulfilled, made, released, superseded } from '../../test/promise.ts';
import { AssignCommitment, assignCommitment } from './assign-commitment.ts';
import { CorrectCommitment, correctCommitment } from './correct-commitment.ts';
import { FulfilCommitment, fulfilCommitment } from './fulfil-commitment.ts';
import { MakeCommitment, makeCommitment } from './make-commitment.ts';
import { ReleaseCommitment, releaseCommitment } from './release-commitment.ts';
import { RescheduleCommitment, rescheduleCommitment } from './reschedule-commitment.ts';

describe('MakeCommitment', () => {
  it('writes down who promised what to whom', () => {
    given(commitments, []).when(MakeCommitment, makeCommitment, details).then([made]);
  });
  it('takes one without a due date', () => {
    given(commitments, [])
      .when(MakeCommitment, makeCommitment, { ...details, dueOn: 'unknown' })
      .then([{ type: 'CommitmentMade', data: { ...details, dueOn: 'unknown' } }]);
  });
  it('refuses one that nobody made', () => {
    expect(checkCommand(MakeCommitment, { ...details, promisors: [] })).toMatchObject({
      problems: [{ pointer: '/promisors', code: 'field.arrayMinSize' }],
    });
  });
  it('refuses one that was certainly not made yet, or was due certainly before', () => {
    given(commitments, [])
      .when(MakeCommitment, makeCommitment, { ...details, madeOn: '2026-12', dueOn: 'unknown' })
      .thenRefused('commitment.in-the-future', '/madeOn');
    given(commitments, [])
      .when(MakeCommitment, makeCommitment, { ...details, dueOn: '2017-08' })
      .thenRefused('commitment.before-it-was-made', '/dueOn');
  });
  it('takes the place of another, which says so in its own record', () => {
    const earlier = recordOf(commitments, [made], idOf('commitment', 2)) as RecordOf<unknown>;
    const later = { ...details, madeOn: '2018-11-14', supersedes: idOf('commitment', 2) };
    given(commitments, [], [earlier])
      .when(MakeCommitment, makeCommitment, later)
      .then([
        { type: 'CommitmentMade', data: { ...details, madeOn: '2018-11-14' } },
        {
          type: 'CommitmentSuperseded',
          data: { by: commitment, supersededOn: '2018-11-14' },
          on: idOf('commitment', 2),
        },
      ]);
  });
  it('cannot take the place of one that is over', () => {
    const over: readonly (readonly [Past<CommitmentEvent>, string])[] = [
      [released, 'commitment.is-released'],
      [superseded, 'commitment.is-superseded'],
      [fulfilled('whole'), 'commitment.is-fulfilled'],
    ];
    for (const [event, code] of over) {
      const earlier = recordOf(commitments, [made, event], idOf('commitment', 2)) as RecordOf<unknown>;
      given(commitments, [], [earlier])
        .when(MakeCommitment, makeCommitment, { ...details, supersedes: idOf('commitment', 2) })
        .thenRefused(code, '/supersedes');
    }
  });
  it('cannot take the place of one that was certainly made later', () => {
    const later = recordOf(commitments, [made], idOf('commitment', 2)) as RecordOf<unknown>;
    given(commitments, [], [later])
      .when(MakeCommitment, makeCommitment, { ...details, madeOn: '2016', supersedes: idOf('commitment', 2) })
      .thenRefused('commitment.before-it-was-made', '/supersedes');
  });
});

describe('AssignCommitment', () => {
  it('gives it to somebody, once', () => {
    const owner = idOf('account');
    const assigned: Past<CommitmentEvent> = { type: 'CommitmentAssigned', data: { owner } };
    given(commitments, [made]).when(AssignCommitment, assignCommitment, { commitment, owner }).then([assigned]);
    given(commitments, [made, assigned]).when(AssignCommitment, assignCommitment, { commitment, owner }).thenNothing();
  });
});

describe('RescheduleCommitment', () => {
  const to = (dueOn: string) => ({ commitment, dueOn, reason: 'the site is not ready' });
  it('moves the due date and keeps the one before, with its reason', () => {
    given(commitments, [made])
      .when(RescheduleCommitment, rescheduleCommitment, to('2020'))
      .then([{ type: 'CommitmentRescheduled', data: { dueOn: '2020' } }]);
    const { state } = recordOf(commitments, [
      made,
      { type: 'CommitmentRescheduled', data: { dueOn: '2020' }, reason: 'the site is not ready' },
    ]);
    expect(state).toMatchObject({
      dueOn: '2020',
      rescheduled: [{ was: '2019-07', now: '2020', reason: 'the site is not ready', position: 1 }],
    });
  });
  it('changes nothing where the date is the same, and refuses one certainly before the promise', () => {
    given(commitments, [made]).when(RescheduleCommitment, rescheduleCommitment, to('2019-07')).thenNothing();
    given(commitments, [made])
      .when(RescheduleCommitment, rescheduleCommitment, to('2016'))
      .thenRefused('commitment.before-it-was-made', '/dueOn');
  });
  it('sets no other date for what was fulfilled in whole', () => {
    given(commitments, [made, fulfilled('whole')])
      .when(RescheduleCommitment, rescheduleCommitment, to('2020'))
      .thenRefused('commitment.is-fulfilled', '/commitment');
    given(commitments, [made, fulfilled('part')])
      .when(RescheduleCommitment, rescheduleCommitment, to('2020'))
      .then([{ type: 'CommitmentRescheduled', data: { dueOn: '2020' } }]);
  });
});

describe('FulfilCommitment', () => {
  const fulfil = (fields: object = {}) => ({
    commitment,
    fulfilledOn: '2019-07-16',
    extent: 'whole',
    evidence,
    ...fields,
  });
  it('says when, how far, and what shows it', () => {
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil())
      .then([fulfilled('whole')]);
  });
  it('takes a source for evidence, and wants one or the other', () => {
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ evidence: [], sources: [{ source: idOf('source') }] }))
      .then([
        { type: 'CommitmentFulfilled', data: { key: 1, fulfilledOn: '2019-07-16', extent: 'whole', evidence: [] } },
      ]);
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ evidence: [] }))
      .thenRefused('commitment.without-evidence', '/evidence');
  });
  it('numbers the parts, and nothing comes after the whole', () => {
    given(commitments, [made, fulfilled('part', '2018')])
      .when(FulfilCommitment, fulfilCommitment, fulfil())
      .then([fulfilled('whole', '2019-07-16', 2)]);
    given(commitments, [made, fulfilled('whole')])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ extent: 'part' }))
      .thenRefused('commitment.is-fulfilled', '/commitment');
  });
  it('told twice, changes nothing the second time', () => {
    given(commitments, [made, fulfilled('whole')])
      .when(FulfilCommitment, fulfilCommitment, fulfil())
      .thenNothing();
  });
  it('refuses a day certainly before the promise, or certainly ahead', () => {
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ fulfilledOn: '2017-08-31' }))
      .thenRefused('commitment.before-it-was-made', '/fulfilledOn');
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ fulfilledOn: '2026-11-25' }))
      .thenRefused('commitment.in-the-future', '/fulfilledOn');
    given(commitments, [made])
      .when(FulfilCommitment, fulfilCommitment, fulfil({ fulfilledOn: '2017' }))
      .then([fulfilled('whole', '2017')]);
  });
});

describe('ReleaseCommitment', () => {
  const release = (fields: object = {}) => ({
    commitment,
    releasedOn: '2019-01-15',
    reason: 'another site',
    ...fields,
  });
  it('ends what was promised', () => {
    given(commitments, [made])
      .when(ReleaseCommitment, releaseCommitment, release())
      .then([{ type: 'CommitmentReleased', data: { releasedOn: '2019-01-15' } }]);
    given(commitments, [made, released]).when(ReleaseCommitment, releaseCommitment, release()).thenNothing();
  });
  it('says why', () => {
    expect(checkCommand(ReleaseCommitment, release({ reason: undefined }))).toMatchObject({
      problems: [{ pointer: '/reason', code: 'field.isDefined' }],
    });
  });
  it('cannot end what is over', () => {
    given(commitments, [made, fulfilled('whole')])
      .when(ReleaseCommitment, releaseCommitment, release())
      .thenRefused('commitment.is-fulfilled', '/commitment');
  });
  it('refuses a day certainly ahead, or certainly before the promise', () => {
    const on = (releasedOn: string) =>
      given(commitments, [made]).when(ReleaseCommitment, releaseCommitment, release({ releasedOn }));
    on('2026-11-25').thenRefused('commitment.in-the-future', '/releasedOn');
    on('2017-08').thenRefused('commitment.before-it-was-made', '/releasedOn');
  });
  it('refuses every further change until the release is corrected', () => {
    const past = [made, released];
    const code = 'commitment.is-released';
    given(commitments, past)
      .when(FulfilCommitment, fulfilCommitment, { commitment, fulfilledOn: '2019-02', extent: 'part', evidence })
      .thenRefused(code, '/commitment');
    given(commitments, past)
      .when(RescheduleCommitment, rescheduleCommitment, { commitment, dueOn: '2020' })
      .thenRefused(code, '/commitment');
    given(commitments, past)
      .when(AssignCommitment, assignCommitment, { commitment, owner: idOf('account') })
      .thenRefused(code, '/commitment');
    const unreleased: Past<CommitmentEvent> = {
      type: 'CommitmentCorrected',
      data: { changes: { release: { was: {}, now: null } } },
    };
    given(commitments, [...past, unreleased])
      .when(RescheduleCommitment, rescheduleCommitment, { commitment, dueOn: '2020' })
      .then([{ type: 'CommitmentRescheduled', data: { dueOn: '2020' } }]);
  });
});

describe('CorrectCommitment', () => {
  const correct = (fields: object) => ({ commitment, reason: 'misread', ...fields });
  it('keeps the old value beside the new one, and only of what changes', () => {
    given(commitments, [made, fulfilled('whole')])
      .when(
        CorrectCommitment,
        correctCommitment,
        correct({ kind: 'obligation', from: null, dueOn: '2019-07', fulfilments: [{ key: 1, extent: 'part' }] }),
      )
      .then([
        {
          type: 'CommitmentCorrected',
          data: {
            changes: {
              kind: { was: 'pledge', now: 'obligation' },
              from: { was: details.from, now: null },
              'fulfilments/1/extent': { was: 'whole', now: 'part' },
            },
          },
        },
      ]);
  });
  it('takes away a fulfilment that never happened, and the commitment is open again', () => {
    const take = (more: object) =>
      given(commitments, [made, fulfilled('whole')]).when(
        CorrectCommitment,
        correctCommitment,
        correct({ fulfilments: [{ key: 1, neverHappened: true, ...more }] }),
      );
    take({ extent: 'part' }).thenRefused('record.part-taken-away', '/fulfilments/0/neverHappened');
    const [event] = take({}).events();
    const { state } = recordOf(commitments, [made, fulfilled('whole'), event as Past<CommitmentEvent>]);
    expect(state.fulfilments).toEqual([]);
    expect(commitmentStatus(state, '2019-07-20')).toBe('open');
  });
  it('takes away a release, and refuses to correct one that is not there', () => {
    given(commitments, [made, released])
      .when(CorrectCommitment, correctCommitment, correct({ release: { releasedOn: '2019-02' } }))
      .then([
        {
          type: 'CommitmentCorrected',
          data: { changes: { 'release/releasedOn': { was: '2019-01-15', now: '2019-02' } } },
        },
      ]);
    given(commitments, [made])
      .when(CorrectCommitment, correctCommitment, correct({ release: { releasedOn: '2019-02' } }))
      .thenRefused('commitment.not-released', '/release');
    given(commitments, [made])
      .when(CorrectCommitment, correctCommitment, correct({ release: null }))
      .thenNothing();
  });
  it('refuses a day of promising that leaves something certainly before it', () => {
    given(commitments, [made])
      .when(CorrectCommitment, correctCommitment, correct({ madeOn: '2019-08' }))
      .thenRefused('commitment.before-it-was-made', '/madeOn');
    given(commitments, [made, fulfilled('part', '2018')])
      .when(CorrectCommitment, correctCommitment, correct({ madeOn: '2019-01' }))
      .thenRefused('commitment.before-it-was-made', '/madeOn');
    given(commitments, [made, released])
      .when(CorrectCommitment, correctCommitment, correct({ madeOn: '2019-02', dueOn: '2020' }))
      .thenRefused('commitment.before-it-was-made', '/madeOn');
  });
  it('leaves no fulfilment without anything that shows it', () => {
    const source = { source: idOf('source') };
    const without = correct({ fulfilments: [{ key: 1, evidence: [] }] });
    const changes = { 'fulfilments/1/evidence': { was: evidence, now: [] } };
    given(commitments, [made, fulfilled('whole')])
      .when(CorrectCommitment, correctCommitment, without)
      .thenRefused('commitment.without-evidence', '/fulfilments/0/evidence');
    given(commitments, [made, fulfilled('whole')])
      .when(CorrectCommitment, correctCommitment, { ...without, sources: [source] })
      .then([{ type: 'CommitmentCorrected', data: { changes } }]);
    given(commitments, [made, { ...fulfilled('whole'), sources: [source] }])
      .when(CorrectCommitment, correctCommitment, without)
      .then([{ type: 'CommitmentCorrected', data: { changes } }]);
  });
  it('refuses to correct a fulfilment that is not there', () => {
    given(commitments, [made])
      .when(CorrectCommitment, correctCommitment, correct({ fulfilments: [{ key: 3, extent: 'part' }] }))
      .thenRefused('commitment.no-such-fulfilment', '/fulfilments/0/key');
  });
});
