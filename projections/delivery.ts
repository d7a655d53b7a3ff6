/** Announced against delivered: what was announced or promised, the last that was heard of it, and what is still open. */
import type { Commitment } from '../events/commitments.ts';
import type { Institute } from '../events/institutes.ts';
import type { Indicator, IndicatorDetails, Project } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import { UNKNOWN } from '../events/values/occurred-on.ts';
import { commitmentCourse, instituteCourse, projectCourse } from './course.ts';
import {
  deliveredBy,
  lastDayOf,
  type Announced,
  type DeliveredBy,
  type Heard,
  type Measure,
} from './delivery/on-a-day.ts';
import { defineProjection, type Row } from './projection.ts';
import { claimsOf, dated, known, oneRow, standingOf, whenOf, type Standing } from './standing.ts';
import { commitmentHappenings } from './timeline/commitments.ts';
import { instituteHappenings } from './timeline/institutes.ts';
import { projectHappenings } from './timeline/projects.ts';

/** A row as the API answers it: what was announced, and what came of it in all; on a day, what had come of it by then. */
export interface DeliveryRow extends Announced, DeliveredBy {
  readonly record: string;
  readonly kind: 'institute' | 'project' | 'commitment';
  /** Who is to deliver: hosts, participants, promisors. */
  readonly bodies: readonly string[];
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

interface Told extends Announced, Pick<DeliveryRow, 'kind' | 'bodies'> {
  /** The field that holds the announcement's date. */
  readonly field: string;
}

const dateOf = ({ happening, occurredOn }: Heard): Heard => ({ happening, occurredOn });

function rows(record: RecordOf<unknown>, { field, ...told }: Told): readonly Row<typeof columns>[] {
  const delivered = deliveredBy(told);
  const claims = claimsOf(record, field);
  const row: DeliveryRow = known({ record: record.id, ...told, ...delivered, claims, standing: standingOf(record) });
  const listed = {
    kind: told.kind,
    delivered: delivered.deliveredOn === undefined ? 0 : 1,
    open: delivered.open.length,
    lastWord: delivered.lastWord ? (lastDayOf(delivered.lastWord.occurredOn) ?? '') : '',
    ...whenOf(record, told.announcedOn, field),
  };
  return oneRow(record, 'delivery', listed, row);
}

const institute = (record: RecordOf<Institute>) =>
  rows(record, {
    kind: 'institute',
    titles: record.state.titles,
    bodies: record.state.hosts,
    announcedOn: record.state.announcedOn ?? UNKNOWN,
    field: 'announcedOn',
    course: { institute: instituteCourse(record.state) },
    heard: instituteHappenings(record).map(dateOf),
    measures: [],
  });

const settingOf = ({ titles, unit, target, period, setOn }: Omit<IndicatorDetails, 'key'>) =>
  known({ titles, unit, target, period, setOn });

const measureOf = ({ key, earlier, actuals, ...latest }: Indicator): Measure => ({
  key,
  settings: [...earlier, latest].map(settingOf),
  actuals: actuals.map(({ value, quality, on }) => ({ value, quality, on })),
});

function project(record: RecordOf<Project>) {
  const { titles, participants, announcedOn, indicators } = record.state;
  const measures = indicators.map(measureOf);
  // A target is word of the project too, though no line of its timeline.
  const aims = measures.flatMap(({ settings }) =>
    settings.map(({ setOn }) => ({ happening: 'project.targetSet', occurredOn: setOn })),
  );
  return rows(record, {
    kind: 'project',
    titles,
    bodies: [...new Set(participants.map(({ body }) => body))],
    announcedOn,
    field: 'announcedOn',
    course: { project: projectCourse(record.state) },
    heard: [...aims, ...projectHappenings(record).map(dateOf)],
    measures,
  });
}

const commitment = (record: RecordOf<Commitment>) =>
  rows(record, {
    kind: 'commitment',
    titles: record.state.what,
    bodies: record.state.promisors,
    announcedOn: record.state.madeOn,
    field: 'madeOn',
    course: { commitment: commitmentCourse(record.state) },
    heard: commitmentHappenings(record).map(dateOf),
    measures: [],
  });

export const delivery = defineProjection({
  name: 'delivery',
  version: 3,
  columns,
  indexes: [
    ['relationship', 'delivered', 'lastWord', 'position', 'key'],
    ['lead', 'delivered', 'lastWord', 'position', 'key'],
  ],
  rows: { institute, project, commitment },
});

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
