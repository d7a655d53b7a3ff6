/** The shapes that the server answers with; rows are typed by the projections themselves. */
import type { Role } from '../../../commands/decision.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import type { DirectoryEntry } from '../../../projections/directory.ts';
import type { RecordRow } from '../../../projections/records.ts';
import type { NameRow } from '../../../projections/search.ts';
import type { SourceRow } from '../../../projections/sources.ts';

/** Bodies, people, places and relationships an answer names, by id, as known then. `survivor`: merged into that one. */
export interface Names {
  readonly [id: string]: DirectoryEntry & { readonly survivor?: string };
}

/** Records an answer refers to that have a title instead of names, by id; and the sources it cites. */
export interface Related {
  readonly related: { readonly [id: string]: RecordRow };
  readonly sources: { readonly [id: string]: SourceRow };
}

/** A record as known at the moment. */
export interface RecordAnswer<S = unknown> extends Related {
  readonly position: number;
  readonly asOf: string;
  readonly record: RecordOf<S>;
  /** Where it was merged into another: the one that stands for both. */
  readonly survivor?: string;
  readonly names: Names;
}

/** What was held, said and promised in the course of a record. */
export interface PartsAnswer extends Related {
  readonly position: number;
  readonly asOf: string;
  readonly parts: readonly RecordOf<unknown>[];
  readonly names: Names;
}

/** An event as the log holds it, its data readable. */
export interface LoggedEvent extends Event {
  readonly id: string;
  readonly version: number;
  readonly commandId: string;
  /** The sitting it was written in. */
  readonly correlationId: string;
}

/** The events of a record, oldest first. */
export interface HistoryAnswer extends Related {
  readonly position: number;
  readonly record: string;
  readonly events: readonly LoggedEvent[];
  readonly names: Names;
}

/** What a search finds, best first. */
export interface SearchAnswer {
  readonly position: number;
  readonly hits: readonly (NameRow & { readonly survivor?: string })[];
  readonly names: Names;
}

/** A page of a list, with the moment it stands for. */
export interface Page<Row> {
  readonly position: number;
  readonly asOf: string;
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly next?: string;
}

export interface BookAnswer {
  readonly open?: false;
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly example: boolean | null;
  /** Today in the book's time zone. */
  readonly today: string;
  /** The newest position; -1 in an empty book. */
  readonly head: number;
}

export interface SessionAnswer {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface MomentAnswer {
  readonly asOf: string;
  readonly position: number;
  readonly recordedAt: string | null;
  readonly day: string | null;
  readonly head: number;
}

/** An event that was written, or in a preview would be. */
export interface AnsweredEvent {
  readonly id: string;
  readonly type: string;
  readonly record: string;
  readonly revision: number;
  readonly position?: number;
  readonly data?: { readonly [field: string]: unknown };
}

/** What came of one command of a sitting. */
export interface AnsweredOrder {
  readonly id: string;
  readonly command: string;
  readonly verdict: 'written' | 'again' | 'nothing' | 'preview';
  readonly record: string;
  readonly revision: number;
  readonly events: readonly AnsweredEvent[];
}

/** What came of a sitting; `position` is that of the last event written. */
export interface GivenAnswer {
  readonly position: number;
  readonly orders: readonly AnsweredOrder[];
}

/**
 * Kinds of change, the first that fits: what was withdrawn was not merely corrected. `removed` and `added` exist only
 * between two days of what was in effect.
 */
export type ChangeKind = 'withdrawn' | 'merged' | 'corrected' | 'changed' | 'new' | 'added' | 'removed';

/** An event that made a difference. */
export type Cause = Pick<LoggedEvent, 'position' | 'type' | 'actor' | 'recordedAt' | 'reason'>;

/** The net change of one row between two moments. */
export interface Change {
  readonly kind: ChangeKind;
  readonly record: string;
  readonly key: string;
  /** The row then and now; null where there was, or is, none. */
  readonly before: object | null;
  readonly after: object | null;
  /** Every event that changed it in between, oldest first. */
  readonly causes: readonly Cause[];
}

export interface ChangesAnswer {
  readonly view: string;
  readonly axis: 'known' | 'effect';
  readonly from: { readonly position: number; readonly asOf: string };
  readonly to: { readonly position: number; readonly asOf: string };
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Where they were asked for: rows that are the same at both moments. */
  readonly same?: readonly { readonly record: string; readonly key: string; readonly row: object }[];
  readonly names: Names;
}

/** A page of the log. */
export interface EventPage extends Related {
  readonly events: readonly LoggedEvent[];
  /** The events after this position come next; newest first, those before it. */
  readonly next: number;
  readonly complete: boolean;
  readonly head: number;
  readonly names: Names;
}
