import { describe, expect, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../events/agreements.ts';
import { organisations, type OrganisationEvent } from '../events/organisations.ts';
import { people, type PersonEvent } from '../events/people.ts';
import type { RecordOf } from '../events/records.ts';
import { sources, type SourceEvent } from '../events/sources.ts';
import { statements, type StatementEvent } from '../events/statements.ts';
import { visits, type VisitEvent } from '../events/visits.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { rowsOf } from './projection.ts';
import { names, type NameRow } from './search.ts';

const rows = (record: RecordOf<unknown>) =>
  rowsOf(names, record).map(({ columns, row, search }) => ({ columns, row: row as NameRow, search }));
const here = ['sichuan-california'];

describe('names', () => {
  it('hold every name of a body, in every script, and what others know it by', () => {
    const berkeley: Past<OrganisationEvent> = {
      type: 'OrganisationRegistered',
      data: {
        relationships: here,
        names: [
          { text: 'University of California, Berkeley', language: 'en', kind: 'official' },
          { text: '加州大学伯克利分校', language: 'zh-Hans', kind: 'official' },
        ],
        kind: 'university',
        identifiers: [{ scheme: 'ror', value: '01an7q238' }],
      },
    };
    const added: Past<OrganisationEvent> = {
      type: 'OrganisationNameAdded',
      data: { name: { text: 'UCB', language: 'en', kind: 'acronym' } },
    };
    const found = rows(recordOf(organisations, [berkeley, added]));
    expect(found.map(({ row, columns }) => [row.nameKind, columns['normal']])).toEqual([
      ['official', 'university of california, berkeley'],
      ['official', '加州大学伯克利分校'],
      ['acronym', 'ucb'],
      ['identifier', '01an7q238'],
    ]);
    expect(found[2]?.row.titles.map(({ text }) => text)).toEqual([
      'University of California, Berkeley',
      '加州大学伯克利分校',
    ]);
  });
  it('hold the titles of an agreement as it was made, as it was amended, and as it was corrected', () => {
    const text = (words: string) => [{ text: words, language: 'en' }];
    const past: readonly Past<AgreementEvent>[] = [
      {
        type: 'AgreementProposed',
        data: {
          relationships: here,
          titles: text('Memorandum on clean air'),
          instrument: 'mou',
          binding: 'unstated',
          proposedOn: '2018',
          parties: [],
          term: { kind: 'unstated' },
          renewal: { kind: 'unstated' },
          fields: [],
          links: [],
        },
      },
      {
        type: 'AgreementAmended',
        data: { key: 1, effectiveOn: '2020', terms: { titles: text('Memorandum on climate') } },
      },
    ];
    const corrected: Past<AgreementEvent> = {
      type: 'AgreementCorrected',
      data: { changes: { titles: { was: text('Memorandum on clean air'), now: text('Memorandum on pure air') } } },
    };
    const found = (...events: readonly Past<AgreementEvent>[]) =>
      rows(recordOf(agreements, events)).map(({ row }) => [row.nameKind, row.text]);
    expect(found(...past)).toEqual([
      ['title', 'Memorandum on clean air'],
      ['title', 'Memorandum on climate'],
    ]);
    expect(found(...past, corrected)[0]).toEqual(['title', 'Memorandum on pure air']);
  });
  it('hold nothing of a person whose names were erased', () => {
    const erased: Past<PersonEvent> = {
      type: 'PersonRegistered',
      data: { relationships: here, names: 'erased', identifiers: 'erased' },
    };
    expect(rows(recordOf(people, [erased]))).toEqual([]);
  });
  it('hold every name of a person and what others know them by, and the publisher of a source', () => {
    const registered: Past<PersonEvent> = {
      type: 'PersonRegistered',
      data: {
        relationships: here,
        names: [{ text: 'Qu Guangji', language: 'en', kind: 'official' }],
        identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
      },
    };
    const found = (record: RecordOf<unknown>) => rows(record).map(({ row }) => [row.nameKind, row.text]);
    expect(found(recordOf(people, [registered]))).toEqual([
      ['official', 'Qu Guangji'],
      ['identifier', 'Q42'],
    ]);
    const cited: Past<SourceEvent> = {
      type: 'SourceCited',
      data: {
        relationships: here,
        titles: [{ text: 'Sichuan looks to Silicon Valley', language: 'en' }],
        kind: 'press',
        publisher: 'Xinhua',
        language: 'en',
        publishedOn: '2018-11-16',
      },
    };
    expect(found(recordOf(sources, [cited]))).toEqual([
      ['title', 'Sichuan looks to Silicon Valley'],
      ['title', 'Xinhua'],
    ]);
  });
  it('find a long statement by its last word, and show its beginning', () => {
    const said: Past<StatementEvent> = {
      type: 'StatementRecorded',
      data: {
        relationships: here,
        original: { text: `${'word '.repeat(200)}cooperation`, language: 'en' },
        verbatim: true,
        sic: [],
        speaker: idOf('person'),
        saidOn: '2018-11-14',
        translations: [],
      },
    };
    const [found] = rows(recordOf(statements, [said]));
    expect(found?.search?.at(-1)).toBe('cooperation');
    expect(Array.from(found?.row.text ?? '')).toHaveLength(280);
  });
  it('find a visit by the title of a stop', () => {
    const recorded: Past<VisitEvent> = {
      type: 'VisitRecorded',
      data: {
        relationships: here,
        titles: [{ text: 'Delegation', language: 'en' }],
        from: 'CN-SC',
        to: 'US-CA',
        occurredOn: '2018-11',
        delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
        hosts: [],
        purposes: [],
      },
    };
    const stop: Past<VisitEvent> = {
      type: 'StopAdded',
      data: { key: 1, titles: [{ text: 'Autodesk', language: 'en' }], occurredOn: 'unknown', hosts: [] },
    };
    const found = rows(recordOf(visits, [recorded, stop]));
    expect(found.map(({ row: { text, titles } }) => [text, titles[0]?.text])).toEqual([
      ['Delegation', 'Delegation'],
      ['Autodesk', 'Delegation'],
    ]);
  });
});
