import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output.ts';

/** How long something takes before a bar is worth looking at, in milliseconds. */
const WORTH = 1_000;
/** Where nobody looks at a terminal: milliseconds between two lines. */
const LINES = 10_000;

/** How far something is, on stderr: a bar at a terminal from the second second on, elsewhere a line every ten seconds. */
export interface Progress {
  readonly at: (done: number, of: number) => void;
  readonly end: () => void;
}

export function progressOf(what: string, output: Output): Progress {
  return output.notesAtTerminal ? barOf(what) : linesOf(what, output);
}

function barOf(what: string): Progress {
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

function linesOf(what: string, { note }: Output): Progress {
  let last = performance.now();
  return {
    at: (done, of) => {
      if (performance.now() - last < LINES) return;
      last = performance.now();
      note(`${what}: ${done} of ${of}`);
    },
    end: () => undefined,
  };
}
