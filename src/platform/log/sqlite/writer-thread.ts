/** The calling thread's end of the writing thread: asks, waits, and turns outcomes back into results and errors. */
import { Worker } from 'node:worker_threads';
import { BatchTooLarge, Conflict, InstantRefused, LogUnavailable, NotAdoptable, OutcomeUnknown } from '../log.ts';
import type {
  AdoptRequest,
  CatchingUp,
  CatchUpRequest,
  CommitRequest,
  Failure,
  FromWriter,
  Opening,
  Request,
} from './messages.ts';

/** Requests that may wait for the disk. More are refused: a caller that does not wait would fill the memory. */
const WAITING = 10_000;

/** Requests in one message, at most. */
const MESSAGE = 16;

/** Where a request's first entry stands, and the instant all its entries were written at. */
export interface Done {
  readonly position: number;
  readonly recordedAt: string;
}

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

type Ask = Omit<CommitRequest, 'ticket'> | Omit<AdoptRequest, 'ticket'> | Omit<CatchUpRequest, 'ticket'>;

export class WriterThread {
  readonly #worker: Worker;
  readonly #onHead: (head: number) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: Promise<void>;
  #unsent: Request[] = [];
  #tickets = 0;
  #onIdle: (() => void) | undefined;
  /** Why nothing is taken any more. */
  #over: string | undefined;

  private constructor(worker: Worker, onHead: (head: number) => void) {
    this.#worker = worker;
    this.#onHead = onHead;
    worker.on('message', (message: FromWriter) => this.#heard(message));
    worker.on('error', (error: Error) => this.#lost(error.message));
    this.#gone = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#lost('it ended by itself');
        resolve();
      });
    });
  }

  /**
   * Starts the thread and waits until it has opened its log.
   * @param from the file beside which the thread's own, `writer`, stands.
   * @param data what the thread is started with.
   * @param onHead told of each new end of the log.
   * @param onCatchingUp told how far a replica has come that must first catch up.
   */
  static async start(
    from: string,
    data: object,
    onHead: (head: number) => void,
    onCatchingUp: (progress: CatchingUp) => void = () => undefined,
  ): Promise<{ thread: WriterThread; opening: Opening }> {
    // Run from source the file ends in .ts, built it ends in .js, as the one beside it does.
    const url = new URL(`./writer${from.slice(-3)}`, from);
    const worker = new Worker(url, {
      name: 'log-writer',
      workerData: data,
      // What this thread sees of the environment: the process's own, but in a test runner, which keeps one a file.
      env: process.env,
    });
    const opening = await new Promise<Opening>((resolve, reject) => {
      const hear = (message: Opening | CatchingUp) => {
        if (message.state === 'catching-up') return onCatchingUp(message);
        worker.off('message', hear);
        resolve(message);
      };
      worker.on('message', hear);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the writing thread of the log ended before it began')));
    });
    return { thread: new WriterThread(worker, onHead), opening };
  }

  /** Resolves when the request is durable; rejects with the errors of the log's contract. */
  ask(request: Ask): Promise<Done> {
    if (this.#over !== undefined) return Promise.reject(new LogUnavailable(this.#over));
    if (this.#waiting.size >= WAITING)
      return Promise.reject(new LogUnavailable(`${WAITING} commits wait for the disk already: try again`));
    return new Promise((resolve, reject) => {
      this.#tickets += 1;
      this.#waiting.set(this.#tickets, { resolve, reject });
      // What is asked in one turn of the event loop goes in one message, or in a few so that both threads are at work.
      if (this.#unsent.length === 0) setImmediate(() => this.#send());
      this.#unsent.push({ ...request, ticket: this.#tickets });
      if (this.#unsent.length === MESSAGE) this.#send();
    });
  }

  /** Takes nothing more, and waits for what was asked before. */
  async finish(): Promise<void> {
    this.#over ??= 'the log is closed';
    if (this.#waiting.size > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }

  /** Ends the thread, which closes the file. */
  async close(): Promise<void> {
    this.#over ??= 'the log is closed';
    this.#unsent.push({ kind: 'close' });
    this.#send();
    await this.#gone;
  }

  #send(): void {
    if (this.#unsent.length === 0) return;
    this.#worker.postMessage(this.#unsent);
    this.#unsent = [];
  }

  #heard({ head, outcomes }: FromWriter): void {
    this.#onHead(head);
    for (const outcome of outcomes) {
      const waiting = this.#waiting.get(outcome.ticket)!;
      this.#waiting.delete(outcome.ticket);
      if ('failure' in outcome) waiting.reject(errorOf(outcome.failure));
      else waiting.resolve(outcome);
    }
    if (this.#waiting.size === 0) this.#onIdle?.();
  }

  /** The thread is gone, by a fault of the program: what it had in hand may be there or not. */
  #lost(why: string): void {
    this.#over ??= `the writing thread of the log has ended (${why}): restart the server`;
    for (const { reject } of this.#waiting.values()) reject(new OutcomeUnknown(this.#over));
    this.#waiting.clear();
    this.#onIdle?.();
  }
}

function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'conflict':
      return new Conflict(failure.at);
    case 'instant':
      return new InstantRefused(failure.at, failure.why);
    case 'adoption':
      return new NotAdoptable(failure.position, failure.why);
    case 'too-large':
      return new BatchTooLarge(failure.bytes, failure.limit);
    case 'unavailable':
      return new LogUnavailable(failure.why);
    case 'unknown':
      return new OutcomeUnknown(`${failure.why}. The outcome is unknown: retry with the same command id`);
  }
}
