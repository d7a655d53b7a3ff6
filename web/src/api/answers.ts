/** The shapes that the server answers with; rows are typed by the projections themselves. */
import type { Role } from '../../../commands/decision.ts';
import type { DirectoryEntry } from '../../../projections/directory.ts';

/** Bodies, people, places and relationships an answer names, by id, as known then. `survivor`: merged into that one. */
export interface Names {
  readonly [id: string]: DirectoryEntry & { readonly survivor?: string };
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
