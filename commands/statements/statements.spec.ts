import { describe, expect, it } from '@jest/globals';
import { gatherings } from '../../events/gatherings.ts';
import type { RecordOf } from '../../events/records.ts';
import { statements, type StatementEvent } from '../../events/statements.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { CorrectStatement, correctStatement, correctStatementNeeds } from './correct-statement.ts';
import { RecordStatement, recordStatement } from './record-statement.ts';
import { TranslateStatement, translateStatement } from './translate-statement.ts';

const details = {
  relationships: ['sichuan-california'],
  original: { text: 'We are hear to learn', language: 'en' },
  verbatim: true,
  sic: ['hear'],
  speaker: idOf('person'),
  titleThen: 'secretary general of the Sichuan provincial government',
  saidOn: '2018-11-14',
  at: idOf('gathering'),
};
const recorded: Past<StatementEvent> = { type: 'StatementRecorded', data: { ...details, translations: [] } };
const chinese = { key: 1, text: '我们是来学习的', language: 'zh-Hans', by: 'human' as const };
const translated: Past<StatementEvent> = { type: 'StatementTranslated', data: chinese };
const forumOn = (occurredOn: string) =>
  recordOf(gatherings, [
    {
      type: 'GatheringHeld',
      data: {
        relationships: ['sichuan-california'],
        form: 'forum',
        titles: [{ text: 'Forum', language: 'en' }],
        occurredOn,
        organisers: [],
        attendance: { quality: 'unknown', named: [] },
        works: [],
      },
    },
  ]) as RecordOf<unknown>;

describe('RecordStatement', () => {
  it('keeps the words of the source, the typo included', () => {
    given(statements, [], [forumOn('2018-11-14')])
      .when(RecordStatement, recordStatement, details)
      .then([recorded]);
  });
  it('numbers the translations that come with it', () => {
    const { text, language, by } = chinese;
    given(statements, [])
      .when(RecordStatement, recordStatement, { ...details, translations: [{ text, language, by }] })
      .then([{ type: 'StatementRecorded', data: { ...details, translations: [chinese] } }]);
  });
  it('refuses a [sic] on a word that is not there', () => {
    given(statements, [])
      .when(RecordStatement, recordStatement, { ...details, sic: ['hear', 'lern'] })
      .thenRefused('statement.sic-not-there', '/sic/1');
  });
  it('refuses a [sic] in words that are not the speaker’s', () => {
    given(statements, [])
      .when(RecordStatement, recordStatement, { ...details, verbatim: false })
      .thenRefused('statement.sic-not-verbatim', '/sic');
  });
  it('refuses what was certainly said at another time than the gathering', () => {
    given(statements, [], [forumOn('2018-11-15')])
      .when(RecordStatement, recordStatement, details)
      .thenRefused('statement.said-elsewhen', '/saidOn');
    given(statements, [], [forumOn('2018-11')])
      .when(RecordStatement, recordStatement, details)
      .then([recorded]);
  });
  it('refuses what was certainly not said yet', () => {
    given(statements, [])
      .when(RecordStatement, recordStatement, { ...details, saidOn: '2026-12' })
      .thenRefused('statement.said-in-the-future', '/saidOn');
  });
  it('takes a speech of 4000 characters and none of 4001', () => {
    const of = (length: number) => ({
      ...details,
      sic: [],
      original: { text: '四'.repeat(length), language: 'zh-Hans' },
    });
    expect(checkCommand(RecordStatement, of(4000))).toHaveProperty('command');
    expect(checkCommand(RecordStatement, of(4001))).toMatchObject({
      problems: [{ pointer: '/original/text', code: 'field.maxLength', params: { limit: '4000' } }],
    });
  });
});

describe('TranslateStatement', () => {
  const translate = (text: string, by = 'human', language = 'zh-Hans') => ({
    statement: idOf('statement'),
    text,
    language,
    by,
  });
  it('adds a translation', () => {
    given(statements, [recorded])
      .when(TranslateStatement, translateStatement, translate(chinese.text))
      .then([translated]);
  });
  it('changes nothing where the same translation is there already', () => {
    given(statements, [recorded, translated])
      .when(TranslateStatement, translateStatement, translate(chinese.text))
      .thenNothing();
  });
  it('lets another translation stand beside it', () => {
    given(statements, [recorded, translated])
      .when(TranslateStatement, translateStatement, translate('我们来这里学习', 'machine'))
      .then([
        { type: 'StatementTranslated', data: { key: 2, text: '我们来这里学习', language: 'zh-Hans', by: 'machine' } },
      ]);
  });
  it('lets a machine say the same as a person did', () => {
    given(statements, [recorded, translated])
      .when(TranslateStatement, translateStatement, translate(chinese.text, 'machine'))
      .then([{ type: 'StatementTranslated', data: { ...chinese, key: 2, by: 'machine' } }]);
  });
  it('refuses a translation into the language it was made in', () => {
    given(statements, [recorded])
      .when(TranslateStatement, translateStatement, translate('We are here to learn', 'human', 'en'))
      .thenRefused('statement.translated-into-itself', '/language');
  });
});

describe('CorrectStatement', () => {
  const correct = (fields: object) => ({ statement: idOf('statement'), reason: 'misread', ...fields });
  it('corrects the words and a translation, each beside what it was', () => {
    const original = { text: 'We are here to learn', language: 'en' };
    given(statements, [recorded, translated])
      .when(
        CorrectStatement,
        correctStatement,
        correct({ original, sic: [], titleThen: null, translations: [{ key: 1, by: 'machine' }] }),
      )
      .then([
        {
          type: 'StatementCorrected',
          data: {
            changes: {
              original: { was: details.original, now: original },
              sic: { was: ['hear'], now: [] },
              titleThen: { was: details.titleThen, now: null },
              'translations/1/by': { was: 'human', now: 'machine' },
            },
          },
        },
      ]);
  });
  it('refuses words that no longer hold what is marked [sic]', () => {
    given(statements, [recorded])
      .when(CorrectStatement, correctStatement, correct({ original: { text: 'We are here', language: 'en' } }))
      .thenRefused('statement.sic-not-there', '/sic/0');
  });
  it('refuses a day on which the gathering certainly was not, and a gathering that was not on its day', () => {
    given(statements, [recorded], [forumOn('2018-11-14')])
      .when(CorrectStatement, correctStatement, correct({ saidOn: '2018-11-15' }))
      .thenRefused('statement.said-elsewhen', '/saidOn');
    given(statements, [recorded], [forumOn('2018-11-15')])
      .when(
        CorrectStatement,
        correctStatement,
        correct({ at: idOf('gathering'), verbatim: true, saidOn: '2018-11-13' }),
      )
      .thenRefused('statement.said-elsewhen', '/at');
  });
  it('refuses an original in the language of its translation', () => {
    given(statements, [recorded, translated])
      .when(CorrectStatement, correctStatement, correct({ original: { text: 'x hear', language: 'zh-Hans' } }))
      .thenRefused('statement.translated-into-itself', '/original/language');
  });
  it('refuses to correct a translation that is not there', () => {
    given(statements, [recorded])
      .when(CorrectStatement, correctStatement, correct({ translations: [{ key: 1, by: 'machine' }] }))
      .thenRefused('statement.no-such-translation', '/translations/0/key');
  });
  it('changes nothing where everything is as it should be', () => {
    given(statements, [recorded])
      .when(CorrectStatement, correctStatement, correct({ saidOn: '2018-11-14', speaker: idOf('person') }))
      .thenNothing();
  });
  it('needs what it was said at, corrected or not', () => {
    const record = recordOf(statements, [recorded]) as RecordOf<unknown>;
    const context = {
      today: '2026-11-23',
      actor: 'os:ortiz',
      id: idOf('statement'),
      records: <S>() => record as RecordOf<S>,
      reservation: () => '',
    };
    const needs = (fields: object) =>
      correctStatementNeeds(Object.assign(new CorrectStatement(), correct(fields)), context);
    expect(needs({})).toEqual([idOf('gathering')]);
    expect(needs({ at: idOf('visit') })).toEqual([idOf('visit')]);
    expect(needs({ at: null })).toEqual([]);
  });
});

it('every translation says what vouches for it', () => {
  const { state } = recordOf(statements, [
    { ...recorded, data: { ...details, translations: [chinese] } },
    { type: 'StatementTranslated', data: { ...chinese, key: 2, by: 'machine' }, confidence: 'primary' },
  ]);
  expect(state.translations.map(({ key, confidence, position }) => ({ key, confidence, position }))).toEqual([
    { key: 1, confidence: 'unstated', position: 0 },
    { key: 2, confidence: 'primary', position: 1 },
  ]);
});
