/** What changed between two moments, record by record, out of what several lists say of it. */
import type { Json } from '../../../../events/entry.ts';
import { kindOf } from '../../../../events/subject.ts';
import { parseOccurredOn } from '../../../../events/values/occurred-on.ts';
import type { Text } from '../../../../events/values/text.ts';
import type { Standing } from '../../../../projections/standing.ts';
import type { Cause, Change, ChangeKind, ChangesAnswer } from '../../api/answers.ts';

/** In the order in which they are shown; an entry stands under the first that fits it. */
export const sections: readonly ChangeKind[] = [
  'new',
  'added',
  'removed',
  'changed',
  'corrected',
  'withdrawn',
  'merged',
];

/** One difference: a field that reads otherwise, or something that happened and was not there, or no longer is. */
export interface Line {
  /** A field of the record, or what happened: `occurredOn`, `project.renamed`. */
  readonly field: string;
  /** Undefined: not in the book then. */
  readonly was: Json | undefined;
  readonly now: Json | undefined;
}

/** What became of one record. */
export interface Entry {
  readonly kind: ChangeKind;
  readonly record: string;
  readonly recordKind: string;
  readonly titles: readonly Text[];
  readonly standing: Standing;
  readonly lines: readonly Line[];
  readonly causes: readonly Cause[];
  /** EDTF, computed: when an agreement that was in force at the first moment ends. */
  readonly ends?: string;
}

interface Row {
  readonly [field: string]: Json | undefined;
}

/** Said in other ways: by the kind of change, by its causes, or by a field beside it. */
const saidElsewhere = new Set(
  'record happening kind corrected firstWrittenAs since sources confidence byThen derived disputed withdrawn ends course heard measures lastWord open'.split(
    ' ',
  ),
);

const isTree = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two rows differ; what a kind says beyond its own fields (`details`) field by field. */
export function differences(was: Row, now: Row): readonly Line[] {
  return Object.keys({ ...was, ...now })
    .filter((field) => !saidElsewhere.has(field) && !same(was[field], now[field]))
    .flatMap((field): readonly Line[] => {
      const [before, after] = [was[field], now[field]];
      if (field === 'details' && isTree(before ?? {}) && isTree(after ?? {}))
        return differences((before ?? {}) as Row, (after ?? {}) as Row);
      return [{ field, was: before, now: after }];
    });
}

/** What is shown of a row that is there at one of the moments only. */
const whole = (row: Row, field: string): Json =>
  row['occurredOn'] ?? row['announcedOn'] ?? row['establishedOn'] ?? row['names'] ?? row['titles'] ?? field;

function linesOf({ before, after }: Change): readonly Line[] {
  const [was, now] = [before as Row | null, after as Row | null];
  if (was && now) return differences(was, now);
  const row = now ?? was ?? {};
  const field =
    row['inForce'] !== undefined ? 'inForce' : typeof row['happening'] === 'string' ? row['happening'] : 'occurredOn';
  const value = row['inForce'] ?? whole(row, field);
  return [{ field, was: was ? value : undefined, now: now ? value : undefined }];
}

/** The computed end of an agreement in force, as a date of its bounds. */
function endOf({ before, after }: Change): string | undefined {
  const ends = (before as Row | null)?.['ends'] ?? (after as Row | null)?.['ends'];
  const { earliest, latest } = (ends ?? {}) as { readonly earliest?: string | null; readonly latest?: string | null };
  if (typeof earliest !== 'string') return undefined;
  return earliest === latest ? earliest : `${earliest}/${latest ?? '..'}`;
}

const once = (lines: readonly Line[]): readonly Line[] =>
  lines.filter((line, index) => lines.findIndex((other) => same(other, line)) === index);

const precedence: readonly ChangeKind[] = ['withdrawn', 'merged', 'corrected', 'removed', 'changed', 'added', 'new'];

/** A record that was there before is not new, though something new is said of it. */
function kindOfRecord(own: Change | undefined, changes: readonly Change[]): ChangeKind {
  if (own?.kind === 'new' || own?.kind === 'withdrawn') return own.kind;
  const kinds = changes.map(({ kind }) => (own !== undefined || kind !== 'new' ? kind : 'changed'));
  return precedence.find((kind) => kinds.includes(kind)) ?? 'changed';
}

const textsIn = (row: Row, field: string): readonly Text[] => (row[field] ?? []) as unknown as readonly Text[];

/**
 * The records that changed, those last written last.
 * @param register what changed in the list that has every record once: it says which are new.
 * @param lists what changed in others, which say more of some kinds.
 */
export function entriesOf(register: ChangesAnswer | undefined, lists: readonly ChangesAnswer[]): readonly Entry[] {
  const byRecord = new Map<string, Change[]>();
  for (const { changes } of [...lists, ...(register ? [register] : [])])
    for (const change of changes) {
      const found = byRecord.get(change.record);
      if (found) found.push(change);
      else byRecord.set(change.record, [change]);
    }
  const known = new Map(register?.changes.map((change) => [change.record, change]));
  const entries = [...byRecord].map(([record, changes]): Entry => {
    const own = known.get(record);
    const first = changes[0] as Change;
    const row = { ...(own?.before ?? own?.after ?? {}), ...(first.before ?? {}), ...(first.after ?? {}) } as Row;
    const detailed = changes.filter((change) => change !== own);
    const kind = kindOfRecord(own, register ? changes : detailed);
    const lines = once((detailed.length > 0 ? detailed : changes).flatMap(linesOf));
    const ends = endOf(first);
    return {
      kind,
      record,
      recordKind: kindOf(record),
      titles: [...textsIn(row, 'titles'), ...textsIn(row, 'names')],
      standing: (row['standing'] ?? 'unstated') as Standing,
      // Of what is wholly new one line says enough: the first, which is what happened.
      lines: kind === 'new' ? lines.slice(0, 1) : lines,
      causes: causesOf(changes),
      ...(ends === undefined ? {} : { ends }),
    };
  });
  const there = new Set(entries.map(({ record }) => record));
  // A source is no fact; a body that was joined to another is told with that one.
  const told = entries.filter(
    ({ kind, recordKind, lines }) =>
      recordKind !== 'source' &&
      (kind !== 'merged' ||
        !lines.some(({ field, now }) => field === 'mergedInto' && typeof now === 'string' && there.has(now))),
  );
  return told.toSorted((a, b) => lastOf(a) - lastOf(b) || (a.record < b.record ? -1 : 1));
}

function causesOf(changes: readonly Change[]): readonly Cause[] {
  const causes = new Map(changes.flatMap((change) => change.causes).map((cause) => [cause.position, cause]));
  return [...causes.values()].toSorted((a, b) => a.position - b.position);
}

const lastOf = ({ causes }: Entry): number => causes.at(-1)?.position ?? -1;

/**
 * How many records stood at the second moment as they did at the first.
 * @param sources what changed among the sources, which are no facts and are not counted.
 */
export function unchangedIn(register: ChangesAnswer, sources: ChangesAnswer, entries: readonly Entry[]): number {
  const registered = new Set(register.changes.map(({ record }) => record));
  // Those whose line in the register is the same, and of which another list says something new.
  const others = entries.filter(({ record }) => !registered.has(record)).length;
  return register.unchanged - sources.unchanged - others;
}

/** A record that is the same at both moments: what it is called, and when it was. */
export interface Same {
  readonly key: string;
  readonly record: string;
  readonly titles: readonly Text[];
  readonly standing: Standing;
  readonly occurredOn: string | undefined;
}

/**
 * The records that are the same, out of one list's rows. A source is no fact, and of what another list says something
 * new about is among the changes.
 */
export function sameIn({ same = [] }: ChangesAnswer, entries: readonly Entry[]): readonly Same[] {
  const changed = new Set(entries.map(({ record }) => record));
  return same
    .filter(({ record }) => kindOf(record) !== 'source' && !changed.has(record))
    .map(({ record, key, row: held }): Same => {
      const row = held as Row;
      const on = row['occurredOn'] ?? row['announcedOn'] ?? row['signedOn'];
      return {
        key: `${record} ${key}`,
        record,
        titles: [...textsIn(row, 'titles'), ...textsIn(row, 'names')],
        standing: (row['standing'] ?? 'unstated') as Standing,
        occurredOn: typeof on === 'string' && on !== 'unknown' ? on : undefined,
      };
    });
}

/** Whole years between the latest day a new fact can have happened on and its writing; 0 where that cannot be said. */
export function yearsLate({ kind, lines, causes }: Entry): number {
  const happened =
    kind === 'new' && typeof lines[0]?.now === 'string' ? parseOccurredOn(lines[0].now)?.latest : undefined;
  const written = causes[0]?.recordedAt.slice(0, 10);
  if (!happened || !written) return 0;
  const years = Number(written.slice(0, 4)) - Number(happened.slice(0, 4));
  return Math.max(0, written.slice(5) < happened.slice(5) ? years - 1 : years);
}

export type Grouping = 'change' | 'kind' | 'day';

export interface Group {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** Entries under headings: by kind of change, by kind of record, or by the day on which they were last written. */
export function grouped(entries: readonly Entry[], by: Grouping, dayOf: (instant: string) => string): readonly Group[] {
  const keyOf = (entry: Entry): string => {
    if (by === 'change') return entry.kind;
    if (by === 'kind') return entry.recordKind;
    const written = entry.causes.at(-1)?.recordedAt;
    return written === undefined ? '' : dayOf(written);
  };
  const groups = new Map<string, Entry[]>(by === 'change' ? sections.map((kind) => [kind, []]) : []);
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return [...groups].filter(([, list]) => list.length > 0).map(([key, list]) => ({ key, entries: list }));
}
