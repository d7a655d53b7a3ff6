import type { Text } from '../../events/values/text.ts';
import type { Change, ChangesAnswer } from '../platform/reading/changes.ts';
import type { Named } from '../platform/reading/bodies.ts';
import { accountNames, bookOf, exampleMark, withBook, type Context } from './context.ts';
import { inWords, nameOf, titled } from './names.ts';
import { writtenIn } from './written.ts';

export interface DiffOptions {
  readonly from: string;
  readonly to: string;
  readonly axis?: string;
  readonly relationship?: string;
  readonly kind?: string;
  readonly asKnownOn?: string;
  readonly json?: boolean;
}

/** Prints what changed in a list between two moments of what was known, or two days of what was in effect. */
export const diff = (context: Context, view: string, { json, ...asked }: DiffOptions): Promise<void> =>
  withBook(context, async (client) => {
    const { output } = context;
    const answer = await client.get<ChangesAnswer>('/api/v1/changes', { view, ...asked });
    const book = await bookOf(client);
    if (json) {
      output.result(JSON.stringify({ ...answer, example: book.example }, null, 2));
      return;
    }
    const names = { ...answer.names, ...(await accountNames(client)) };
    const written = writtenIn(book);
    for (const change of answer.changes) for (const line of changeLines(change, names, written)) output.result(line);
    const { from, to, unchanged } = answer;
    output.note(
      `${answer.changes.length} changed, ${unchanged} unchanged in ${view}, from position ${from.position} to ${to.position}${exampleMark(book)}`,
    );
  });

interface Row {
  readonly [field: string]: unknown;
}

/** The change as people read it: its kind, what it is about, each difference, and who made it when and why. */
function changeLines(
  { kind, record, before, after, causes }: Change,
  names: Named,
  written: (recordedAt: string) => string,
): readonly string[] {
  const [was, now] = [before as Row | null, after as Row | null];
  const row = now ?? was ?? {};
  const about = (row['details'] as Row | undefined)?.['about'];
  const called = textsIn(row['titles']) || textsIn(row['names']) || textsIn(about) || record;
  const happening = typeof row['happening'] === 'string' ? `${row['happening']}  ` : '';
  const when = typeof row['occurredOn'] === 'string' ? `${row['occurredOn']}  ` : '';
  const differing = was && now ? differences(was, now) : [];
  return [
    `${kind.padEnd(9)}  ${when}${happening}${called}`,
    ...differing.map(
      ([name, then, since]) => `             ${name}: ${inWords(then, names)} → ${inWords(since, names)}`,
    ),
    ...causes.map(
      ({ position, type, actor, recordedAt, reason }) =>
        `             #${position} ${written(recordedAt).slice(0, 10)} ${type} by ${nameOf(actor, names)}${reason === undefined ? '' : `: ${reason}`}`,
    ),
  ];
}

/** That a source was added, or something was corrected, the causes say; what decides a status is said by that. */
const saidElsewhere = ['corrected', 'since', 'sources', 'course', 'heard', 'measures'];

/** Fields that differ, what a kind has more to say field by field: name, value then, value since. */
const differences = (was: Row, now: Row): readonly (readonly [string, unknown, unknown])[] =>
  Object.keys({ ...was, ...now })
    .filter((name) => !saidElsewhere.includes(name) && !same(was[name], now[name]))
    .flatMap((name) =>
      name === 'details'
        ? differences((was[name] ?? {}) as Row, (now[name] ?? {}) as Row)
        : [[name, was[name], now[name]] as const],
    );

const textsIn = (value: unknown): string => (Array.isArray(value) ? titled(value as readonly Text[]) : '');
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
