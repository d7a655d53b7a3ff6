import { BehaviorSubject } from 'rxjs';
import { LogUnreadable, type Log } from '../log.ts';
import { FiledLog } from './filed-log.ts';
import type { WriterData } from './messages.ts';
import { LogReader } from './reader.ts';
import { WriterThread } from './writer-thread.ts';

/**
 * The log in one SQLite file: durable when acknowledged (WAL, synchronous=FULL), written by one thread, read by another
 * connection on the calling thread. One process may hold a file at a time; who opens it sees to that.
 *
 * A file that can only be read is opened for reading, and every commit is refused with LogUnavailable.
 * @param file path of the file; made if missing, in a folder that is there.
 * @throws LogUnreadable the file is no log this version can open; the message says what, where and what to do.
 * @throws Error the SQLite in this Node is too old.
 */
export async function openSqliteLog({ file }: { readonly file: string }): Promise<Log> {
  const heads = new BehaviorSubject(-1);
  const { thread, opening } = await WriterThread.start(import.meta.url, { file } satisfies WriterData, (head) => {
    if (head > heads.value) heads.next(head);
  });
  try {
    if (opening.state === 'unreadable') throw new LogUnreadable(opening.why);
    const reader = new LogReader(file);
    heads.next(opening.state === 'open' ? opening.head : reader.head());
    // One process writes to the file, and this is it.
    return new FiledLog(thread, reader, heads, async () => false);
  } catch (error) {
    await thread.close();
    // Neither to be written nor to be read: what keeps the writer out is what there is to say.
    if (opening.state !== 'unavailable' || error instanceof LogUnreadable) throw error;
    throw new LogUnreadable(opening.why, { cause: error });
  }
}
