/** What the thread that calls and the thread that folds say to each other. */
import type { Checksum } from './view-table.ts';

export interface ProjectingOptions {
  readonly logFile: string;
  readonly viewsFile: string;
  readonly vaultFile: string;
  /** The vault's key. */
  readonly vaultKey: Uint8Array;
  /** Records kept in memory by each folding, fewer where they are long. */
  readonly keep: number;
}

export type ViewState = 'live' | 'building' | 'failed';

/** One view, as an operator sees it. */
export interface ViewStatus {
  readonly name: string;
  readonly version: number;
  readonly state: ViewState;
  /** Position of the last event in it. */
  readonly position: number;
  /** Why it stopped, and at which position, where it did. */
  readonly failure?: { readonly position: number; readonly why: string };
}

/** When a view built anew takes the place of the one that is shown: never, only where both are equal, or in any case. */
export type Switching = 'never' | 'whenEqual' | 'always';

/** How a rebuild stands. */
export interface RebuildProgress {
  readonly view: string;
  readonly phase: 'folding' | 'indexing' | 'comparing' | 'done' | 'failed';
  readonly position: number;
  readonly head: number;
}

/** What came of it. */
export interface Rebuilt {
  readonly view: string;
  /** The position at which both were compared. */
  readonly position: number;
  readonly live: Checksum;
  readonly rebuilt: Checksum;
  readonly equal: boolean;
  /** Whether the new table took the place of the live one. */
  readonly switched: boolean;
  readonly firstDifference?: { readonly record: string; readonly key: string; readonly since: number };
  readonly milliseconds: number;
}

export type ToWorker =
  | { readonly type: 'head'; readonly head: number }
  | { readonly type: 'rebuild'; readonly number: number; readonly view: string; readonly switching: Switching }
  | { readonly type: 'close' };

export type FromWorker =
  | {
      readonly type: 'status';
      readonly views: readonly ViewStatus[];
      readonly live: number;
      /** All events of the first building are folded, and its indexes are being made. */
      readonly indexing?: boolean;
      readonly stopped?: string;
    }
  | { readonly type: 'at'; readonly position: number }
  | { readonly type: 'progress'; readonly number: number; readonly progress: RebuildProgress }
  | { readonly type: 'rebuilt'; readonly number: number; readonly rebuilt: Rebuilt }
  | { readonly type: 'rebuild-failed'; readonly number: number; readonly why: string }
  | { readonly type: 'closed' };

/** What the thread that folds and the one that copies say to each other. */
export type ToCopier = 'copy' | 'close';
export type FromCopier = 'copied';
