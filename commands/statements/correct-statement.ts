import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Statement, StatementEvent, Translation } from '../../events/statements.ts';
import type { Context, Decide } from '../decision.ts';
import {
  IfGiven,
  LanguageField,
  Lines,
  ManyParts,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  RefersTo,
  Relationships,
  Whole,
  Words,
  WordsMany,
  YesNo,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { Correcting } from '../values.ts';
import { checkSaid, checkSaidAt, checkSic, checkTranslation, SpokenValue } from './record-statement.ts';

/** A translation whose record is wrong, by its number. */
export class TranslationCorrection {
  @Whole(1, 1000) key!: number;
  @IfGiven() @Lines(4000) text?: string;
  @IfGiven() @LanguageField() language?: string;
  @IfGiven() @OneOf(['human', 'machine']) by?: Translation['by'];
}

/** We wrote the statement down wrong. Only the fields given are changed, from the beginning. */
export class CorrectStatement extends Correcting {
  @RefersTo('statement') statement!: string;
  @IfGiven() @Relationships() relationships?: string[];
  @IfGiven() @One(() => SpokenValue) original?: SpokenValue;
  @IfGiven() @YesNo() verbatim?: boolean;
  @IfGiven() @WordsMany(200, { most: 20 }) sic?: string[];
  @IfGiven() @RefersTo('person') speaker?: string;
  @Optional() @Words(300) titleThen?: string | null;
  @Optional() @RefersTo('organisation') speakerOrganisation?: string | null;
  @IfGiven() @OccurredOnField() saidOn?: string;
  @Optional() @RefersTo('gathering', 'visit', 'agreement') at?: string | null;
  @IfGiven() @ManyParts(() => TranslationCorrection, { max: 50 }) translations?: TranslationCorrection[];
}

/** What it was said at, corrected or not, is loaded for its date. */
export const correctStatementNeeds = ({ statement, at }: CorrectStatement, { records }: Context): readonly string[] => {
  const needed = at === undefined ? records<Statement>(statement)?.state.at : at;
  return needed == null ? [] : [needed];
};

export const correctStatement: Decide<CorrectStatement, Statement, StatementEvent> =
  (
    { relationships, original, verbatim, sic, speaker, titleThen, speakerOrganisation, saidOn, at, translations = [] },
    { today, records },
  ) =>
  (statement) => {
    const details = { relationships, original, verbatim, sic, speaker, titleThen, speakerOrganisation, saidOn, at };
    const wanted: { [path: string]: unknown } = details;
    for (const [index, { key, ...fields }] of translations.entries()) {
      const known = statement.translations.some((translation) => translation.key === key);
      demand(known, 'statement.no-such-translation', { translation: key }, `/translations/${index}/key`);
      for (const [field, value] of Object.entries(fields)) wanted[`translations/${key}/${field}`] = value;
    }
    const changes = changesTo(statement, wanted);
    if (Object.keys(changes).length === 0) return [];

    const after = applyChanges(statement, changes);
    if (saidOn !== undefined) checkSaid(saidOn, today);
    checkSaidAt(after.saidOn, after.at, records, at == null ? '/saidOn' : '/at');
    checkSic(after.sic, after.original.text, after.verbatim);
    for (const { key, language } of after.translations) {
      const index = translations.findIndex((correction) => correction.key === key);
      const pointer = index === -1 ? '/original/language' : `/translations/${index}/language`;
      checkTranslation(language, after.original.language, pointer);
    }
    return [{ type: 'StatementCorrected', data: { changes } }];
  };
