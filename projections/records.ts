/**
 * The register of records: what each is, where it stands and when it was. The folded record itself is not kept here: it
 * is answered from the log, folded up to the position asked for.
 */
import { concludedOn } from '../events/agreement-term.ts';
import { signingDays, type Agreement } from '../events/agreements.ts';
import type { Commitment } from '../events/commitments.ts';
import type { Confidence } from '../events/entry.ts';
import type { Gathering } from '../events/gatherings.ts';
import type { Institute } from '../events/institutes.ts';
import type { Organisation } from '../events/organisations.ts';
import type { Person } from '../events/people.ts';
import type { Place } from '../events/places.ts';
import type { Project } from '../events/projects.ts';
import { isDisputed, type Claim, type RecordOf } from '../events/records.ts';
import type { Relationship } from '../events/relationships.ts';
import type { Source } from '../events/sources.ts';
import type { Statement } from '../events/statements.ts';
import { ERASED } from '../events/subject.ts';
import { UNKNOWN } from '../events/values/occurred-on.ts';
import type { Text } from '../events/values/text.ts';
import type { Visit } from '../events/visits.ts';
import { signatureField } from './agreement-register.ts';
import { agreementCourse, commitmentCourse, instituteCourse, projectCourse, statusIn, type Course } from './course.ts';
import { excerptOf } from './excerpt.ts';
import { defineProjection, type Row } from './projection.ts';
import { claimsOf, dated, inProductOrder, known, oneRow, standingOf, whenOf, type Standing } from './standing.ts';
import { titlesOf } from './titles.ts';

/** A row as the API answers it; it holds what `recordOnDay` needs. */
export interface RecordRow {
  readonly record: string;
  readonly kind: string;
  readonly titles: readonly Text[];
  readonly status: string;
  readonly withdrawn: boolean;
  readonly confidence: Confidence;
  readonly disputed: boolean;
  readonly corrected: boolean;
  readonly standing: Standing;
  /** The main date: EDTF as entered, or `unknown`. */
  readonly occurredOn: string;
  /** Where that date is disputed: every claim. */
  readonly claims?: readonly Claim[];
  /** What the status follows from, where it depends on the day. */
  readonly course?: Course;
}

const columns = {
  ...dated,
  kind: 'text',
  status: 'text',
} as const;

interface Summary {
  readonly titles: readonly Text[];
  /** What has become of it; left out where that follows from its course. */
  readonly status?: string;
  readonly course?: Course;
  readonly occurredOn: string;
  /** The field that holds the date, where there is one. */
  readonly field?: string;
}

const registered =
  <S>(summaryOf: (state: S) => Summary) =>
  (record: RecordOf<S>): readonly Row<typeof columns>[] => {
    const { titles, course = {}, occurredOn, field, ...told } = summaryOf(record.state);
    const status = told.status ?? statusIn(course) ?? 'unknown';
    const row: RecordRow = known({
      record: record.id,
      kind: record.kind,
      titles,
      status,
      withdrawn: record.withdrawn !== null,
      confidence: record.confidence,
      disputed: isDisputed(record),
      corrected: record.corrections.length > 0,
      standing: standingOf(record),
      occurredOn,
      claims: claimsOf(record, field),
      course: told.status === undefined ? course : undefined,
    });
    return oneRow(record, 'record', { kind: record.kind, status, ...whenOf(record, occurredOn, field) }, row);
  };

const relationship = registered<Relationship>(({ names, establishedOn, endedOn }) => ({
  titles: titlesOf(names),
  course: { relationship: known({ endedOn }) },
  occurredOn: establishedOn,
  field: 'establishedOn',
}));

const organisation = registered<Organisation>(({ names, mergedInto }) => ({
  titles: titlesOf(names),
  status: mergedInto === null ? 'registered' : 'merged',
  occurredOn: UNKNOWN,
}));

const person = registered<Person>(({ names }) => ({
  titles: names === ERASED ? [] : titlesOf(names),
  status: names === ERASED ? ERASED : 'registered',
  occurredOn: UNKNOWN,
}));

const place = registered<Place>(({ names, designation }) => ({
  titles: titlesOf(names),
  course: { place: known({ designatedOn: designation?.designatedOn }) },
  occurredOn: designation?.designatedOn ?? UNKNOWN,
  field: 'designation/designatedOn',
}));

const visit = registered<Visit>(({ titles, status, occurredOn }) => ({
  titles,
  status,
  occurredOn,
  field: 'occurredOn',
}));

const gathering = registered<Gathering>(({ titles, status, occurredOn }) => ({
  titles,
  status,
  occurredOn,
  field: 'occurredOn',
}));

const agreement = registered<Agreement>((state) => {
  const signed = signingDays(state).length > 0;
  return {
    titles: state.titles,
    course: { agreement: agreementCourse(state) },
    occurredOn: signed ? concludedOn(state) : state.proposedOn,
    field: signed ? signatureField(state) : 'proposedOn',
  };
});

const institute = registered<Institute>((state) => ({
  titles: state.titles,
  course: { institute: instituteCourse(state) },
  occurredOn: state.announcedOn ?? state.openedOn ?? UNKNOWN,
  field: state.announcedOn === undefined ? 'openedOn' : 'announcedOn',
}));

const project = registered<Project>((state) => ({
  titles: state.titles,
  course: { project: projectCourse(state) },
  occurredOn: state.announcedOn,
  field: 'announcedOn',
}));

const statement = registered<Statement>(({ original, status, saidOn }) => ({
  titles: [excerptOf(original)],
  status,
  occurredOn: saidOn,
  field: 'saidOn',
}));

const commitment = registered<Commitment>((state) => ({
  titles: state.what.map(excerptOf),
  course: { commitment: commitmentCourse(state) },
  occurredOn: state.madeOn,
  field: 'madeOn',
}));

const source = registered<Source>(({ titles, publishedOn }) => ({
  titles,
  status: 'cited',
  occurredOn: publishedOn,
  field: 'publishedOn',
}));

export const records = defineProjection({
  name: 'records',
  version: 4,
  columns,
  indexes: [
    ...inProductOrder,
    ['relationship', 'kind', 'earliest', 'precision', 'position', 'key'],
    ['lead', 'kind', 'earliest', 'precision', 'position', 'key'],
  ],
  rows: {
    relationship,
    organisation,
    person,
    place,
    visit,
    gathering,
    agreement,
    institute,
    project,
    statement,
    commitment,
    source,
  },
});
