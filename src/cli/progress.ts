import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output.ts';

/** How long something takes before a bar is worth looking at, in milliseconds. */
const WORTH = 1_000;

/** A bar on stderr, from the second second on, and only at a terminal. */
export interface Progress {
  readonly at: (done: number, of: number) => void;
  readonly end: () => void;
}

export function progressOf(what: string, { notesAtTerminal }: Output): Progress {
  if (!notesAtTerminal) return { at: () => undefined, end: () => undefined };
  const started = performance.now();
  let bar: SingleBar | undefined;
  return {
    at: (done, of) => {
      if (!bar && performance.now() - started >= WORTH) {
        const format = `${what} [{bar}] {percentage}% | {value}/{total} | {eta_formatted} left`;
        bar = new SingleBar(
          { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
          Presets.legacy,
        );
        bar.start(of, done);
      }
      bar?.setTotal(of);
      bar?.update(done);
    },
    end: () => bar?.stop(),
  };
}
