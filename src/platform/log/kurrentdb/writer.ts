/** The thread that writes a book to its cluster, follows it, and keeps the replica. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { CatchingUp, FromWriter, Opening, Outcome, ToWriter } from '../sqlite/messages.ts';
import { bringKeys } from '../../vault/keys-of-others.ts';
import { VaultFile } from '../../vault/vault-file.ts';
import { VaultStreams } from '../../vault/vault-streams.ts';
import { BookStream } from './book-stream.ts';
import { BookWriter } from './book-writer.ts';
import { Cluster, Unreachable } from './cluster.ts';
import { Intake } from './intake.ts';
import { Replica } from './replica.ts';
import { Bell } from './waiting.ts';

/** What the thread is started with. */
export interface ClusterData {
  /** As the client takes it. */
  readonly url: string;
  /** The stream that is the book. */
  readonly book: string;
  /** The replica's file; made if missing. */
  readonly file: string;
  /** The file that the keys of what others write are brought to; left out, none are. */
  readonly vaultFile?: string;
  /** How long a cluster that does not answer is waited for, in milliseconds; left out, as {@link Cluster} has it. */
  readonly patience?: number;
  /** How long catching up may take before anybody is told how far it is, in milliseconds; left out, a second. */
  readonly tellAfter?: number;
}

const port = parentPort!;
const { url, book, file, vaultFile, patience, tellAfter } = workerData as ClusterData;

/** What there is to do; nothing where it could not be begun, and the caller has been told why. */
async function begun(): Promise<{ readonly writer: BookWriter; readonly cluster: Cluster } | undefined> {
  const say = (message: Opening | CatchingUp) => port.postMessage(message);
  let replica: Replica;
  try {
    replica = new Replica(file);
  } catch (error) {
    say({ state: 'unreadable', why: (error as Error).message });
    return undefined;
  }
  try {
    let told = false;
    const cluster = new Cluster(url, patience);
    const keys = vaultFile === undefined ? undefined : new VaultFile(vaultFile);
    const stream = new BookStream(cluster, book);
    const bell = new Bell();
    const tell = (outcomes: readonly Outcome[]) => {
      if (told) port.postMessage({ head: replica.head, outcomes } satisfies FromWriter);
    };
    const intake = new Intake(stream, replica, bell, tell, async (entries) => {
      if (keys) await bringKeys(entries, keys, new VaultStreams(cluster, book));
    });
    await intake.begin((position, head) => say({ state: 'catching-up', position, head }), tellAfter);
    if (intake.broken !== undefined) {
      say({ state: 'unreadable', why: `the stream ${book} cannot be taken for the book here: ${intake.broken}` });
      return undefined;
    }
    told = true;
    say({ state: 'open', head: replica.head });
    return { writer: new BookWriter(stream, replica, intake, bell, tell), cluster };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    say({ state: 'unavailable', why: error.message });
    return undefined;
  }
}

// What is asked before it is open waits in the port.
const work = await begun();
if (work !== undefined) {
  port.on('message', (message: ToWriter) => work.writer.hear(message));
  await work.writer.run();
  await work.cluster.close();
} else {
  // Until the other side has read why: what is posted just before the end may never arrive.
  await once(port, 'message');
}
// The client keeps connections of its own open for a while.
process.exit();
