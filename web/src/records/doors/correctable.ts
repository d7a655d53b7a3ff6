/**
 * What of a record can be corrected and disputed, field by field, and how each is written. Field paths are those of the
 * record; the command takes a field of a part by the part's number.
 */
import { valueAt } from '../../../../events/changes.ts';
import type { RevisedKind } from '../../kit/addresses.ts';
import { correctableFields, toldOf, type Fields, type KindFields, type Removal } from './correctable-fields.ts';
import type { Editor } from './editors.ts';

export interface Correctable {
  /** Where the record says it: `occurredOn`, `stops/2/occurredOn`, `designation/level`; of a removal, the part. */
  readonly path: string;
  /** Where the correction says it; mostly the same. */
  readonly to: string;
  readonly editor: Editor;
  /** Can be taken away: left empty, it says that there is none. */
  readonly optional: boolean;
}

const joined = (...steps: readonly string[]) => steps.filter((step) => step !== '').join('/');

const correctablesOf = (fields: Fields, state: object, within = ''): readonly Correctable[] =>
  Object.entries(fields).flatMap(([field, one]) => {
    const { editor, optional: isOptional = false, to = field, where } = toldOf(one);
    if (where !== undefined && valueAt(state, joined(within, where)) === null) return [];
    return [{ path: joined(within, field), to: joined(within, to), editor, optional: isOptional }];
  });

const correctablesIn = (parts: KindFields['parts'], state: object, within = ''): readonly Correctable[] =>
  Object.entries(parts ?? {}).flatMap(([name, inner]) => {
    const list = joined(within, name);
    return ((valueAt(state, list) ?? []) as unknown as readonly { readonly key: number }[]).flatMap(({ key }) => {
      const path = `${list}/${key}`;
      return [
        ...correctablesOf(inner.fields, state, path),
        ...correctablesIn(inner.parts, state, path),
        ...(inner.removal ? [removalOf(path, inner.removal, list, key)] : []),
      ];
    });
  });

const removalOf = (path: string, { to, says }: Removal, list: string, key: number): Correctable => ({
  path,
  to: to(list, key),
  editor: { as: 'removal', says: says(key) },
  optional: false,
});

/** The fields of a record that can be corrected, those of its parts after its own. */
export function correctableIn(kind: RevisedKind, state: object): readonly Correctable[] {
  const { fields, parts } = correctableFields[kind];
  return [...correctablesOf(fields, state), ...correctablesIn(parts, state)];
}

/** Fields whose value a correction takes as a source would say it. The others are no single claim, or are sealed. */
const unclaimed: ReadonlySet<Editor['as']> = new Set([
  'names',
  'contact',
  'identifiers',
  'removal',
  'relationships',
  'parties',
]);

/** Those of them that a source can say otherwise. */
export const disputableIn = (kind: RevisedKind, state: object): readonly Correctable[] =>
  correctableIn(kind, state).filter(
    ({ path, to, editor }) => path === to && path.split('/').length <= 3 && !unclaimed.has(editor.as),
  );

/** Tells a field from the others of its record: two may be about the same path. */
export const idOf = ({ path, editor }: Correctable): string => (editor.as === 'removal' ? `${path} removal` : path);

/** The numbered part that a field is of, `stops/2`; undefined of the record's own. */
export const partOf = ({ path }: Correctable): string | undefined => /^[^/]+\/\d+/.exec(path)?.[0];

/** What a dialog opens with: when it happened, which is wrong most often; the first field where there is no such day. */
export const startOf = (fields: readonly Correctable[]): Correctable | undefined =>
  fields.find(({ path }) => path === 'occurredOn') ?? fields[0];

/** `CorrectVisit`. */
export const correctionCommand = (kind: RevisedKind): string =>
  `Correct${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const isKey = (step: string) => /^\d+$/.test(step);

/** A value of a field, as the correction takes it: `stops/2/occurredOn` is `{stops: [{key: 2, occurredOn}]}`. */
export function correctionOf(to: string, value: unknown): { readonly [field: string]: unknown } {
  const [first = '', ...steps] = to.split('/');
  const inside = (rest: readonly string[]): unknown => {
    const [step, ...more] = rest;
    if (step === undefined) return value;
    return isKey(step) ? [{ key: Number(step), ...(inside(more) as object) }] : { [step]: inside(more) };
  };
  return { [first]: inside(steps) };
}

/** Where in that correction the value stands, as a form names it: `stops.0.occurredOn`. */
export const fieldNameOf = (to: string): string =>
  to
    .split('/')
    .map((step) => (isKey(step) ? '0' : step))
    .join('.');
