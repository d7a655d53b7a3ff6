/**
 * Statements: what somebody said, in the words of the source (schema.org Quotation).
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

export interface Translation extends Text {
  /** 1, 2, … in the order of telling; several of one language may stand side by side. */
  readonly key: number;
  readonly by: 'human' | 'machine';
}

interface StatementDetails {
  readonly relationships: readonly string[];
  /** The words of the source, its slips included. */
  readonly original: Text;
  /** Whether these are the speaker's words, or a report of what was said. */
  readonly verbatim: boolean;
  /** Words of the original that are wrong there and are shown with [sic]. */
  readonly sic: readonly string[];
  readonly speaker: string;
  /** The title the speaker held then; it never changes by itself. */
  readonly titleThen?: string;
  readonly speakerOrganisation?: string;
  readonly saidOn: string;
  /** The gathering, visit or agreement it was said at. */
  readonly at?: string;
}

export type StatementRecorded = Event<
  'StatementRecorded',
  StatementDetails & { readonly translations: readonly Translation[] }
>;
export type StatementTranslated = Event<'StatementTranslated', Translation>;
export type StatementCorrected = Corrected<'StatementCorrected'>;

export type StatementEvent = StatementRecorded | StatementTranslated | StatementCorrected;

export interface Statement extends StatementDetails {
  readonly status: 'none' | 'recorded';
  readonly translations: readonly (Translation & Vouched)[];
}

const noStatement: Statement = {
  status: 'none',
  relationships: [],
  original: { text: '', language: 'und' },
  verbatim: false,
  sic: [],
  speaker: UNKNOWN,
  saidOn: UNKNOWN,
  translations: [],
};

function evolve(statement: Statement, event: StatementEvent): Statement {
  switch (event.type) {
    case 'StatementRecorded': {
      const translations = event.data.translations.map((translation) => ({ ...translation, ...vouched(event) }));
      return { ...noStatement, ...event.data, translations, status: 'recorded' };
    }
    case 'StatementTranslated':
      return { ...statement, translations: [...statement.translations, { ...event.data, ...vouched(event) }] };
    case 'StatementCorrected':
      return applyChanges(statement, event.data.changes);
    default:
      event satisfies never;
      return statement;
  }
}

export const statements: Subject<Statement, StatementEvent> = {
  kind: 'statement',
  types: {
    StatementRecorded: { version: 1 },
    StatementTranslated: { version: 1 },
    StatementCorrected: { version: 1 },
  },
  initial: noStatement,
  evolve,
};
