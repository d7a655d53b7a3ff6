import { setImmediate } from 'node:timers/promises';
import { Observable } from 'rxjs';
import type { Written } from './log.ts';

/** Entries read and handed on in one go. */
const PAGE = 256;

/**
 * All entries after a position, then each new one, for any store that can be read by position. Catching up and following
 * are one loop: read the next page up to the end of the log, then wait until that end has moved. So there is no seam
 * between the two where an entry could be lost or doubled.
 * @param heads the position of the last acknowledged entry, at once when subscribed and whenever it moves; its
 *   completion completes the result.
 * @param read the entries after a position, at most `limit`, in order; dense, or the result fails.
 * @throws RangeError `after` is no position, nor -1.
 */
export function following(
  after: number,
  heads: Observable<number>,
  read: (after: number, limit: number) => Promise<readonly Written[]>,
): Observable<Written> {
  if (!Number.isSafeInteger(after) || after < -1) throw new RangeError(`${after} is no position, nor -1`);
  return new Observable((subscriber) => {
    let position = after;
    let head = after;
    let reading = false;

    const pump = async () => {
      try {
        while (position < head && !subscriber.closed) {
          // Between two pages, whatever else waits has its turn.
          await setImmediate();
          for (const written of await read(position, Math.min(PAGE, head - position))) {
            if (subscriber.closed) return;
            if (written.position !== position + 1) throw new Error(`the log has no position ${position + 1}`);
            position += 1;
            subscriber.next(written);
          }
        }
      } catch (error) {
        subscriber.error(error);
      } finally {
        reading = false;
      }
    };
    const wake = (to: number) => {
      head = Math.max(head, to);
      if (reading || position >= head) return;
      reading = true;
      void pump();
    };
    return heads.subscribe({ next: wake, complete: () => subscriber.complete() });
  });
}
