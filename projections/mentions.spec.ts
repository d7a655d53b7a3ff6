import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../events/agreements.ts';
import type { RecordOf } from '../events/records.ts';
import { visits, type VisitEvent } from '../events/visits.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { mentions } from './mentions.ts';
import { rowsOf } from './projection.ts';

const told = (record: RecordOf<unknown>) =>
  rowsOf(mentions, record).map(({ columns }) => [columns['role'], columns['body']]);

describe('mentions', () => {
  it('find a visit by its places, its head, its hosts and those of its stops, and its source', () => {
    const recorded: Past<VisitEvent> = {
      type: 'VisitRecorded',
      sources: [{ source: idOf('source'), locator: 'paragraph 2' }, { source: idOf('source') }],
      data: {
        relationships: ['sichuan-california'],
        titles: [],
        from: 'CN-SC',
        to: 'unknown',
        occurredOn: '2018-11',
        delegation: {
          sentBy: [idOf('organisation', 1)],
          head: { person: idOf('person', 1) },
          count: { quality: 'unknown', named: [] },
        },
        hosts: [idOf('organisation', 2)],
        purposes: [],
      },
    };
    const stop: Past<VisitEvent> = {
      type: 'StopAdded',
      data: {
        key: 1,
        titles: [],
        occurredOn: 'unknown',
        hosts: [idOf('organisation', 2), idOf('organisation', 3)],
        place: 'US-CA',
      },
    };
    expect(told(recordOf(visits, [recorded, stop]))).toEqual([
      ['from', 'CN-SC'],
      ['sentBy', idOf('organisation', 1)],
      ['head', idOf('person', 1)],
      ['host', idOf('organisation', 2)],
      ['host', idOf('organisation', 3)],
      ['place', 'US-CA'],
      ['source', idOf('source')],
    ]);
  });
  it('find an agreement by its parties, who signed for them, and the agreement it amends', () => {
    const proposed: Past<AgreementEvent> = {
      type: 'AgreementProposed',
      data: {
        relationships: ['sichuan-california'],
        titles: [],
        instrument: 'addendum',
        binding: 'unstated',
        proposedOn: 'unknown',
        parties: [{ key: 1, body: idOf('organisation', 1) }],
        term: { kind: 'unstated' },
        renewal: { kind: 'unstated' },
        fields: [],
        links: [{ key: 1, kind: 'amends', agreement: idOf('agreement', 2) }],
      },
    };
    const signed: Past<AgreementEvent> = {
      type: 'AgreementSigned',
      data: { party: 1, signedOn: '2017', signatories: [{ person: idOf('person', 1) }] },
    };
    expect(told(recordOf(agreements, [proposed, signed]))).toEqual([
      ['party', idOf('organisation', 1)],
      ['signatory', idOf('person', 1)],
      ['amends', idOf('agreement', 2)],
    ]);
  });
});
