/** Loads a file of commands, line by line, each with its verdict. */
import type { Answer, AnsweredOrder } from '../platform/deciding/sitting.ts';
import type { Problem } from '../platform/http/problems.ts';
import { Answered, type Client } from './client.ts';
import { askedBy, type Asked } from './file-lines.ts';
import { jsonLines, type BadLine, type Line } from './json-lines.ts';

/**
 * What became of a line. `again`: it had its effect before. `nothing`: everything was so already.
 * `preview`: it would be written.
 */
export type Verdict = AnsweredOrder['verdict'] | 'refused';

export interface LineVerdict {
  readonly line: number;
  readonly verdict: Verdict;
  /** Of the command or the sitting; absent where the line could not be read so far. */
  readonly id?: string;
  /** What the line did: the commands, each with its record. */
  readonly orders?: readonly Pick<AnsweredOrder, 'id' | 'command' | 'verdict' | 'record'>[];
  /** Events written, or that would be. */
  readonly events?: number;
  /** Where in the line, as an RFC 6901 pointer, or the column of what is no JSON. */
  readonly pointer?: string;
  readonly column?: number;
  readonly code?: string;
  readonly message?: string;
}

export interface Loaded {
  readonly counts: { readonly [V in Verdict]: number };
  /** The position after the last line that had an effect; -1 where none had. */
  readonly position: number;
}

/** Answers that say that the machine, not the line, is in trouble: the next line would meet the same. */
const stopping = (status: number): boolean => status >= 500 || status === 401 || status === 421 || status === 429;

type Told = (verdict: LineVerdict) => void;

/**
 * Gives every line to the book, in order.
 * @param told told of each verdict as it falls.
 * @throws Answered, Failure where the book cannot go on; loading the file again goes on from there.
 */
export async function loadLines(client: Client, bytes: AsyncIterable<Uint8Array>, told: Told): Promise<Loaded> {
  const counts = { written: 0, again: 0, nothing: 0, preview: 0, refused: 0 };
  let position = -1;
  let first = true;
  for await (const line of jsonLines(bytes)) {
    const { verdict, at = -1 } = await loadLine(client, line, first);
    first = false;
    position = Math.max(position, at);
    counts[verdict.verdict] += 1;
    told(verdict);
  }
  return { counts, position };
}

async function loadLine(
  client: Client,
  line: Line | BadLine,
  first: boolean,
): Promise<{ readonly verdict: LineVerdict; readonly at?: number }> {
  const { number } = line;
  if (!('value' in line)) {
    const { column, message } = line;
    return { verdict: { line: number, verdict: 'refused', ...(column === undefined ? {} : { column }), message } };
  }
  const asked = askedBy(line.value, first);
  if ('pointer' in asked) return { verdict: { line: number, verdict: 'refused', ...asked } };
  try {
    const answer = await client.post<Answer>(
      '/api/v1/sittings',
      { commands: asked.commands },
      { 'idempotency-key': asked.id, 'bridgebook-actor': asked.by, 'bridgebook-at': asked.at },
    );
    return { verdict: { line: number, id: asked.id, ...verdictOf(answer) }, at: answer.position };
  } catch (error) {
    if (!(error instanceof Answered) || stopping(error.problem.status)) throw error;
    return { verdict: { line: number, id: asked.id, ...refusal(error.problem, asked) } };
  }
}

/** A line had its effect if any of its commands had. */
function verdictOf({ orders }: Answer): Pick<LineVerdict, 'verdict' | 'orders' | 'events'> {
  const verdicts = orders.map(({ verdict }) => verdict);
  const verdict = (['written', 'again'] as const).find((one) => verdicts.includes(one)) ?? 'nothing';
  return {
    verdict,
    orders: orders.map(({ id, command, verdict: own, record }) => ({ id, command, verdict: own, record })),
    events: orders.reduce((sum, { events }) => sum + events.length, 0),
  };
}

function refusal(problem: Problem, { together }: Asked): Pick<LineVerdict, 'verdict' | 'pointer' | 'code' | 'message'> {
  const [wrong] = problem.errors ?? [];
  // The book was given a sitting; a line with a single command has its data at the top.
  const pointer = together ? wrong?.pointer : wrong?.pointer?.replace(/^\/commands\/0/, '');
  const header = wrong?.header?.toLowerCase();
  const where = pointer || (header === 'bridgebook-actor' ? '/by' : header === 'bridgebook-at' ? '/at' : undefined);
  return {
    verdict: 'refused',
    ...(where === undefined ? {} : { pointer: where }),
    code: wrong?.code ?? problem.code,
    message: wrong?.detail ?? problem.detail,
  };
}

/** The verdict as a person reads it. */
export function verdictLine({
  line,
  verdict,
  id = '',
  orders = [],
  events,
  pointer,
  column,
  message,
}: LineVerdict): string {
  const what =
    verdict === 'refused'
      ? [pointer ?? (column === undefined ? '' : `column ${column}`), message ?? ''].filter(Boolean).join(': ')
      : orders.length === 1
        ? `${orders[0]?.command ?? ''} ${orders[0]?.record ?? ''}`
        : `${orders.length} commands, ${events ?? 0} events`;
  return `${String(line).padStart(5)}  ${verdict.padEnd(7)}  ${id ? `${id}: ` : ''}${what}`;
}
