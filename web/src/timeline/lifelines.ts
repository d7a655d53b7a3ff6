/** How long what was begun went on, as far as anybody knows: agreements by their computed term, projects and institutes by what was said. */
import type { TermDay } from '../../../projections/timeline/on-a-day.ts';
import { dayNumber } from './days.ts';
import { detailOf, type Fact } from './facts.ts';
import type { Span } from './spans.ts';

export interface Segment {
  readonly from: number;
  /** `unknown`: to the column of what is not known. */
  readonly to: number | 'unknown';
  /** Known to have gone on; dotted where it may have. */
  readonly solid: boolean;
}

/** Drawn under the line of a fact; in day numbers. */
export interface Lifeline {
  readonly segments: readonly Segment[];
  /** Where it ended, or will. */
  readonly tick?: number;
  /** Goes on. */
  readonly goesOn: boolean;
  /** The last day for giving notice. */
  readonly notice?: number;
  /** What of it is not known. */
  readonly unknown?: 'term' | 'opening';
}

/** The first day on which it certainly was so. */
const since = ({ shape, last, startLast }: Span): number | undefined =>
  shape === 'unknown' ? undefined : shape === 'from' ? startLast : last;

function ofAgreement({ span, ends, noticeBy, details }: Fact, today: number): Lifeline | undefined {
  const from = since(span);
  if (from === undefined || !ends || details['concluded'] === false) return undefined;
  if (ends.kind === 'unknown' || (ends.earliest === null && ends.latest === null && ends.kind === 'bounds')) {
    return { segments: [{ from, to: 'unknown', solid: false }], goesOn: false, unknown: 'term' };
  }
  if (ends.kind === 'indefinite') {
    return { segments: [{ from, to: Math.max(from, today), solid: true }], goesOn: true };
  }
  const [earliest, latest] = [dayOrNull(ends.earliest), dayOrNull(ends.latest)];
  const sure = earliest ?? from;
  const notice = noticeBy && firstDay(noticeBy);
  return {
    segments: [
      ...(sure > from ? [{ from, to: sure, solid: true }] : []),
      ...(latest === sure ? [] : [{ from: sure, to: latest ?? ('unknown' as const), solid: false }]),
    ],
    ...(latest === null && earliest === null ? {} : { tick: earliest ?? latest ?? sure }),
    goesOn: false,
    ...(notice === undefined ? {} : { notice }),
  };
}

const dayOrNull = (day: string | null): number | null => (day === null ? null : dayNumber(day));

const firstDay = ({ earliest, latest }: TermDay): number | undefined => dayOrNull(earliest ?? latest) ?? undefined;

const isOver = (fact: Fact): boolean =>
  fact.happening === 'project.statusChanged' && ['closed', 'cancelled'].includes(detailOf(fact, 'status'));

function ofProject(main: Fact, told: readonly Fact[], today: number): Lifeline | undefined {
  const from = since(main.span);
  if (from === undefined) return undefined;
  const over = told.find(isOver);
  const end = over && since(over.span);
  const lastWord = Math.max(from, ...told.flatMap(({ span }) => since(span) ?? []));
  if (end !== undefined) return { segments: [{ from, to: end, solid: true }], tick: end, goesOn: false };
  return {
    segments: [
      ...(lastWord > from ? [{ from, to: lastWord, solid: true }] : []),
      ...(today > lastWord ? [{ from: lastWord, to: today, solid: false }] : []),
    ],
    goesOn: false,
  };
}

function ofInstitute(main: Fact, told: readonly Fact[], today: number): Lifeline | undefined {
  const day = (happening: string) => {
    const one = told.find((fact) => fact.happening === `institute.${happening}`);
    return one && since(one.span);
  };
  const from = since(main.span);
  if (from === undefined) return undefined;
  const [opened, never, closed] = [day('opened'), day('neverOpened'), day('closed')];
  if (never !== undefined) return { segments: [{ from, to: never, solid: false }], tick: never, goesOn: false };
  if (opened === undefined) {
    return { segments: [{ from, to: 'unknown', solid: false }], goesOn: false, unknown: 'opening' };
  }
  const until = Math.max(opened, closed ?? today);
  return {
    segments: [
      ...(opened > from ? [{ from, to: opened, solid: false }] : []),
      { from: opened, to: until, solid: true },
    ],
    ...(closed === undefined ? {} : { tick: closed }),
    goesOn: closed === undefined,
  };
}

/** By the id of the fact under which each is drawn; of all facts, whatever is filtered. */
export function lifelinesOf(facts: readonly Fact[], today: number): ReadonlyMap<string, Lifeline> {
  const byRecord = Map.groupBy(
    facts.filter(
      ({ lane, standing }) => ['project', 'institute', 'agreement'].includes(lane) && standing !== 'withdrawn',
    ),
    ({ record }) => record,
  );
  const found = [...byRecord.values()].map((told): readonly [string, Lifeline | undefined] | undefined => {
    const main = told.find(({ happening }) => happening === 'agreement.signed') ?? told[0];
    if (!main) return undefined;
    if (main.lane === 'project') return [main.id, ofProject(main, told, today)];
    if (main.lane === 'institute') return [main.id, ofInstitute(main, told, today)];
    return main.happening === 'agreement.signed' ? [main.id, ofAgreement(main, today)] : undefined;
  });
  return new Map(found.filter((one): one is [string, Lifeline] => one?.[1] !== undefined));
}
