/** The difference as a table: a line for each field, and on every line the moments it stands for. */
import type { Json } from '../../../../events/entry.ts';
import { csvOf } from '../../kit/csv.ts';
import type { Entry, Line } from './comparison.ts';

/** What is said on every line, so that it is not lost when lines are sorted or copied. */
export interface Stamp {
  readonly book: string;
  readonly relationship: string;
  readonly axis: string;
  readonly a: string;
  readonly b: string;
  /** The event up to which each moment reads. */
  readonly positions: readonly [number, number];
}

/** Words of the reader's language. */
export interface Words {
  readonly columns: readonly string[];
  kind(entry: Entry): string;
  recordKind(entry: Entry): string;
  title(entry: Entry): string;
  field(line: Line): string;
  actor(actor: string): string;
  /** What a record is called, by its id; any other text as it is. */
  named(text: string): string;
  /** What a part of a value is called. */
  part(name: string): string;
}

/** What numbers a part or vouches for it. */
const bookkeeping: ReadonlySet<string> = new Set(['key', 'confidence', 'sources']);

/** A value in plain text, on one line. */
function plain(value: Json | undefined, words: Pick<Words, 'named' | 'part'>): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => plain(one, words)).join('; ');
  if (typeof value === 'string') return words.named(value);
  if (typeof value !== 'object') return String(value);
  const { text, ...others } = value as { readonly [name: string]: Json };
  if (typeof text === 'string' && 'language' in others) return text;
  return Object.entries(value)
    .filter(([name]) => !bookkeeping.has(name))
    .map(([name, inner]) => `${words.part(name)}: ${plain(inner, words)}`)
    .join(', ');
}

export function comparisonCsv(entries: readonly Entry[], stamp: Stamp, words: Words): string {
  const { book, relationship, axis, a, b, positions } = stamp;
  const stamped = [book, relationship, axis, a, positions[0], b, positions[1]];
  const rows = entries.flatMap((entry) =>
    (entry.lines.length > 0 ? entry.lines : [{ field: '', was: undefined, now: undefined }]).map((line) => {
      const { causes, record } = entry;
      const each = (say: (cause: Entry['causes'][number]) => string | number) =>
        [...new Set(causes.map(say))].join('; ');
      return [
        words.kind(entry),
        words.recordKind(entry),
        words.title(entry),
        line.field === '' ? '' : words.field(line),
        plain(line.was, words),
        plain(line.now, words),
        each(({ reason }) => reason ?? ''),
        each(({ actor }) => words.actor(actor)),
        each(({ recordedAt }) => recordedAt),
        each(({ position }) => position),
        record,
        ...stamped,
      ];
    }),
  );
  return csvOf([words.columns, ...rows]);
}
