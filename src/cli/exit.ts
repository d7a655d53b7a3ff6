/** How a command of the command line ended, as its exit code says it. */
export const EXIT = {
  ok: 0,
  /** Something did not work; nothing is known to be wrong with what was asked. */
  failed: 1,
  /** What was asked makes no sense: an unknown option, a missing argument. */
  usage: 2,
  /** At least one line of a file was refused; the others were dealt with. */
  refused: 3,
  /** Somebody else has written meanwhile, or the id was used for something else. */
  conflict: 4,
  /** Something that must be equal is not. */
  verification: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a person can do nothing about but read: it ends the command with this code and this message. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ExitCode;
  constructor(message: string, code: ExitCode = EXIT.failed) {
    super(message);
    this.code = code;
  }
}
