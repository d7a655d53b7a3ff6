import { BehaviorSubject } from 'rxjs';
import { LogUnavailable, LogUnreadable, type Log } from '../log.ts';
import { FiledLog } from '../sqlite/filed-log.ts';
import { LogReader } from '../sqlite/reader.ts';
import { WriterThread } from '../sqlite/writer-thread.ts';
import type { ClusterData } from './writer.ts';

/**
 * The log in one stream of a KurrentDB cluster, with a local replica from which it is read. Any number of processes,
 * each with a replica of its own, write to one book. Opened, it has all that stood in the stream when it was asked for.
 * @param catchingUp told how far the replica has come, and of how far, until it has.
 * @throws LogUnreadable the stream is not the replica's book, or not one this version can read; the message says where.
 * @throws LogUnavailable nobody answers there, there is no leader, or the user is refused; the message says what to do.
 */
export async function openKurrentLog(
  where: ClusterData,
  catchingUp: (position: number, head: number) => void = () => undefined,
): Promise<Log> {
  const heads = new BehaviorSubject(-1);
  const { thread, opening } = await WriterThread.start(
    import.meta.url,
    where,
    (head) => {
      if (head > heads.value) heads.next(head);
    },
    ({ position, head }) => catchingUp(position, head),
  );
  if (opening.state !== 'open') {
    await thread.close();
    throw opening.state === 'unreadable' ? new LogUnreadable(opening.why) : new LogUnavailable(opening.why);
  }
  try {
    heads.next(Math.max(opening.head, heads.value));
    const caughtUp = async (since: number) => (await thread.ask({ kind: 'catch-up' })).position > since;
    return new FiledLog(thread, new LogReader(where.file), heads, caughtUp);
  } catch (error) {
    await thread.close();
    throw error;
  }
}
