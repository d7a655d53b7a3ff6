/** A figure, what it is held against, and how two ways of doing a thing are measured side by side. */

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The raw limit, or whatever else the figure is held against, in the same unit and from the same run. */
  readonly against?: number;
  /** What is asked for: the least ratio ours / against, the largest one, or the largest value of ours. */
  readonly asked?: { readonly is: 'ratio at least' | 'ratio at most' | 'at most'; readonly bound: number };
}

export const ratioOf = ({ ours, against }: Figure): number | undefined =>
  against === undefined ? undefined : ours / against;

/** Whether what is asked for is reached; undefined where nothing is asked for. */
export function isMet(figure: Figure): boolean | undefined {
  const { asked, ours } = figure;
  if (!asked) return undefined;
  const value = asked.is === 'at most' ? ours : (ratioOf(figure) ?? 0);
  return asked.is === 'ratio at least' ? value >= asked.bound : value <= asked.bound;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How many a second. */
export async function rate(work: () => number | Promise<number>): Promise<number> {
  const start = performance.now();
  return (await work()) / ((performance.now() - start) / 1_000);
}

/** Microseconds that this thread's processor was at work for each: other programs on the machine change it little. */
export async function processorTime(work: () => number | Promise<number>): Promise<number> {
  const before = process.threadCpuUsage();
  const count = await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / count;
}

/**
 * Ours and raw by turns, each going first every other time, so that a slow moment of the machine strikes both. The first
 * turn warms up and does not count. `against` is what gives the median of the turns' ratios, not the median of raw.
 */
export async function inTurns(
  turns: number,
  ours: (turn: number) => number | Promise<number>,
  raw: (turn: number) => number | Promise<number>,
  measure = rate,
): Promise<{ readonly ours: number; readonly against: number }> {
  const results: { readonly ours: number; readonly raw: number }[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const first = turn % 2 === 0 ? await measure(() => ours(turn)) : await measure(() => raw(turn));
    const second = turn % 2 === 0 ? await measure(() => raw(turn)) : await measure(() => ours(turn));
    if (turn > 0) results.push(turn % 2 === 0 ? { ours: first, raw: second } : { ours: second, raw: first });
  }
  const typical = median(results.map((result) => result.ours));
  return { ours: typical, against: typical / median(results.map((result) => result.ours / result.raw)) };
}

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const asWords = ({ asked }: Figure): string =>
  asked ? `${asked.is === 'ratio at least' ? '≥' : '≤'} ${asked.bound}${asked.is === 'at most' ? '' : ' ×'}` : '';

/** What was measured on books of one size. */
export interface Run {
  readonly events: number;
  readonly figures: readonly Figure[];
}

/** The table for people: every figure once, with a line for each size. The runs measured the same figures. */
export function tableOf(runs: readonly Run[]): string {
  const header = ['figure', 'events', 'measured', 'against', 'ratio', 'asked', ''];
  const figures = runs[0]?.figures ?? [];
  const lines = figures.flatMap((_, place) =>
    runs.map((run, size) => lineOf(run.figures[place]!, run.events, size === 0)),
  );
  const widths = header.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]!.length)));
  const row = (line: readonly string[]) =>
    line.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))).join('  ');
  return [row(header), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(row)].join('\n');
}

function lineOf(figure: Figure, events: number, isFirst: boolean): readonly string[] {
  const met = isMet(figure);
  return [
    isFirst ? figure.what : '',
    events.toLocaleString('en'),
    `${number(figure.ours)} ${figure.unit}`,
    figure.against === undefined ? '' : number(figure.against),
    ratioOf(figure)?.toFixed(2) ?? '',
    asWords(figure),
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}
