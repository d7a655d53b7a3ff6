/** What a record tells the timeline: the things that happened, and how each becomes a row. */
import type { Confidence, Json, SourceReference } from '../events/entry.ts';
import {
  citedTogether,
  isWithin,
  type Claim,
  type Correction,
  type RecordOf,
  type Vouched,
} from '../events/records.ts';
import type { Text } from '../events/values/text.ts';
import type { Row } from './projection.ts';
import { claimsOf, dated, keyIn, known, placesOf, standingOf, whenOf, type Standing } from './standing.ts';

/** What kind of fact a row is: the record's kind, or the part of it that happened. */
export const factKinds = [
  'relationship',
  'visit',
  'stop',
  'gathering',
  'screening',
  'agreement',
  'institute',
  'project',
  'statement',
  'commitment',
  'place',
] as const;
export type FactKind = (typeof factKinds)[number];

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
  /** The date as it was first written down, where it was corrected. */
  readonly firstWrittenAs?: string;
  /** Where the date is disputed: every claim, each with its own source. */
  readonly claims?: readonly Claim[];
  /** Of the event that told it, of what corrected it, and of the claim that was accepted. */
  readonly sources: readonly SourceReference[];
  /** More that the kind has to say: direction, parties, speaker, the record it is part of. Bodies are ids. */
  readonly details: { readonly [name: string]: Json };
}

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
  /** The paths under which corrections and disputes of this part stand: `stops/2`. Left out: everything but parts. */
  readonly path?: string | readonly string[];
  /** Paths that are other parts' even where those are gone: an opening that was taken back says nothing of the announcement. */
  readonly notOf?: readonly string[];
  /** What vouches for the part; what vouches for the record as a whole where left out. */
  readonly vouched?: Vouched;
  /** Names without a value are left out of the row. */
  readonly details?: { readonly [name: string]: Json | undefined };
}

export const timelineColumns = { ...dated, kind: 'text' } as const;

/** What vouches for a happening, where that is kept. */
export const vouchedBy = (vouched: Vouched | undefined) => (vouched ? { vouched } : {});

/** The rows of a record's happenings: one for each relationship the record belongs to. */
export function timelineRows(
  record: RecordOf<unknown>,
  told: readonly Happening[],
): readonly Row<typeof timelineColumns>[] {
  const paths = told.flatMap(({ path = [] }) => path);
  const disputed = record.disputes.flatMap(({ field, resolved }) => (resolved === undefined ? field : []));
  const places = placesOf(record);
  return told.flatMap(
    ({ happening, part, kind, titles, occurredOn, field, path, notOf = [], vouched, details = {} }) => {
      const own = path === undefined ? undefined : [path].flat();
      const concerns = (change: string) =>
        change === field ||
        (own ? own.some((one) => isWithin(change, one)) : ![...paths, ...notOf].some((one) => isWithin(change, one)));
      const claims = claimsOf(record, field);
      const { confidence, sources: told, position } = vouched ?? record.told;
      const mended = record.corrections.filter(({ changes }) => Object.keys(changes).some(concerns));
      const decided = record.disputes.filter((dispute) => dispute.resolved !== undefined && concerns(dispute.field));
      const standing = standingOf(record, confidence, disputed.some(concerns));
      const row: TimelineFact = {
        record: record.id,
        happening,
        kind,
        titles,
        occurredOn,
        standing,
        confidence,
        corrected: mended.length > 0,
        ...firstWritten(mended, field),
        ...(claims ? { claims } : {}),
        sources: citedTogether(
          told,
          ...mended.map(({ sources }) => sources),
          ...decided.flatMap(({ claims, resolved, resolution }) =>
            [...claims.filter(({ key }) => key === resolved), ...(resolution ? [resolution] : [])].map(
              (one) => one.sources,
            ),
          ),
        ),
        details: known(details),
      };
      const when = whenOf(record, occurredOn, field);
      return places.map((place) => ({
        key: part === undefined ? keyIn(place, happening) : keyIn(place, happening, part),
        columns: { ...place, kind, standing, ...when, position },
        row,
      }));
    },
  );
}

/** The date before its first correction, unless it has become the same again. */
function firstWritten(mended: readonly Correction[], field: string | undefined): Pick<TimelineFact, 'firstWrittenAs'> {
  const dates = mended.flatMap(({ changes }) => (field !== undefined && changes[field] ? [changes[field]] : []));
  const [was, now] = [dates[0]?.was, dates.at(-1)?.now];
  return typeof was === 'string' && was !== now ? { firstWrittenAs: was } : {};
}
