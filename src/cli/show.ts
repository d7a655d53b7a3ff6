import { kindOf } from '../../events/subject.ts';
import type { RecordAnswer } from '../platform/reading/records.ts';
import { bookOf, exampleMark, withBook, type Context } from './context.ts';
import { inWords, nameOf } from './names.ts';

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
    const id = recordIdOf(named);
    const answer = await client.get<RecordAnswer>(`/api/v1/records/${encodeURIComponent(id)}`, { asKnownOn });
    if (json) {
      output.result(JSON.stringify({ ...answer, example: (await bookOf(client)).example }, null, 2));
      return;
    }
    for (const line of recordLines(answer)) output.result(line);
    output.note(`As known at position ${answer.position}${exampleMark(await bookOf(client))}`);
  });

/** The record as people read it. */
function recordLines({ record, survivor, names }: RecordAnswer): readonly string[] {
  const { id, revision, withdrawn, confidence, sources, corrections, disputes, relationships, state } = record;
  const facts: [string, string][] = [
    ['record', id],
    ['kind', kindOf(id)],
    ['revision', String(revision)],
    ['relationships', relationships.join(', ') || '–'],
    ['confidence', confidence],
    ...(withdrawn
      ? [['withdrawn', `${withdrawn.recordedAt.slice(0, 10)}: ${withdrawn.reason}`] as [string, string]]
      : []),
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
        `${field}: ${inWords(was, names)} → ${inWords(now, names)} (${recordedAt.slice(0, 10)}: ${reason})`,
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
