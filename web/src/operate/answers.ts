/** What the server says of views, rebuilds and accounts; the shapes of src/views and src/accounts. */
export interface ViewStatus {
  readonly name: string;
  readonly version: number;
  readonly state: 'live' | 'building' | 'failed';
  readonly position: number;
  readonly failure?: { readonly position: number; readonly why: string };
}

export interface ViewsAnswer {
  readonly views: readonly ViewStatus[];
  readonly position: number;
  readonly stopped?: string;
}

interface Checksum {
  readonly rows: number;
  readonly hash: string;
}

export interface RebuildState {
  readonly id: string;
  readonly switching: 'never' | 'whenEqual' | 'always';
  readonly state: 'running' | 'done' | 'failed';
  readonly progress?: { readonly position: number; readonly head: number };
  readonly result?: {
    readonly position: number;
    readonly live: Checksum;
    readonly rebuilt: Checksum;
    readonly equal: boolean;
    readonly switched: boolean;
    readonly firstDifference?: { readonly record: string; readonly key: string; readonly since: number };
    readonly milliseconds: number;
  };
  readonly why?: string;
}

/** A link with which somebody sets a password. */
export interface Activation {
  readonly path: string;
  readonly expiresAt: string;
}
