/** What waits to be written to a book's stream, dealt out in groups that are appended in one piece. */
import type { AdoptRequest, CommitRequest } from '../sqlite/messages.ts';
import { sizeIn } from './stored-event.ts';
import type { Bell } from './waiting.ts';

/** The bytes of one append, at most; the engine takes 1 MiB unless it is told otherwise. */
export const APPEND_LIMIT = 1_000_000;
/** Commits appended together, at most. */
const GROUP = 1_024;
/** How long those who have just been answered are waited for, in milliseconds, where several were. */
const GATHERING = 3;

export type Work = CommitRequest | AdoptRequest;

export class WorkQueue {
  readonly #waiting: Work[] = [];
  /** Of how many callers it is known that they write at the same time. */
  #callers = 0;

  add(request: Work): void {
    this.#waiting.push(request);
  }

  /**
   * Waits until as many requests wait as callers are at work, for a moment at most: whoever has just been answered asks
   * again at once when many do, and one append of all costs less than two of some.
   */
  async gathered(bell: Bell): Promise<void> {
    const until = Date.now() + GATHERING;
    while (this.#waiting.length < this.#callers) {
      const left = until - Date.now();
      if (left <= 0) return;
      await bell.heard(left);
    }
  }

  /** All that goes into one append: commits together, an adoption alone. Empty where nothing waits. */
  next(): readonly Work[] {
    let bytes = 0;
    let count = 0;
    for (const request of this.#waiting) {
      if (count === GROUP || (count > 0 && request.kind === 'adopt')) break;
      bytes += sizeOf(request);
      if (count > 0 && bytes > APPEND_LIMIT) break;
      count += 1;
      if (request.kind === 'adopt') break;
    }
    return this.#waiting.splice(0, count);
  }

  /** The last group has been answered. */
  answered(group: readonly Work[]): void {
    this.#callers = group.length > 1 ? group.length + this.#waiting.length : 0;
  }
}

/** What a request takes of an append, in bytes. An instant adds less than an event's overhead leaves room for. */
export function sizeOf(request: Work): number {
  // An adoption goes alone, and in as many appends as it needs.
  if (request.kind === 'adopt') return 0;
  const entries = request.appends.flatMap((append) => append.entries);
  return entries.reduce(
    (sum, { before, after }) => sum + sizeIn(Buffer.byteLength(before) + Buffer.byteLength(after)),
    0,
  );
}
