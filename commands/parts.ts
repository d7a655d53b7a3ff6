/** The numbered parts of a record: the stops of a visit, the renewals of an agreement. A part keeps its number for ever. */
import { valueAt } from '../events/changes.ts';
import type { RecordOf } from '../events/records.ts';
import { IfGiven, Whole, YesNo } from './fields.ts';
import { demand } from './refused.ts';

/** The most parts of one kind that a record takes. */
const MOST_PARTS = 200;

/** The numbers of the parts in a list as it stands, or stood. */
const keysIn = (list: unknown): readonly number[] =>
  Array.isArray(list) ? (list as readonly { readonly key: number }[]).map(({ key }) => key) : [];

/** The number of the part that a path leads to or into. */
const keyIn = (list: string, path: string): readonly number[] =>
  path.startsWith(`${list}/`) ? [Number(path.slice(list.length + 1).split('/')[0])] : [];

/**
 * The number of the next part in a list of a record, by the list's path: `stops`, `indicators/2/actuals`. That of a part
 * which was taken away is not given again: what was corrected or disputed in it would be said of another one.
 * @throws Refused where there are enough
 */
export function nextKey(list: string, record: RecordOf<unknown>, most = MOST_PARTS): number {
  const there = keysIn(valueAt(record.state as object, list));
  demand(there.length < most, 'record.too-many-parts', { limit: most });
  const corrected = record.corrections.flatMap(({ changes }) => Object.entries(changes));
  const gone = corrected.flatMap(([path, { was }]) => (path === list ? keysIn(was) : keyIn(list, path)));
  const disputed = record.disputes.flatMap(({ field }) => keyIn(list, field));
  return 1 + Math.max(0, ...there, ...gone, ...disputed);
}

/** A numbered part whose record is wrong. */
export abstract class PartCorrection {
  @Whole(1, 1000) key!: number;
  /** It should not be there at all. */
  @IfGiven() @YesNo() remove?: boolean;
}

/** Refuses a part that is taken away and corrected at once: one of the two would be dropped without a word. */
export function checkOnlyTaken(key: number, corrected: object, pointer: string): void {
  const nothing = Object.values(corrected).every((value) => value === undefined);
  demand(nothing, 'record.part-taken-away', { part: key }, pointer);
}

/** The values a correction wants, by path; `null` takes away what is there. */
export interface Wanted {
  readonly [path: string]: unknown;
}

/**
 * The values a correction wants in numbered parts, by path.
 * @param code of the refusal where there is no part of that number
 * @param pathOf where in the part a field of the correction stands
 * @param at where in the command the corrections stand, if not at the path of the list
 */
export function wantedOfParts(
  list: string,
  corrections: readonly PartCorrection[] | undefined,
  parts: readonly { readonly key: number }[],
  code: string,
  pathOf: (field: string) => string = (field) => field,
  at = list,
): Wanted {
  const wanted: { [path: string]: unknown } = {};
  for (const [index, { key, remove, ...fields }] of (corrections ?? []).entries()) {
    demand(
      parts.some((part) => part.key === key),
      code,
      { part: key },
      `/${at}/${index}/key`,
    );
    if (remove === true) {
      checkOnlyTaken(key, fields, `/${at}/${index}/remove`);
      wanted[`${list}/${key}`] = null;
    } else for (const [field, value] of Object.entries(fields)) wanted[`${list}/${key}/${pathOf(field)}`] = value;
  }
  return wanted;
}
