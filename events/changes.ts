import type { Json } from './entry.ts';

/**
 * What a correction changes: for each path the value that was wrong and the one that is right. A path names a field, or
 * a field of a list element by the element's `key`: `occurredOn`, `stops/2/on`. `null` stands for "not there": a
 * correction to null takes the field, or the element, away.
 */
export interface Changes {
  readonly [path: string]: { readonly was: Json; readonly now: Json };
}

type Tree = { readonly [name: string]: unknown };
type Keyed = { readonly key: number | string };

const isKeyed = (value: unknown): value is readonly Keyed[] => Array.isArray(value);

/** The value at a path, or null. */
export function valueAt(state: object, path: string): Json {
  let value: unknown = state;
  for (const step of path.split('/')) {
    if (typeof value !== 'object' || value === null) return null;
    if (isKeyed(value)) value = value.find((element) => String(element.key) === step);
    else value = Object.hasOwn(value, step) ? (value as Tree)[step] : undefined;
  }
  return value === undefined ? null : (value as Json);
}

function setAt(value: unknown, steps: readonly string[], now: Json): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return now;
  if (isKeyed(value)) {
    if (rest.length === 0 && now === null) return value.filter((element) => String(element.key) !== step);
    return value.map((element) => (String(element.key) === step ? setAt(element, rest, now) : element));
  }
  const tree = (value ?? {}) as Tree;
  if (rest.length === 0 && now === null) {
    return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== step));
  }
  return { ...tree, [step]: setAt(tree[step], rest, now) };
}

/** The state with the right values in place. */
export function applyChanges<S extends object>(state: S, changes: Changes): S {
  let corrected: unknown = state;
  for (const [path, change] of Object.entries(changes)) corrected = setAt(corrected, path.split('/'), change.now);
  return corrected as S;
}

/** Whether two values are the same JSON; a name without a value is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Tree, b as Tree];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(left[name], right[name]));
}

/** The changes that lead from a state to the wanted values; a path whose wanted value is undefined is left alone. */
export function changesTo(state: object, wanted: { readonly [path: string]: unknown }): Changes {
  const changes: { [path: string]: { was: Json; now: Json } } = {};
  for (const [path, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const was = valueAt(state, path);
    const now = value as Json;
    if (!isSame(was, now)) changes[path] = { was, now };
  }
  return changes;
}
