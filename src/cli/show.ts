import { kindOf } from '../../events/subject.ts';
import { Answered, type Client } from './client.ts';
import type { RecordAnswer } from '../platform/reading/records.ts';
import { bookOf, exampleMark, withBook, type Context } from './context.ts';
import { Failure } from './exit.ts';
import { inWords, nameOf } from './names.ts';
import { writtenIn } from './written.ts';

export interface ShowOptions {
  readonly asKnownOn?: string;
  readonly json?: boolean;
}

/** A record id; of a relationship its slug does as well. */
export const recordIdOf = (named: string): string =>
  /-[0-9a-f]{8}-/.test(named) || named === 'book' || named.startsWith('relationship-')
    ? named
    : `relationship-${named}`;

/** Prints a record as it stands, or as it was known. */
export const show = (context: Context, named: string, { asKnownOn, json }: ShowOptions): Promise<void> =>
  withBook(context, async (client) => {
    const { output } = context;
    const answer = await recordNamed(client, named, asKnownOn);
    const book = await bookOf(client);
    if (json) {
      output.result(JSON.stringify({ ...answer, example: book.example }, null, 2));
      return;
    }
    for (const line of recordLines(answer, writtenIn(book))) output.result(line);
    output.note(`As known at position ${answer.position}${exampleMark(book)}`);
  });

async function recordNamed(client: Client, named: string, asKnownOn: string | undefined): Promise<RecordAnswer> {
  const id = recordIdOf(named);
  try {
    return await client.get<RecordAnswer>(`/api/v1/records/${encodeURIComponent(id)}`, { asKnownOn });
  } catch (error) {
    // Of the id that was made of a slug nobody knows.
    if (id === named || !(error instanceof Answered) || error.problem.code !== 'record.unknown') throw error;
    throw new Failure(`There is no record with the id ${named}, and no relationship of that name.`);
  }
}

/** The record as people read it. */
function recordLines(
  { record, survivor, names }: RecordAnswer,
  written: (recordedAt: string) => string,
): readonly string[] {
  const day = (recordedAt: string) => written(recordedAt).slice(0, 10);
  const { id, revision, withdrawn, confidence, sources, corrections, disputes, relationships, state } = record;
  const facts: [string, string][] = [
    ['record', id],
    ['kind', kindOf(id)],
    ['revision', String(revision)],
    ['relationships', relationships.join(', ') || '–'],
    ['confidence', confidence],
    ...(withdrawn ? [['withdrawn', `${day(withdrawn.recordedAt)}: ${withdrawn.reason}`] as [string, string]] : []),
    ...(survivor === undefined
      ? []
      : [['merged into', `${nameOf(survivor, names)} (${survivor})`] as [string, string]]),
    ...Object.entries(state as object)
      .filter(([field]) => field !== 'relationships')
      .map(([field, value]): [string, string] => [field, inWords(value, names)])
      .filter(([, words]) => words !== ''),
    ...sources.map(({ source, locator }): [string, string] => [
      'source',
      [source, locator && `“${locator}”`].filter(Boolean).join(' '),
    ]),
    ...corrections.flatMap(({ changes, recordedAt, reason }) =>
      Object.entries(changes).map(([field, { was, now }]): [string, string] => [
        'corrected',
        `${field}: ${inWords(was, names)} → ${inWords(now, names)} (${day(recordedAt)}: ${reason})`,
      ]),
    ),
    ...disputes.map(({ field, claims, resolved }): [string, string] => [
      resolved === undefined ? 'disputed' : 'was disputed',
      `${field}: ${claims.map(({ value }) => inWords(value, names)).join(' or ')}`,
    ]),
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}
