/** What was said: every word of it, and its translations. */
import type { Claim, RecordOf } from '../events/records.ts';
import type { Statement, Translation } from '../events/statements.ts';
import type { Text } from '../events/values/text.ts';
import { defineProjection, type Row } from './projection.ts';
import { claimsOf, dated, inProductOrder, known, knownOf, oneRow, whenOf, type Known } from './standing.ts';

/** A row as the API answers it. */
export interface StatementRow extends Known {
  readonly record: string;
  readonly original: Text;
  readonly verbatim: boolean;
  /** Words of the original to be marked [sic]. */
  readonly sic: readonly string[];
  readonly translations: readonly Translation[];
  readonly speaker: string;
  readonly titleThen?: string;
  readonly speakerOrganisation?: string;
  readonly saidOn: string;
  readonly claims?: readonly Claim[];
  readonly at?: string;
}

const columns = {
  ...dated,
  speaker: 'text',
  verbatim: 'integer',
} as const;

function rows(record: RecordOf<Statement>): readonly Row<typeof columns>[] {
  const { original, verbatim, sic, translations, speaker, titleThen, speakerOrganisation, saidOn, at } = record.state;
  const row: StatementRow = known({
    record: record.id,
    original,
    verbatim,
    sic,
    translations: translations.map(({ key, text, language, by }) => ({ key, text, language, by })),
    speaker,
    titleThen,
    speakerOrganisation,
    saidOn,
    claims: claimsOf(record, 'saidOn'),
    at,
    ...knownOf(record),
  });
  return oneRow(record, 'statement', { speaker, verbatim: verbatim ? 1 : 0, ...whenOf(record, saidOn, 'saidOn') }, row);
}

export const statements = defineProjection({
  name: 'statements',
  version: 2,
  columns,
  indexes: [...inProductOrder, ['speaker']],
  rows: { statement: rows },
});
