import { describe, expect, it } from '@jest/globals';
import { organisations, type OrganisationEvent } from '../events/organisations.ts';
import { people, type PersonEvent, type PersonRegistered } from '../events/people.ts';
import { sources as sourceSubject, type SourceEvent } from '../events/sources.ts';
import { statements as statementSubject, type StatementEvent } from '../events/statements.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { rowsOf } from './projection.ts';
import { records } from './records.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';

const here = ['sichuan-california'];
const common = <E>(type: string, data: object = {}) => ({ type, data, reason: 'because' }) as unknown as E;

const said: Past<StatementEvent> = {
  type: 'StatementRecorded',
  confidence: 'primary',
  data: {
    relationships: here,
    original: { text: 'We are hear to learn', language: 'en' },
    verbatim: true,
    sic: ['hear'],
    speaker: idOf('person'),
    titleThen: 'secretary general',
    saidOn: '2018-11-14',
    translations: [],
  },
};

describe('the register of records', () => {
  const first = (past: readonly Past<StatementEvent>[]) => rowsOf(records, recordOf(statementSubject, past))[0];
  it('says what a record is, when it was and how well it is known', () => {
    expect(first([said])).toMatchObject({
      key: 'sichuan-california/record',
      columns: { kind: 'statement', status: 'recorded', standing: 'primary', earliest: '2018-11-14', position: 0 },
      row: { occurredOn: '2018-11-14', disputed: false, corrected: false, withdrawn: false },
    });
  });
  it('says what has become of it: corrected, disputed, withdrawn, in that order of weight', () => {
    const corrected = common<Past<StatementEvent>>('StatementCorrected', {
      changes: { saidOn: { was: '2018-11-14', now: '2018-11' } },
    });
    const disputed = common<Past<StatementEvent>>('FactDisputed', { field: 'speaker', claim: idOf('person', 2) });
    const withdrawn = common<Past<StatementEvent>>('RecordWithdrawn');
    expect(first([said, corrected])).toMatchObject({ columns: { standing: 'primary' }, row: { corrected: true } });
    expect(first([said, corrected, disputed])).toMatchObject({ columns: { standing: 'disputed' } });
    expect(first([said, corrected, disputed, withdrawn])).toMatchObject({
      columns: { standing: 'withdrawn' },
      row: { corrected: true, disputed: true, withdrawn: true, occurredOn: '2018-11' },
    });
  });
  it('says that the names of a person were erased', () => {
    const status = (names: PersonRegistered['data']['names']) => {
      const registered: Past<PersonEvent> = { type: 'PersonRegistered', data: { relationships: here, names } };
      return rowsOf(records, recordOf(people, [registered]))[0]?.columns['status'];
    };
    expect([status('erased'), status([])]).toEqual(['erased', 'registered']);
  });
  it('lists a body without any date before all that have one', () => {
    const registered: Past<OrganisationEvent> = {
      type: 'OrganisationRegistered',
      data: { relationships: here, names: [], kind: 'unknown', identifiers: [] },
    };
    expect(rowsOf(records, recordOf(organisations, [registered]))[0]?.columns).toMatchObject({
      status: 'registered',
      earliest: '',
      precision: 0,
    });
  });
});

describe('statements', () => {
  it('hold every word, the slip marked, and every translation as a person or a machine made it', () => {
    const translated: Past<StatementEvent> = {
      type: 'StatementTranslated',
      data: { key: 1, text: '我们是来学习的', language: 'zh-Hans', by: 'machine' },
    };
    const [row] = rowsOf(statements, recordOf(statementSubject, [said, translated]));
    expect(row?.columns).toMatchObject({ speaker: idOf('person'), verbatim: 1 });
    expect(row?.row).toMatchObject({
      original: { text: 'We are hear to learn' },
      sic: ['hear'],
      titleThen: 'secretary general',
      translations: [{ key: 1, text: '我们是来学习的', language: 'zh-Hans', by: 'machine' }],
    });
  });
});

describe('sources', () => {
  it('hold what a citation needs', () => {
    const cited: Past<SourceEvent> = {
      type: 'SourceCited',
      data: {
        relationships: here,
        titles: [{ text: 'Sichuan looks to innovative cooperation with Silicon Valley', language: 'en' }],
        kind: 'press',
        publisher: 'Xinhua',
        language: 'en',
        publishedOn: '2018-11-16',
      },
    };
    const [row] = rowsOf(sources, recordOf(sourceSubject, [cited]));
    expect(row).toMatchObject({
      columns: { kind: 'press', earliest: '2018-11-16' },
      row: { publisher: 'Xinhua', publishedOn: '2018-11-16', standing: 'unstated', corrected: false },
    });
  });
});
