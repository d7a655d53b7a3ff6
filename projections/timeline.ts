/**
 * The timeline of a relationship: one row for everything that happened, in product order (earliest bound, precision of
 * the start, position of the event that first told of it). What a kind of record tells stands in `timeline/`.
 */
import type { RecordOf } from '../events/records.ts';
import { timelineColumns, timelineRows, type Happening } from './happening.ts';
import { defineProjection } from './projection.ts';
import { inProductOrder } from './standing.ts';
import { agreementHappenings } from './timeline/agreements.ts';
import { commitmentHappenings } from './timeline/commitments.ts';
import { gatheringHappenings } from './timeline/gatherings.ts';
import { instituteHappenings } from './timeline/institutes.ts';
import { placeHappenings } from './timeline/places.ts';
import { projectHappenings } from './timeline/projects.ts';
import { relationshipHappenings } from './timeline/relationships.ts';
import { statementHappenings } from './timeline/statements.ts';
import { visitHappenings } from './timeline/visits.ts';

export type { FactKind, TimelineFact } from './happening.ts';
export type { Standing } from './standing.ts';

const telling =
  <S>(happeningsOf: (record: RecordOf<S>) => readonly Happening[]) =>
  (record: RecordOf<S>) =>
    timelineRows(record, happeningsOf(record));

export const timeline = defineProjection({
  name: 'timeline',
  version: 6,
  columns: timelineColumns,
  indexes: inProductOrder,
  rows: {
    visit: telling(visitHappenings),
    gathering: telling(gatheringHappenings),
    agreement: telling(agreementHappenings),
    institute: telling(instituteHappenings),
    project: telling(projectHappenings),
    statement: telling(statementHappenings),
    commitment: telling(commitmentHappenings),
    place: telling(placeHappenings),
    relationship: telling(relationshipHappenings),
  },
});
