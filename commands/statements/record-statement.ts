import type { Gathering } from '../../events/gatherings.ts';
import type { Statement, StatementEvent, Translation } from '../../events/statements.ts';
import { kindOf } from '../../events/subject.ts';
import { certainlyApart } from '../../events/values/occurred-on.ts';
import type { Visit } from '../../events/visits.ts';
import type { Context, Decide } from '../decision.ts';
import {
  LanguageField,
  Lines,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  RefersTo,
  Relationships,
  Words,
  WordsMany,
  YesNo,
} from '../fields.ts';
import { demand } from '../refused.ts';
import { known, liesAhead, Recorded } from '../values.ts';

/** The words of a statement: longer than a title. */
export class SpokenValue {
  @Lines(4000) text!: string;
  @LanguageField() language!: string;
}

export class TranslationValue extends SpokenValue {
  @OneOf(['human', 'machine']) by!: Translation['by'];
}

/** What somebody said, in the words of the source. */
export class RecordStatement extends Recorded {
  @Relationships() relationships!: string[];
  @One(() => SpokenValue) original!: SpokenValue;
  /** Whether these are the speaker's words, or a report of what was said. */
  @YesNo() verbatim!: boolean;
  /** Words of a verbatim text that are wrong there: kept, and shown with [sic]. */
  @WordsMany(200, { most: 20 }) sic: string[] = [];
  @Many(() => TranslationValue, { max: 6 }) translations: TranslationValue[] = [];
  @RefersTo('person') speaker!: string;
  /** The title the speaker held then; it never changes by itself. */
  @Optional() @Words(300) titleThen?: string;
  @Optional() @RefersTo('organisation') speakerOrganisation?: string;
  @OccurredOnField() saidOn!: string;
  /** What it was said at. */
  @Optional() @RefersTo('gathering', 'visit', 'agreement') at?: string;
}

/** Refuses a statement that was certainly not made yet. */
export function checkSaid(saidOn: string, today: string): void {
  demand(!liesAhead(saidOn, today), 'statement.said-in-the-future', { saidOn, today }, '/saidOn');
}

/** Refuses a statement that was certainly made at another time than the gathering or visit it was made at. */
export function checkSaidAt(
  saidOn: string,
  at: string | null | undefined,
  records: Context['records'],
  pointer: string,
): void {
  if (at == null || !['gathering', 'visit'].includes(kindOf(at))) return;
  const heldOn = records<Gathering | Visit>(at)?.state.occurredOn;
  if (heldOn === undefined) return;
  demand(!certainlyApart(saidOn, heldOn), 'statement.said-elsewhen', { saidOn, heldOn }, pointer);
}

/** Refuses a [sic] on a word that is not in the text, or in a text that is not verbatim. */
export function checkSic(sic: readonly string[], text: string, verbatim: boolean): void {
  demand(verbatim || sic.length === 0, 'statement.sic-not-verbatim', {}, '/sic');
  for (const [index, word] of sic.entries())
    demand(text.includes(word), 'statement.sic-not-there', { word }, `/sic/${index}`);
}

/** Refuses a translation into the language of the original. */
export function checkTranslation(language: string, original: string, pointer: string): void {
  demand(language !== original, 'statement.translated-into-itself', { language }, pointer);
}

export const recordStatement: Decide<RecordStatement, Statement, StatementEvent> =
  (
    { relationships, original, verbatim, sic, translations, speaker, titleThen, speakerOrganisation, saidOn, at },
    { today, records },
  ) =>
  () => {
    checkSaid(saidOn, today);
    checkSaidAt(saidOn, at, records, '/saidOn');
    checkSic(sic, original.text, verbatim);
    for (const [index, { language }] of translations.entries()) {
      checkTranslation(language, original.language, `/translations/${index}/language`);
    }
    const told = { relationships, original, verbatim, sic, speaker, titleThen, speakerOrganisation, saidOn, at };
    const numbered = translations.map(({ text, language, by }, index) => ({ key: index + 1, text, language, by }));
    return [{ type: 'StatementRecorded', data: { ...known(told), translations: numbered } }];
  };
