/** What a command names besides the record it is about. */
import { commandNamed } from '../../../commands/catalogue.ts';
import type { Context, Definition } from '../../../commands/decision.ts';
import type { FoundReference } from '../../../commands/fields.ts';
import { demand } from '../../../commands/refused.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Sitting } from './sitting.ts';

/** The most records one decision may ask for: a hundred parties and what stands for them, and the links between agreements. */
const MOST_NEEDED = 400;

/** The records that a sitting names as what its commands are about; those it makes itself nobody else can know. */
export const targetsOf = ({ orders }: Sitting): string[] =>
  orders.flatMap(({ command, data }) => {
    const target = commandNamed(command)?.target;
    const record =
      target && typeof data === 'object' && data !== null ? (data as { [field: string]: unknown })[target] : undefined;
    return typeof record === 'string' ? [record] : [];
  });

/** Every text that begins with `@` in a JSON value, each once; at most as many as a command may have references. */
export function tokensIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    if (value.startsWith('@') && value.length <= 129) found.add(value);
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) tokensIn(part, found);
  return found;
}

/** Loads the records a decision needs, asking again until it names no new one. Answers which they are. */
export async function loadNeeded(
  definition: Definition,
  command: object,
  context: Context,
  load: (id: string) => Promise<RecordOf<unknown>>,
  records: Map<string, RecordOf<unknown>>,
): Promise<readonly string[]> {
  for (let more = definition.needs?.(command, context) ?? []; ; more = definition.needs?.(command, context) ?? []) {
    const missing = more.filter((id) => !records.has(id));
    if (missing.length === 0) return [...new Set(more)];
    demand(records.size + missing.length <= MOST_NEEDED, 'record.chain-too-long', { limit: MOST_NEEDED });
    for (const id of missing) records.set(id, await load(id));
  }
}

/** Loads what the command's references lead to; refuses one to nothing, or to what was withdrawn. */
export async function loadReferences(
  references: readonly FoundReference[],
  target: string,
  load: (id: string) => Promise<RecordOf<unknown>>,
  records: Map<string, RecordOf<unknown>>,
): Promise<void> {
  for (const { id, pointer } of references) {
    if (id === null || id === target) continue;
    const record = await load(id);
    demand(record.revision >= 0, 'reference.unknown', { record: id }, pointer);
    demand(!record.withdrawn, 'reference.withdrawn', { record: id }, pointer);
    records.set(id, record);
  }
}
