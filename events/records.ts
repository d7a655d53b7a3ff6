/**
 * What every record has, whatever it is a record of: the relationships it belongs to, its standing, its sources, its
 * corrections and the claims that contradict each other. And the events that can happen to any record.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log.
 */
import type { Confidence, Json, SourceReference } from './entry.ts';
import { applyChanges, valueAt, type Changes } from './changes.ts';
import { kindOf, type Event, type EventType, type Subject } from './subject.ts';

/** The record should not stand. Why is in the entry's reason. */
export type RecordWithdrawn = Event<'RecordWithdrawn', object>;
export type RecordReinstated = Event<'RecordReinstated', object>;
/** A source contradicts the record in one field. Both claims stand side by side until somebody decides. */
export type FactDisputed = Event<'FactDisputed', { readonly field: string; readonly claim: Json }>;
/** One claim was accepted (by its key), or none (`null`): the field gets its value by `changes`. */
export type DisputeResolved = Event<
  'DisputeResolved',
  { readonly field: string; readonly accepted: number | null; readonly changes: Changes }
>;
/** We had written it down wrong. Each subject has its own type name for it: `VisitCorrected`. */
export type Corrected<T extends string> = Event<T, { readonly changes: Changes }>;

export type RecordEvent = RecordWithdrawn | RecordReinstated | FactDisputed | DisputeResolved;

/** The event types every record can hold. */
export const recordEventTypes = {
  RecordWithdrawn: { version: 1 },
  RecordReinstated: { version: 1 },
  FactDisputed: { version: 1 },
  DisputeResolved: { version: 1 },
} satisfies { readonly [T in RecordEvent['type']]: EventType };

/** What vouches for a part of a record that an event of its own recorded: a stop, a renaming, a signature. */
export interface Vouched {
  readonly confidence: Confidence;
  readonly sources: readonly SourceReference[];
  /** The position of the event that recorded it. */
  readonly position: number;
}

export const vouched = ({ confidence, sources, position }: Event): Vouched => ({ confidence, sources, position });

const sameSource = (a: SourceReference, b: SourceReference) => a.source === b.source && a.locator === b.locator;

/** Lists of sources as one: each source, and each place in it, once, in the order of citing. */
export const citedTogether = (
  cited: readonly SourceReference[],
  ...more: readonly (readonly SourceReference[])[]
): readonly SourceReference[] =>
  more.reduce((sum, list) => {
    const others = list.filter((source) => !sum.some((known) => sameSource(known, source)));
    return others.length === 0 ? sum : [...sum, ...others];
  }, cited);

/** One claim in a dispute; the first, with key 1, is what the record said before it was disputed. */
export interface Claim extends Vouched {
  readonly key: number;
  readonly value: Json;
}

export interface Dispute {
  readonly field: string;
  readonly claims: readonly Claim[];
  /** Absent while open; the accepted claim's key, or null where none was. */
  readonly resolved?: number | null;
  /** What vouches for the decision; absent while open. */
  readonly resolution?: Vouched;
}

export interface Correction extends Vouched {
  readonly changes: Changes;
  readonly recordedAt: string;
  readonly actor: string;
  readonly reason: string;
}

/** A record: what every one has, and in `state` what its own events add up to. */
export interface RecordOf<S> {
  readonly id: string;
  readonly kind: string;
  /** Revision of the last event; -1 before the first. */
  readonly revision: number;
  /** Positions of the first and the last event. */
  readonly first: number;
  readonly last: number;
  readonly recordedAt: string;
  readonly relationships: readonly string[];
  readonly withdrawn: {
    readonly position: number;
    readonly recordedAt: string;
    readonly actor: string;
    readonly reason: string;
  } | null;
  /** Of the event that made the record. */
  readonly confidence: Confidence;
  /** All that any of its events cites, each once, in the order of citing. */
  readonly sources: readonly SourceReference[];
  /**
   * What vouches for what the record tells as a whole: the event that made it, and those that told more of that. What a
   * part, a correction or a claim rests on stands with it.
   */
  readonly told: Vouched;
  readonly corrections: readonly Correction[];
  readonly disputes: readonly Dispute[];
  readonly state: S;
}

/** A record of a subject before its first event. */
export const emptyRecord = <S>(subject: Subject<S, never> | Subject<S>, id: string): RecordOf<S> => ({
  id,
  kind: kindOf(id),
  revision: -1,
  first: -1,
  last: -1,
  recordedAt: '',
  relationships: [],
  withdrawn: null,
  confidence: 'unstated',
  sources: [],
  told: { confidence: 'unstated', sources: [], position: -1 },
  corrections: [],
  disputes: [],
  state: subject.initial,
});

const changesOf = (event: Event): Changes | undefined =>
  'changes' in event.data ? (event.data as { readonly changes: Changes }).changes : undefined;

/** Those that the event tells, as the first one does, and one that tells all of a record anew; or corrects. */
function relationshipsAfter(record: RecordOf<unknown>, event: Event): readonly string[] {
  const { relationships: told } = event.data as { readonly relationships?: readonly string[] };
  const corrected = changesOf(event)?.['relationships'];
  return told ?? (corrected ? (corrected.now as readonly string[]) : record.relationships);
}

function toldAfter<S>({ types }: Subject<S>, record: RecordOf<S>, event: Event): Vouched {
  if (record.revision === -1) return vouched(event);
  const own = Object.hasOwn(types, event.type) ? types[event.type] : undefined;
  if (own === undefined || own.part || changesOf(event)) return record.told;
  const sources = citedTogether(record.told.sources, event.sources);
  return sources === record.told.sources ? record.told : { ...record.told, sources };
}

/** Whether a path lies within another, or is it. */
export const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}/`);

const isVouched = (value: unknown): value is Vouched =>
  typeof value === 'object' && value !== null && 'sources' in value && 'position' in value && 'confidence' in value;

/** The path of the field that keeps what vouches for the one at a path, where there is such a field. */
function voucherOf({ vouchers = {} }: Pick<Subject, 'vouchers'>, path: string): string | undefined {
  const [field = '', ...parents] = path.split('/').toReversed();
  return Object.hasOwn(vouchers, field) ? [...parents.toReversed(), vouchers[field]].join('/') : undefined;
}

/** What vouches for what the record says in a field: the part it belongs to, or the record, and what corrected it. */
export function vouchedIn<S>(subject: Subject<S>, record: RecordOf<S>, field: string): Vouched {
  const steps = field.split('/');
  const kept = steps.flatMap((_, index) => {
    const path = steps.slice(0, index + 1).join('/');
    return [path, voucherOf(subject, path) ?? path].map((one): unknown => valueAt(record.state as object, one));
  });
  const { confidence, sources, position } = kept.findLast(isVouched) ?? record.told;
  const corrections = record.corrections.filter(({ changes }) =>
    Object.keys(changes).some((path) => isWithin(path, field) || isWithin(field, path)),
  );
  return { confidence, sources: citedTogether(sources, ...corrections.map((one) => one.sources)), position };
}

/** Where a correction takes a field away, what vouched for it goes too; where it puts one there, it vouches for it. */
function withVouchers<S>(subject: Subject<S>, state: S, event: Event): S {
  const vouchers: { [path: string]: { was: null; now: Json } } = {};
  for (const [path, { was, now }] of Object.entries(changesOf(event) ?? {})) {
    const voucher = voucherOf(subject, path);
    if (voucher === undefined || (was !== null && now !== null)) continue;
    vouchers[voucher] = { was: null, now: now === null ? null : (vouched(event) as unknown as Json) };
  }
  return applyChanges(state as object, vouchers) as S;
}

function disputesAfter<S>(subject: Subject<S>, record: RecordOf<S>, event: Event): readonly Dispute[] {
  if (event.type === 'FactDisputed') {
    const { field, claim } = (event as FactDisputed).data;
    const open = record.disputes.find((dispute) => dispute.field === field && dispute.resolved === undefined);
    const claims = open?.claims ?? [
      { key: 1, value: valueAt(record.state as object, field), ...vouchedIn(subject, record, field) },
    ];
    const disputed: Dispute = {
      field,
      claims: [...claims, { key: claims.length + 1, value: claim, ...vouched(event) }],
    };
    return open
      ? record.disputes.map((dispute) => (dispute === open ? disputed : dispute))
      : [...record.disputes, disputed];
  }
  if (event.type === 'DisputeResolved') {
    const { field, accepted } = (event as DisputeResolved).data;
    return record.disputes.map((dispute) =>
      dispute.field === field && dispute.resolved === undefined
        ? { ...dispute, resolved: accepted, resolution: vouched(event) }
        : dispute,
    );
  }
  return record.disputes;
}

function withdrawnAfter(record: RecordOf<unknown>, event: Event): RecordOf<unknown>['withdrawn'] {
  if (event.type === 'RecordReinstated') return null;
  if (event.type !== 'RecordWithdrawn') return record.withdrawn;
  const { position, recordedAt, actor, reason = '' } = event;
  return { position, recordedAt, actor, reason };
}

function stateAfter<S>(subject: Subject<S>, { state }: RecordOf<S>, event: Event): S {
  if (!Object.hasOwn(recordEventTypes, event.type)) return subject.evolve(state, event);
  if (event.type !== 'DisputeResolved') return state;
  return applyChanges(state as object, (event as DisputeResolved).data.changes) as S;
}

/** Adds one event to a record: to what every record has here, to the rest by the subject's own `evolve`. */
export function evolveRecord<S>(subject: Subject<S>, record: RecordOf<S>, event: Event): RecordOf<S> {
  const changes = changesOf(event);
  return {
    id: record.id,
    kind: record.kind,
    revision: event.revision,
    first: record.revision === -1 ? event.position : record.first,
    last: event.position,
    recordedAt: event.recordedAt,
    relationships: relationshipsAfter(record, event),
    withdrawn: withdrawnAfter(record, event),
    confidence: record.revision === -1 ? event.confidence : record.confidence,
    sources: citedTogether(record.sources, event.sources),
    told: toldAfter(subject, record, event),
    corrections:
      changes && event.type !== 'DisputeResolved'
        ? [
            ...record.corrections,
            {
              changes,
              ...vouched(event),
              recordedAt: event.recordedAt,
              actor: event.actor,
              reason: event.reason ?? '',
            },
          ]
        : record.corrections,
    disputes: disputesAfter(subject, record, event),
    state: withVouchers(subject, stateAfter(subject, record, event), event),
  };
}

/** Whether the record is disputed in a field (in any, if none is named) and nobody has decided yet. */
export const isDisputed = (record: RecordOf<unknown>, field?: string): boolean =>
  record.disputes.some((dispute) => dispute.resolved === undefined && (field === undefined || dispute.field === field));
