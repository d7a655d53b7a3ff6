/** Announced against delivered: what was announced or promised, the last that was heard of it, and what is still open. */
import type { Commitment } from '../events/commitments.ts';
import { instituteStatus, type Institute } from '../events/institutes.ts';
import { projectStatus, type Actual, type Figure, type Indicator, type Project } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import { addMonths, type Day } from '../events/values/day.ts';
import { boundsOf, UNKNOWN } from '../events/values/occurred-on.ts';
import type { Text } from '../events/values/text.ts';
import { recordedStatus } from './commitments.ts';
import type { Happening } from './happening.ts';
import { defineProjection, type Row } from './projection.ts';
import { dated, keyIn, known, placesOf, standingOf, whenOf, type Standing } from './standing.ts';
import { commitmentHappenings } from './timeline/commitments.ts';
import { instituteHappenings } from './timeline/institutes.ts';
import { projectHappenings } from './timeline/projects.ts';

/** What nobody has said yet. */
export type OpenQuestion = 'opening' | 'start' | 'actual' | 'fulfilment';

/** What was aimed at and the latest that was reported of it, for one indicator. Without an actual that is unknown. */
export interface TargetAndActual {
  readonly key: number;
  readonly titles: readonly Text[];
  readonly unit?: string;
  readonly target?: Figure;
  readonly period?: string;
  readonly actual?: Figure & { readonly on: string };
}

/** A row as the API answers it. */
export interface DeliveryRow {
  readonly record: string;
  readonly kind: 'institute' | 'project' | 'commitment';
  readonly titles: readonly Text[];
  readonly status: string;
  /** Who is to deliver: hosts, participants, promisors. */
  readonly bodies: readonly string[];
  readonly announcedOn: string;
  /** When it opened, started or was fulfilled, where that is recorded. */
  readonly deliveredOn?: string;
  /** The latest thing that was heard of it with a date; absent where nothing is dated. */
  readonly lastWord?: { readonly happening: string; readonly occurredOn: string };
  readonly targets: readonly TargetAndActual[];
  /** Empty once it was delivered, or said that it never will be. */
  readonly open: readonly OpenQuestion[];
  readonly standing: Standing;
}

const columns = {
  /** The date is that of the announcement. */
  ...dated,
  kind: 'text',
  /** 1 once it opened, started or was fulfilled. */
  delivered: 'integer',
  /** How many questions are open. */
  open: 'integer',
  /** The last day the last word can be of; '' where nothing is dated. */
  lastWord: 'text',
} as const;

/** The last day something dated can be of; of an open date the last day of its start. */
function lastDayOf(occurredOn: string): Day | null {
  const { latest, startLatest } = boundsOf(occurredOn);
  return latest ?? startLatest;
}

/** What was heard of it, and when. */
type Heard = Pick<Happening, 'happening' | 'occurredOn'>;

function lastOf(happenings: readonly Heard[]): DeliveryRow['lastWord'] {
  const day = (happening: { readonly occurredOn: string }) => lastDayOf(happening.occurredOn) ?? '';
  const dated = happenings.filter((happening) => day(happening) !== '');
  const [first] = dated;
  if (!first) return undefined;
  const { happening, occurredOn } = dated.reduce((last, one) => (day(one) >= day(last) ? one : last), first);
  return { happening, occurredOn };
}

interface Told extends Pick<DeliveryRow, 'kind' | 'titles' | 'status' | 'bodies' | 'announcedOn' | 'targets' | 'open'> {
  readonly deliveredOn?: string | undefined;
  /** The field that holds the announcement's date. */
  readonly field: string;
  readonly happenings: readonly Heard[];
}

function rows(record: RecordOf<unknown>, { happenings, field, ...told }: Told): readonly Row<typeof columns>[] {
  const standing = standingOf(record);
  const lastWord = lastOf(happenings);
  const row: DeliveryRow = known({ record: record.id, ...told, lastWord, standing });
  const delivered = told.deliveredOn === undefined ? 0 : 1;
  const heard = lastWord ? (lastDayOf(lastWord.occurredOn) ?? '') : '';
  const when = whenOf(record, told.announcedOn, field);
  return placesOf(record).map((place) => ({
    key: keyIn(place, 'delivery'),
    columns: {
      ...place,
      kind: told.kind,
      delivered,
      open: told.open.length,
      standing,
      lastWord: heard,
      ...when,
      position: record.first,
    },
    row,
  }));
}

function institute(record: RecordOf<Institute>) {
  const { state } = record;
  const status = instituteStatus(state);
  return rows(record, {
    kind: 'institute',
    titles: state.titles,
    status,
    bodies: state.hosts,
    announcedOn: state.announcedOn ?? UNKNOWN,
    field: 'announcedOn',
    deliveredOn: state.openedOn,
    targets: [],
    open: status === 'announced' ? ['opening'] : [],
    happenings: instituteHappenings(record),
  });
}

/** The report of the latest day; of several, the one written down last. */
const latestOf = (actuals: readonly Actual[]): Actual | undefined =>
  actuals.reduce<Actual | undefined>(
    (last, one) => (last && (lastDayOf(one.on) ?? '') < (lastDayOf(last.on) ?? '') ? last : one),
    undefined,
  );

function targetAndActual({ key, titles, unit, target, period, actuals }: Indicator): TargetAndActual {
  const latest = latestOf(actuals);
  const actual = latest && { value: latest.value, quality: latest.quality, on: latest.on };
  return known({ key, titles, unit, target, period, actual });
}

function project(record: RecordOf<Project>) {
  const { state } = record;
  const { startedOn, statuses, indicators } = state;
  const status = projectStatus(state);
  const carriedOut = statuses.find(({ status }) => ['implementation', 'finalisation', 'closed'].includes(status));
  const deliveredOn = startedOn ?? carriedOut?.on;
  const questions: readonly OpenQuestion[] = [
    ...(deliveredOn === undefined ? (['start'] as const) : []),
    ...(indicators.some(({ target, actuals }) => target && actuals.length === 0) ? (['actual'] as const) : []),
  ];
  // A target is word of the project too, though no line of its timeline.
  const aims = indicators.map(({ setOn }) => ({ happening: 'project.targetSet', occurredOn: setOn }));
  return rows(record, {
    kind: 'project',
    titles: state.titles,
    status,
    bodies: [...new Set(state.participants.map(({ body }) => body))],
    announcedOn: state.announcedOn,
    field: 'announcedOn',
    deliveredOn,
    targets: indicators.map(targetAndActual),
    open: status === 'cancelled' ? [] : questions,
    happenings: [...aims, ...projectHappenings(record)],
  });
}

function commitment(record: RecordOf<Commitment>) {
  const { state } = record;
  const status = recordedStatus(state);
  return rows(record, {
    kind: 'commitment',
    titles: state.what,
    status,
    bodies: state.promisors,
    announcedOn: state.madeOn,
    field: 'madeOn',
    deliveredOn: state.fulfilments.find(({ extent }) => extent === 'whole')?.fulfilledOn,
    targets: [],
    open: status === 'open' || status === 'partly' ? ['fulfilment'] : [],
    happenings: commitmentHappenings(record),
  });
}

export const delivery = defineProjection({
  name: 'delivery',
  version: 1,
  columns,
  indexes: [
    ['relationship', 'delivered', 'lastWord', 'position', 'key'],
    ['lead', 'delivered', 'lastWord', 'position', 'key'],
  ],
  rows: { institute, project, commitment },
});

/** Whole months without a word: at least, and at most where the last word has an earliest day. */
export interface Silence {
  readonly since: string;
  readonly atLeast: number;
  readonly atMost: number | null;
}

function wholeMonths(from: Day, to: Day): number {
  const count =
    Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5, 7));
  return Math.max(0, addMonths(from, count) > to ? count - 1 : count);
}

/**
 * How long nothing was heard of it by a day. Null where nothing dated was ever heard, so that nobody can say, and where
 * the last word is of a later day.
 */
export function silence(row: DeliveryRow, day: Day): Silence | null {
  if (!row.lastWord) return null;
  const last = lastDayOf(row.lastWord.occurredOn);
  const { earliest } = boundsOf(row.lastWord.occurredOn);
  if (last === null || (earliest ?? last) > day) return null;
  return {
    since: row.lastWord.occurredOn,
    atLeast: last > day ? 0 : wholeMonths(last, day),
    atMost: earliest === null ? null : wholeMonths(earliest, day),
  };
}

/** How many were delivered, still have something open, or were said never to be; withdrawn ones apart. */
export interface DeliveryCounts {
  readonly open: number;
  readonly settled: number;
  readonly withdrawn: number;
}

export function deliveryCounts(rows: readonly Pick<DeliveryRow, 'standing' | 'open'>[]): DeliveryCounts {
  const counts = { open: 0, settled: 0, withdrawn: 0 };
  for (const { standing, open } of rows)
    counts[standing === 'withdrawn' ? 'withdrawn' : open.length > 0 ? 'open' : 'settled'] += 1;
  return counts;
}
