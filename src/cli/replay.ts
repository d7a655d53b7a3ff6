import { catalogue } from '../../events/catalogue.ts';
import type { Changes } from '../../events/changes.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../events/records.ts';
import type { Text } from '../../events/values/text.ts';
import type { Named } from '../platform/reading/bodies.ts';
import type { HistoryAnswer, LoggedEvent } from '../platform/reading/records.ts';
import type { Client } from './client.ts';
import { accountNames, allPages, bookOf, exampleMark, withBook, type Context } from './context.ts';
import { EXIT, Failure } from './exit.ts';
import { inWords, nameOf, titled } from './names.ts';
import { progressOf } from './progress.ts';
import { recordIdOf } from './show.ts';
import { writtenIn } from './written.ts';

export interface ReplayOptions {
  /** The last position. */
  readonly until?: string;
  readonly json?: boolean;
}

/** An event, and the record as it stood after it. */
export interface Step {
  readonly event: LoggedEvent;
  readonly record: RecordOf<unknown>;
}

/** Prints a record, or everything of a relationship, event by event. */
export const replay = (context: Context, named: string, { until, json }: ReplayOptions): Promise<void> =>
  withBook(context, async (client) => {
    const { output } = context;
    const id = recordIdOf(named);
    const last = until?.replace(/^@/, '');
    if (last !== undefined && !/^(-1|\d{1,15})$/.test(last))
      throw new Failure(`--until: “${until}” is not a position. Positions are whole numbers from 0.`, EXIT.usage);
    const asKnownOn = last === undefined ? undefined : `@${last}`;
    const records = id.startsWith('relationship-')
      ? [id, ...(await recordsOf(client, id.slice('relationship-'.length), asKnownOn))]
      : [id];
    const steps: Step[] = [];
    let names: Named = await accountNames(client);
    const bar = progressOf('Reading', output);
    for (const [index, record] of records.entries()) {
      const history = await client.get<HistoryAnswer>(`/api/v1/records/${encodeURIComponent(record)}/history`, {
        asKnownOn,
      });
      steps.push(...stepsOf(record, history.events));
      names = { ...names, ...history.names };
      bar.at(index + 1, records.length);
    }
    bar.end();
    steps.sort((a, b) => a.event.position - b.event.position);
    const book = await bookOf(client);
    const written = writtenIn(book);
    if (json) for (const step of steps) output.result(JSON.stringify(step));
    else for (const step of steps) for (const line of stepLines(step, names, written)) output.result(line);
    output.note(`${steps.length} events${exampleMark(book)}`);
  });

async function recordsOf(
  client: Client,
  relationship: string,
  asKnownOn: string | undefined,
): Promise<readonly string[]> {
  interface Row {
    readonly record: string;
  }
  const query = { relationship, asKnownOn };
  const { rows } = await allPages<Row, { readonly rows: readonly Row[]; readonly names: Named }>(
    client,
    '/api/v1/records',
    query,
  );
  return [...new Set(rows.map(({ record }) => record))].filter((id) => id !== `relationship-${relationship}`);
}

/** The same fold as everywhere: what each event made of the record. */
export function stepsOf(id: string, events: readonly LoggedEvent[]): readonly Step[] {
  const subject = catalogue.subjectOf(id);
  let record = emptyRecord<unknown>(subject, id);
  return events.map((event) => {
    if (event.revision !== record.revision + 1)
      throw new Failure(`${id}: revision ${event.revision} follows ${record.revision}. Run bridgebook doctor.`);
    record = evolveRecord(subject, record, event);
    return { event, record };
  });
}

function stepLines({ event, record }: Step, names: Named, written: (recordedAt: string) => string): readonly string[] {
  const { position, recordedAt, type, actor, reason, data } = event;
  const state = record.state as { readonly titles?: readonly Text[]; readonly names?: unknown };
  const called = state.titles ? titled(state.titles) : Array.isArray(state.names) ? titled(state.names as Text[]) : '';
  const { changes, ...told } = data as { readonly changes?: Changes; readonly relationships?: unknown };
  const lines = changes
    ? Object.entries(changes).map(
        ([field, { was, now }]) => `${field}: ${inWords(was, names)} → ${inWords(now, names)}`,
      )
    : Object.entries(told)
        .filter(([field]) => !['relationships', 'titles', 'names', 'key'].includes(field))
        .map(([field, value]) => `${field}: ${inWords(value, names)}`);
  return [
    `${String(position).padStart(6)}  ${written(recordedAt)}  ${type}  ${called}`.trimEnd(),
    ...lines.map((line) => `        ${line}`),
    `        by ${nameOf(actor, names)}${reason === undefined ? '' : `: ${reason}`}`,
  ];
}
