/**
 * The timeline of a relationship: one row for everything that happened, in product order (earliest bound, precision of
 * the start, position of the event that first told of it).
 */
import type { Confidence, Json, SourceReference } from '../events/entry.ts';
import { isDisputed, type Claim, type RecordOf, type Vouched } from '../events/records.ts';
import { sortKey } from '../events/values/occurred-on.ts';
import type { Text } from '../events/values/text.ts';
import type { Visit } from '../events/visits.ts';
import { defineProjection, type Row } from './projection.ts';

/** What kind of fact a row is: the record's kind, or the part of it that happened. */
export type FactKind =
  | 'relationship'
  | 'visit'
  | 'stop'
  | 'gathering'
  | 'screening'
  | 'agreement'
  | 'institute'
  | 'project'
  | 'statement'
  | 'commitment'
  | 'place';

/** Withdrawn before disputed before reported: what a reader must know first. */
export type Standing = 'primary' | 'reported' | 'unstated' | 'disputed' | 'withdrawn';

/** A row as the API answers it. */
export interface TimelineFact {
  readonly record: string;
  /** What happened, in the stored vocabulary: `visit.held`, `agreement.signed`. */
  readonly happening: string;
  readonly kind: FactKind;
  readonly titles: readonly Text[];
  /** EDTF as entered, or `unknown`. */
  readonly occurredOn: string;
  readonly standing: Standing;
  readonly confidence: Confidence;
  readonly corrected: boolean;
  /** Where the date is disputed: every claim, each with its own source. */
  readonly claims?: readonly Claim[];
  readonly sources: readonly SourceReference[];
  /** More that the kind has to say: direction, parties, speaker, the record it is part of. */
  readonly details: { readonly [name: string]: Json };
}

const columns = {
  relationship: 'text',
  /** 1 in the row of the record's first relationship, so that a list of all relationships has each fact once. */
  lead: 'integer',
  kind: 'text',
  standing: 'text',
  earliest: 'text',
  latest: 'text',
  precision: 'integer',
  position: 'integer',
} as const;

/** One thing that happened, as a kind of record tells it. */
export interface Happening {
  readonly happening: string;
  /** Tells it from the record's other happenings of that name. */
  readonly part?: string | number;
  readonly kind: FactKind;
  readonly titles: readonly Text[];
  readonly occurredOn: string;
  /** The field of the record that holds `occurredOn`, where it can be disputed. */
  readonly field?: string;
  /** The path under which corrections of this part stand: `stops/2`. Left out: everything but parts. */
  readonly path?: string;
  /** What vouches for the part; the record itself where left out. */
  readonly vouched?: Vouched;
  readonly details?: { readonly [name: string]: Json };
}

const standingOf = (record: RecordOf<unknown>, confidence: Confidence, disputed: boolean): Standing =>
  record.withdrawn ? 'withdrawn' : disputed ? 'disputed' : confidence;

const isCorrected = (record: RecordOf<unknown>, path: string | undefined): boolean =>
  record.corrections.some(({ changes }) =>
    Object.keys(changes).some((changed) =>
      path === undefined ? !changed.includes('/') : changed === path || changed.startsWith(`${path}/`),
    ),
  );

/** The earliest of the dates that are claimed: a disputed fact stands where its earliest claim puts it. */
function claimedFirst(claims: readonly Claim[], occurredOn: string): string {
  const dates = claims.map(({ value }) => value).filter((value) => typeof value === 'string');
  return [...dates, occurredOn].reduce((first, date) => {
    const [a, b] = [sortKey(first), sortKey(date)];
    return b.earliest !== '' && (a.earliest === '' || b.earliest < a.earliest) ? date : first;
  });
}

/** The rows of a record's happenings: one for each relationship the record belongs to. */
export function happenings(record: RecordOf<unknown>, told: readonly Happening[]): readonly Row<typeof columns>[] {
  return told.flatMap(({ happening, part, kind, titles, occurredOn, field, path, vouched, details = {} }) => {
    const claims = record.disputes.find((dispute) => dispute.field === field && dispute.resolved === undefined)?.claims;
    const { confidence, sources, position } = vouched ?? {
      confidence: record.confidence,
      sources: record.sources,
      position: record.first,
    };
    const standing = standingOf(record, confidence, field !== undefined && isDisputed(record, field));
    const row: TimelineFact = {
      record: record.id,
      happening,
      kind,
      titles,
      occurredOn,
      standing,
      confidence,
      corrected: isCorrected(record, path),
      ...(claims ? { claims } : {}),
      sources,
      details,
    };
    const { earliest, latest, precision } = sortKey(claims ? claimedFirst(claims, occurredOn) : occurredOn);
    return record.relationships.map((relationship, index) => ({
      key: `${relationship}/${happening}${part === undefined ? '' : `/${part}`}`,
      columns: { relationship, lead: index === 0 ? 1 : 0, kind, standing, earliest, latest, precision, position },
      row,
    }));
  });
}

const visit = (record: RecordOf<Visit>) => {
  const { status, titles, occurredOn, from, to, delegation, hosts, stops } = record.state;
  return happenings(record, [
    {
      happening: `visit.${status}`,
      kind: 'visit',
      titles,
      occurredOn,
      field: 'occurredOn',
      details: {
        from,
        to,
        sentBy: delegation.sentBy,
        hosts,
        count: { ...delegation.count },
        ...(delegation.head ? { head: delegation.head } : {}),
      },
    },
    ...stops.map((stop): Happening => ({
      happening: 'visit.stop',
      part: stop.key,
      kind: 'stop',
      titles: stop.titles,
      occurredOn: stop.occurredOn,
      field: `stops/${stop.key}/occurredOn`,
      path: `stops/${stop.key}`,
      vouched: stop,
      details: {
        hosts: stop.hosts,
        ...(stop.place === undefined ? {} : { place: stop.place }),
        ...(stop.unnamedHosts === undefined ? {} : { unnamedHosts: stop.unnamedHosts }),
      },
    })),
  ]);
};

export const timeline = defineProjection({
  name: 'timeline',
  version: 1,
  columns,
  indexes: [
    ['relationship', 'earliest', 'precision', 'position', 'key'],
    ['lead', 'earliest', 'precision', 'position', 'key'],
  ],
  rows: { visit },
});
