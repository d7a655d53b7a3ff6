import type { Statement, StatementEvent, Translation } from '../../events/statements.ts';
import type { Decide } from '../decision.ts';
import { LanguageField, Lines, OneOf, RefersTo } from '../fields.ts';
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
  ({ original, translations }) => {
    checkTranslation(language, original.language, '/language');
    const known = translations.some((one) => one.language === language && one.by === by && one.text === text);
    const key = 1 + Math.max(0, ...translations.map((translation) => translation.key));
    return known ? [] : [{ type: 'StatementTranslated', data: { key, text, language, by } }];
  };
