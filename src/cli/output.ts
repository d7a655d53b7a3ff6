/** Where a command writes: results to stdout, everything else to stderr. */
import type { Writable } from 'node:stream';

export interface Output {
  /** A line of the result. */
  readonly result: (line: string) => void;
  /** What is being done, what went wrong: never part of the result. */
  readonly note: (line: string) => void;
  /** Columns of the screen that shows the result; none where it is a file or a pipe. */
  readonly screen: number | undefined;
  /** Whether notes are read at a terminal, where a progress bar makes sense. */
  readonly notesAtTerminal: boolean;
  /** Everything is on its way to its reader. */
  readonly written: () => Promise<void>;
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export function outputTo(stdout: Stream, stderr: Stream): Output {
  // Who reads only the first lines (`| head`) closes the pipe; that is no error of ours.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  return {
    result: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    screen: stdout.isTTY === true ? stdout.columns : undefined,
    notesAtTerminal: stderr.isTTY === true,
    written: async () => {
      await Promise.all(
        [stdout, stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
      );
    },
  };
}
