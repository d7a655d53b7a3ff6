import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type {
  FromWorker,
  ProjectingOptions,
  RebuildProgress,
  Rebuilt,
  Switching,
  ToWorker,
  ViewStatus,
} from './messages.ts';

/**
 * What the folding thread may hold. It needs about a quarter of it; left alone, it lets what it no longer needs lie
 * until the process has several times as much.
 */
const MEMORY = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 };

/** A view is not there to be read: it is being built, or it stopped. The message says which, and where. */
export class ViewUnavailable extends Error {
  override readonly name = 'ViewUnavailable';
}

/** The views did not reach the wanted position in time. Asking again is safe. */
export class NotThereYet extends Error {
  override readonly name = 'NotThereYet';
  readonly wanted: number;
  readonly position: number;
  constructor(wanted: number, position: number) {
    super(`the views are at ${position}, not yet at ${wanted}`);
    this.wanted = wanted;
    this.position = position;
  }
}

/** What an operator sees of the views. */
export interface ViewsStatus {
  readonly views: readonly ViewStatus[];
  /** Why no view goes on: the log holds what this version cannot read. */
  readonly stopped?: string;
}

interface RebuildCaller {
  readonly progress: (progress: RebuildProgress) => void;
  readonly done: (rebuilt: Rebuilt) => void;
  readonly failed: (error: Error) => void;
}

/** The views of a book: kept by a thread of their own, read here. */
export class Views {
  readonly #worker: Worker;
  readonly #db: DatabaseSync;
  readonly #position: BehaviorSubject<number>;
  readonly #following: Subscription;
  readonly #rebuilds = new Map<number, RebuildCaller>();
  #status: ViewsStatus;
  #number = 0;
  #broken: Error | undefined;

  private constructor(
    worker: Worker,
    db: DatabaseSync,
    first: Extract<FromWorker, { type: 'status' }>,
    heads: Observable<number>,
  ) {
    this.#worker = worker;
    this.#db = db;
    this.#status = first;
    this.#position = new BehaviorSubject(first.live);
    worker.on('message', (message: FromWorker) => this.#hear(message));
    worker.on('error', (error: Error) => this.#break(error));
    this.#following = heads.subscribe((head) => this.#tell({ type: 'head', head }));
  }

  /**
   * Starts the thread; resolves when the views that can be read have caught up with the log as it was at the start.
   * @param heads the positions the log reaches.
   * @param building told how far the first building has come, and when only the indexes are left to be made.
   */
  static start(
    options: ProjectingOptions,
    heads: Observable<number>,
    building: (position: number, indexing: boolean) => void = () => undefined,
  ): Promise<Views> {
    const url = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    const worker = new Worker(url, { workerData: options, resourceLimits: MEMORY });
    return new Promise((resolve, reject) => {
      worker.on('error', reject);
      const first = (message: FromWorker) => {
        if (message.type !== 'status') return;
        if (message.views.every(({ state }) => state === 'building') && !message.stopped)
          return building(message.live, message.indexing ?? false);
        worker.off('message', first);
        worker.off('error', reject);
        resolve(
          new Views(worker, new DatabaseSync(options.viewsFile, { readOnly: true, timeout: 5000 }), message, heads),
        );
      };
      worker.on('message', first);
    });
  }

  /** The position that the live views show, as it changes. */
  get positions(): Observable<number> {
    return this.#position;
  }

  get position(): number {
    return this.#position.value;
  }

  get status(): ViewsStatus {
    // The thread tells where all live views are with every position, and the rest of their state when it changes.
    const { views, ...rest } = this.#status;
    const now = (view: ViewStatus): ViewStatus =>
      view.state === 'live' ? { ...view, position: Math.max(view.position, this.position) } : view;
    return { ...rest, views: views.map(now) };
  }

  /**
   * Whether what the views show is all there is to show, or will be in a moment.
   * @throws ViewUnavailable the log goes on with what this version cannot read.
   */
  checkReadable(): void {
    if (!this.#broken && this.#status.stopped !== undefined) throw new ViewUnavailable(this.#status.stopped);
  }

  /** For reading only; a transaction sees one moment of all views. */
  get db(): DatabaseSync {
    return this.#db;
  }

  /**
   * Waits until the views show a position.
   * @throws NotThereYet after `milliseconds`.
   */
  async reach(position: number, milliseconds: number): Promise<void> {
    if (this.position >= position) return;
    if (this.#broken) throw new ViewUnavailable(this.#broken.message);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.unsubscribe();
        reject(new NotThereYet(position, this.position));
      }, milliseconds);
      const waiting = this.#position.subscribe((at) => {
        if (at < position) return;
        clearTimeout(timer);
        queueMicrotask(() => waiting.unsubscribe());
        resolve();
      });
    });
  }

  /** Builds a view anew while people go on, and compares it with the one that is shown. */
  rebuild(
    view: string,
    switching: Switching,
    progress: (progress: RebuildProgress) => void = () => undefined,
  ): Promise<Rebuilt> {
    if (this.#broken) return Promise.reject(new ViewUnavailable(this.#broken.message));
    return new Promise((done, failed) => {
      this.#number += 1;
      this.#rebuilds.set(this.#number, { progress, done, failed });
      this.#tell({ type: 'rebuild', number: this.#number, view, switching });
    });
  }

  async close(): Promise<void> {
    this.#following.unsubscribe();
    this.#db.close();
    if (this.#broken) return;
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#tell({ type: 'close' });
    await exited;
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'at':
        this.#position.next(message.position);
        break;
      case 'status':
        this.#status = message;
        if (message.live > this.position) this.#position.next(message.live);
        break;
      case 'progress':
        this.#rebuilds.get(message.number)?.progress(message.progress);
        break;
      case 'rebuilt':
        this.#rebuilds.get(message.number)?.done(message.rebuilt);
        this.#rebuilds.delete(message.number);
        break;
      case 'rebuild-failed':
        this.#rebuilds.get(message.number)?.failed(new ViewUnavailable(message.why));
        this.#rebuilds.delete(message.number);
        break;
      case 'closed':
        break;
      default:
        message satisfies never;
    }
  }

  /** The thread is gone: what it kept can still be read, and health says that it no longer moves. */
  #break(error: Error): void {
    this.#broken = error;
    this.#status = {
      views: this.#status.views.map((view) => ({ ...view, state: 'failed' as const })),
      stopped: error.message,
    };
    for (const { failed } of this.#rebuilds.values()) failed(error);
    this.#rebuilds.clear();
  }
}
