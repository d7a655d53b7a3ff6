/** One thing that is wrong, and where in what was sent. */
export interface WrongPart {
  readonly pointer?: string;
  readonly code: string;
  readonly detail: string;
  /** What the detail names, as it is kept. */
  readonly params?: { readonly [name: string]: string | number };
}

/** What the server says when it does not do what was asked (RFC 9457). */
export interface Problem {
  /** `/problems/stale`: the kind, see docs/api.md. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** In the reader's language. */
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly WrongPart[];
  readonly [extension: string]: unknown;
}

/** The server answered, and refused. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  /** Seconds after which asking again may help. */
  readonly retryAfter: number | undefined;
  constructor(problem: Problem, retryAfter: number | undefined) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The kind of problem: `stale`, `refused`, `not-signed-in`, … */
  get kind(): string {
    return this.problem.type.replace('/problems/', '');
  }
}

/** No answer came: of a command nobody knows whether it was written. Asking again with the same key is safe. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A list has more rows than are asked for one after the other. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

export const isRefusal = (error: unknown, kind?: string): error is Refusal =>
  error instanceof Refusal && (kind === undefined || error.kind === kind);
