import { NotAdoptable, type Log, type Written } from '../platform/log/log.ts';

/** Entries copied at once. */
export const PAGE = 5_000;

export type Told = (done: number, of: number) => void;

/** The entries after a position, at most so many. */
export type Read = (after: number, limit: number) => readonly Written[] | Promise<readonly Written[]>;

/**
 * Lets a log take over what stands behind its own head, up to another's; it checks each entry.
 * @throws NotAdoptable an entry is not of the stored form, or not there; OutcomeUnknown, LogUnavailable
 */
export async function takeOver(read: Read, log: Log, head: number, told: Told, page = PAGE): Promise<void> {
  for (let at = log.head(); at < head; at = log.head()) {
    const entries = await read(at, Math.min(page, head - at));
    if (entries.length === 0) throw new NotAdoptable(at + 1, `nothing stands there, though the log ends at ${head}`);
    await log.adopt(entries);
    told(log.head() + 1, head + 1);
  }
}
