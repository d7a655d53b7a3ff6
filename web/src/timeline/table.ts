/** The facts as a table for other programs; opens right in a spreadsheet, Chinese included. */
import type { Fact } from './facts.ts';

/** The moment it stands for. */
export interface Stamp {
  readonly relationship: string;
  readonly asOf: string;
  /** The event up to which it was known. */
  readonly position: number;
}

const columns = ['record', 'happening', 'kind', 'occurredOn', 'title', 'standing', 'corrected', 'asOf', 'asKnownAt'];

/** A cell that a spreadsheet would take for a formula is a text. */
const cell = (value: string): string => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, in UTF-8 with a mark that says so. */
export function csvOf(facts: readonly Fact[], { asOf, position }: Stamp): string {
  const rows = facts.map(({ record, happening, kind, occurredOn, titles, standing, corrected }) => [
    record,
    happening,
    kind,
    occurredOn,
    titles.map(({ text }) => text).join(' / '),
    standing,
    corrected ? 'yes' : 'no',
    asOf,
    String(position),
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export const jsonOf = (facts: readonly Fact[], stamp: Stamp): string =>
  `${JSON.stringify({ ...stamp, facts: facts.map(({ id: _, lane: __, span: ___, otherSpans: ____, first: _____, last: ______, ...fact }) => fact) }, null, 2)}\n`;
