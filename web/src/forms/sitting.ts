/**
 * What a form says, as the commands of one sitting; and what is wrong with them, said of the form's own fields. The
 * fields hold the commands' data as it is, so a JSON pointer into a command leads to a field by itself.
 */
import { commandNamed } from '../../../commands/catalogue.ts';
import { checkCommand } from '../../../commands/check.ts';
import type { Confidence } from '../../../events/entry.ts';
import type { Name, Text } from '../../../events/values/text.ts';
import type { GivenCommand } from '../api/giving.ts';
import type { Problem } from '../api/problem.ts';
import type { SaidNo } from '../words/refusals.ts';

/** What every form that writes a sitting holds, beside its own fields. */
export interface SittingValues {
  /** Slugs. Every command of the sitting belongs to them. */
  readonly relationships: readonly string[];
  /** What vouches for every fact of the sitting. */
  readonly sources: readonly { readonly source: string; readonly locator?: string }[];
  readonly confidence: Confidence;
  /** Records that are registered on the way; those nothing refers to any more are not written. */
  readonly made: readonly MadeRecord[];
  /** What chosen records are called, by id, so that a kept draft can show them. */
  readonly names: { readonly [id: string]: readonly (Text | Name)[] };
  /** What was typed where a record is to be chosen, by the path of its field, as long as nothing is chosen. */
  readonly unchosen?: { readonly [field: string]: string };
}

export interface MadeRecord {
  /** Its command's own id, unique in the book: the fields refer to it as `@<id>`. */
  readonly id: string;
  readonly command: 'CiteSource' | 'RegisterOrganisation' | 'RegisterPerson' | 'RegisterPlace';
  readonly data: { readonly [field: string]: unknown };
  /** Records that it was said not to be the same as. */
  readonly distinctFrom?: readonly string[];
}

/** A command and the place of its fields among the form's: `visit`, `stops.0`; '' where they stand at the top. */
export interface FormCommand extends GivenCommand {
  readonly data: { readonly [field: string]: unknown };
  readonly at: string;
}

/** One thing that is wrong, at a field of the form. */
export interface FieldProblem extends SaidNo {
  readonly field: string;
}

/** Fields that all commands of a sitting share, and that therefore stand once in the form. */
const shared: ReadonlySet<string> = new Set(['relationships', 'sources', 'confidence']);

const isTree = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what was not filled in: empty texts, and parts of which nothing is left. Lists stay, even empty ones. */
export function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map(filledIn).filter((item) => item !== undefined);
  if (!isTree(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const filled = filledIn(inner);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/**
 * A command of the sitting, with what all of them share in place. One that makes a record belongs to the relationships
 * of the form, unless its own data says `relationships`; one that tells more of a record belongs where that belongs.
 */
export function commandIn(
  values: Pick<SittingValues, 'relationships' | 'sources' | 'confidence'>,
  command: { readonly id: string; readonly command: string; readonly at: string; readonly seen?: number },
  data: object,
): FormCommand {
  const fields = (filledIn(data) ?? {}) as { readonly [field: string]: unknown };
  const sources = (filledIn(values.sources) as readonly object[]).length > 0 && command.command !== 'CiteSource';
  const belongs = commandNamed(command.command)?.effect === 'creates' && !('relationships' in data);
  return {
    ...command,
    data: {
      ...(belongs ? { relationships: values.relationships } : {}),
      ...fields,
      ...(sources ? { sources: filledIn(values.sources), confidence: values.confidence } : {}),
    },
  };
}

/** The commands, and before them the records they refer to that are not in the book yet, in an order that holds. */
export function withMade(values: SittingValues, commands: readonly FormCommand[]): readonly FormCommand[] {
  const making = values.made.map((record, index) =>
    commandIn(values, { id: record.id, command: record.command, at: `made.${index}.data` }, record.data),
  );
  const found: FormCommand[] = [];
  const isFound = ({ id }: MadeRecord) => found.some((command) => command.id === id);
  const visit = (text: string) => {
    for (const record of making) {
      if (found.includes(record) || !text.includes(`"@${record.id}"`)) continue;
      visit(JSON.stringify(record.data));
      found.push(record);
    }
  };
  visit(JSON.stringify(commands.map(({ data }) => data)));
  const distinct = values.made
    .filter(isFound)
    .flatMap(({ id, distinctFrom = [] }) => distinctCommands(values, { id, distinctFrom, at: 'made' }));
  return [...found, ...distinct, ...commands];
}

/** That an organisation of this sitting is not the same as others, which is remembered; of people nothing is declared. */
export const distinctCommands = (
  values: Pick<SittingValues, 'relationships' | 'sources' | 'confidence'>,
  { id, distinctFrom, at }: { readonly id: string; readonly distinctFrom: readonly string[]; readonly at: string },
): readonly FormCommand[] =>
  distinctFrom
    .filter((other) => other.startsWith('organisation-'))
    .map((other) =>
      commandIn(
        { ...values, sources: [] },
        { id: `${id}/distinct-${other}`, command: 'DeclareDistinct', at },
        { organisation: `@${id}`, other, distinct: true },
      ),
    );

/** The field of the form that a pointer into a command's data leads to. */
export function fieldOf({ at }: Pick<FormCommand, 'at'>, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
  return at === '' || shared.has(steps[0] ?? '') ? path : path === '' ? at : `${at}.${path}`;
}

/** An id of the right kind, so that a reference to a record of this very sitting is checked like any other. */
const standIn = (kind: string, index: number) => `${kind}-00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** What stands at a pointer; undefined where nothing does. */
const valueAt = (data: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as { readonly [step: string]: unknown } | undefined)?.[step], data);

/** What the very classes that the server checks with find wrong; rules that need the book are the server's to say. */
export function problemsIn(commands: readonly FormCommand[]): readonly FieldProblem[] {
  const made = new Map(
    commands.map(({ id, command }, index) => [`@${id}`, standIn(commandNamed(command)?.subject?.kind ?? '', index)]),
  );
  return commands.flatMap((given) => {
    const definition = commandNamed(given.command);
    if (!definition) throw new RangeError(`${given.command} is no command`);
    const checked = checkCommand(definition.command, given.data, (token) => made.get(token) ?? token);
    if (!('problems' in checked)) return [];
    return checked.problems.map(({ pointer, code, params }) => ({
      field: fieldOf(given, pointer),
      // What is empty is missing, whatever else it would have to be.
      code: valueAt(given.data, pointer) === '' ? 'field.isDefined' : code,
      params,
    }));
  });
}

/** Nothing that was typed is left out in silence: a name in the place of a record is still to be chosen, or to be emptied. */
export const UNCHOSEN = 'unchosen';

/** All that is wrong before the server is asked; what is missing where something was typed is not missing, but unchosen. */
export function problemsOfForm(values: SittingValues, commands: readonly FormCommand[]): readonly FieldProblem[] {
  const unchosen = Object.entries(values.unchosen ?? {}).map(([field, typed]) => ({
    field,
    code: UNCHOSEN,
    params: { typed },
  }));
  const others = problemsIn(commands).filter(({ field }) => !problemAt(unchosen, field));
  return [...unchosen, ...others];
}

/** What the server found wrong, at the fields of the form; `elsewhere` is what no field is at fault for. */
export function problemsOf(
  { errors = [] }: Problem,
  commands: readonly FormCommand[],
): { readonly fields: readonly FieldProblem[]; readonly elsewhere: readonly SaidNo[] } {
  const fields: FieldProblem[] = [];
  const elsewhere: SaidNo[] = [];
  for (const { pointer = '', ...said } of errors) {
    const [, index, inside = ''] = /^\/commands\/(\d+)(?:\/data(.*))?$/.exec(pointer) ?? [];
    const given = index === undefined ? undefined : commands[Number(index)];
    if (!given || inside === '') elsewhere.push(said);
    else fields.push({ field: fieldOf(given, inside), ...said });
  }
  return { fields, elsewhere };
}

/** Of the problems, the first that stands at a field or inside it. */
export const problemAt = (problems: readonly FieldProblem[], field: string): FieldProblem | undefined =>
  problems.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
