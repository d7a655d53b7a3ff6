/** The thread that writes a book to its cluster, follows it, and keeps the replica. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Opening, ToWriter } from '../sqlite/messages.ts';
import { BookStream, Unreachable } from './book-stream.ts';
import { BookWriter } from './book-writer.ts';
import { Replica } from './replica.ts';

/** What the thread is started with. */
export interface ClusterData {
  /** As the client takes it. */
  readonly url: string;
  /** The stream that is the book. */
  readonly book: string;
  /** The replica's file; made if missing. */
  readonly file: string;
  /** How long a cluster that does not answer is waited for, in milliseconds; left out, {@link PATIENCE}. */
  readonly patience?: number;
}

/** Longer than a cluster takes to elect a new leader. */
const PATIENCE = 15_000;

const port = parentPort!;
const { url, book, file, patience = PATIENCE } = workerData as ClusterData;

/** Undefined where it could not be begun; the caller has been told why. */
async function begun(): Promise<BookWriter | undefined> {
  const say = (opening: Opening) => port.postMessage(opening);
  let replica: Replica;
  try {
    replica = new Replica(file);
  } catch (error) {
    say({ state: 'unreadable', why: (error as Error).message });
    return undefined;
  }
  try {
    let told = false;
    const writer = new BookWriter(new BookStream(url, book, patience), replica, (message) => {
      if (told) port.postMessage(message);
    });
    await writer.begin();
    if (writer.broken !== undefined) {
      say({ state: 'unreadable', why: `the stream ${book} cannot be taken for the book here: ${writer.broken}` });
      return undefined;
    }
    told = true;
    say({ state: 'open', head: replica.head });
    return writer;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    say({ state: 'unavailable', why: error.message });
    return undefined;
  }
}

// What is asked before it is open is refused by the calling side: nothing is lost here.
const writer = await begun();
if (writer !== undefined) {
  port.on('message', (message: ToWriter) => writer.hear(message));
  await writer.run();
}
// The client keeps connections of its own open for a while.
process.exit();
