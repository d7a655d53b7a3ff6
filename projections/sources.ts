/** The sources of the book, as a citation names them. */
import type { RecordOf } from '../events/records.ts';
import type { Source, SourceKind } from '../events/sources.ts';
import type { Text } from '../events/values/text.ts';
import { defineProjection, type Row } from './projection.ts';
import { dated, inProductOrder, known, oneRow, standingOf, whenOf, type Standing } from './standing.ts';

/** A row as the API answers it: what a citation needs. */
export interface SourceRow {
  readonly record: string;
  readonly kind: SourceKind;
  readonly titles: readonly Text[];
  readonly publisher?: string;
  readonly language: string;
  readonly publishedOn: string;
  readonly address?: string;
  readonly retrievedOn?: string;
  readonly sha256?: string;
  readonly standing: Standing;
  readonly corrected: boolean;
}

const columns = {
  ...dated,
  kind: 'text',
} as const;

function rows(record: RecordOf<Source>): readonly Row<typeof columns>[] {
  const { kind, titles, publisher, language, publishedOn, address, retrievedOn, sha256 } = record.state;
  const row: SourceRow = known({
    record: record.id,
    kind,
    titles,
    publisher,
    language,
    publishedOn,
    address,
    retrievedOn,
    sha256,
    standing: standingOf(record),
    corrected: record.corrections.length > 0,
  });
  return oneRow(record, 'source', { kind, ...whenOf(record, publishedOn, 'publishedOn') }, row);
}

export const sources = defineProjection({
  name: 'sources',
  version: 1,
  columns,
  indexes: inProductOrder,
  rows: { source: rows },
});
