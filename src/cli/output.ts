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
  /**
   * From here on the command is for its reader only: it ends when that one does (`| head`). Left out, as while something
   * is being written to the book, it goes on and prints no more.
   */
  readonly endsWithReader: () => void;
  /** Everything is on its way to its reader. */
  readonly written: () => Promise<void>;
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export function outputTo(stdout: Stream, stderr: Stream): Output {
  const gone = new Set<Stream>();
  let endsWithReader = false;
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (endsWithReader) process.exit(0);
      gone.add(stream);
    });
  const print = (stream: Stream, line: string) => {
    if (!gone.has(stream)) stream.write(`${line}\n`);
  };
  return {
    result: (line) => print(stdout, line),
    note: (line) => print(stderr, line),
    endsWithReader: () => (endsWithReader = true),
    screen: stdout.isTTY === true ? stdout.columns : undefined,
    notesAtTerminal: stderr.isTTY === true,
    written: async () => {
      await Promise.all(
        [stdout, stderr].map(
          (stream) =>
            new Promise<void>((resolve) => (gone.has(stream) ? resolve() : void stream.write('', () => resolve()))),
        ),
      );
    },
  };
}
