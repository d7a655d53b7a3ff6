import type { Statement, StatementEvent, Translation } from '../../events/statements.ts';
import type { Decide } from '../decision.ts';
import { LanguageField, Lines, OneOf, RefersTo } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { Recorded } from '../values.ts';
import { checkTranslation } from './record-statement.ts';

/** The statement in another language. Several translations into one language stand side by side. */
export class TranslateStatement extends Recorded {
  @RefersTo('statement') statement!: string;
  @Lines(4000) text!: string;
  @LanguageField() language!: string;
  @OneOf(['human', 'machine']) by!: Translation['by'];
}

export const translateStatement: Decide<TranslateStatement, Statement, StatementEvent> =
  ({ text, language, by }) =>
  ({ original, translations }, record) => {
    checkTranslation(language, original.language, '/language');
    const known = translations.some((one) => one.language === language && one.by === by && one.text === text);
    if (known) return [];
    return [{ type: 'StatementTranslated', data: { key: nextKey('translations', record), text, language, by } }];
  };
