/**
 * What comes from a book's stream, on its way into the replica: what others wrote. Who wants to have all that was written
 * when they asked is told here.
 */
import type { EventData } from '@kurrent/kurrentdb-client';
import type { Entry } from '../../../../events/entry.ts';
import type { Outcome } from '../sqlite/messages.ts';
import { Arrivals } from './arrivals.ts';
import type { BookStream } from './book-stream.ts';
import { Unreachable } from './cluster.ts';
import { Inquiries } from './inquiries.ts';
import type { Replica } from './replica.ts';
import type { Bell } from './waiting.ts';

/** How often it is looked whether the beginning goes on, in milliseconds. */
const STEP = 200;
/** How long a beginning takes before it is worth saying how far it is, in milliseconds. */
const TELL_AFTER = 1_000;

export class Intake {
  readonly #stream: BookStream;
  readonly #replica: Replica;
  readonly #bell: Bell;
  readonly #tell: (outcomes: readonly Outcome[]) => void;
  readonly #bring: (entries: readonly Entry[]) => Promise<void>;
  readonly #arrivals: Arrivals;
  readonly #inquiries: Inquiries;
  #foreign = -1;
  #broken: string | undefined;

  /**
   * @param bell rung when something has come.
   * @param tell told of every new end of the log, and of what came of requests.
   * @param bring sees to what readers of entries need besides them, before they are shown. @throws Unreachable
   */
  constructor(
    stream: BookStream,
    replica: Replica,
    bell: Bell,
    tell: (outcomes: readonly Outcome[]) => void,
    bring: (entries: readonly Entry[]) => Promise<void>,
  ) {
    this.#stream = stream;
    this.#replica = replica;
    this.#bell = bell;
    this.#tell = tell;
    this.#bring = bring;
    this.#arrivals = new Arrivals(replica);
    this.#inquiries = new Inquiries(stream, replica, tell);
  }

  /** The position of the last entry that others wrote since this began, -1 if there is none. */
  get foreign(): number {
    return this.#foreign;
  }

  /** Why nothing can be judged any more: the stream and the replica are not of one book, or not for this version. */
  get broken(): string | undefined {
    return this.#broken;
  }

  /**
   * Begins to follow the stream; returns when the replica has all that stands there now, or {@link broken} says why not.
   * @param progress told how far the replica has come, and how far the stream goes.
   * @param tellAfter how long it may take before anybody is told, in milliseconds.
   * @throws Unreachable
   */
  async begin(progress: (position: number, head: number) => void, tellAfter = TELL_AFTER): Promise<void> {
    void this.#stream.follow({
      begin: () => this.#arrivals.begin(),
      take: (event) => {
        this.#bell.ring();
        return this.#arrivals.take(event);
      },
      caughtUp: () => this.#bell.ring(),
    });
    let [head, until] = [this.#replica.head, Date.now() + this.#stream.patience];
    const first = head;
    const worthIt = Date.now() + tellAfter;
    let asked: Promise<unknown> | undefined;
    let [end, told] = [-1, 0];
    while (!this.#stream.isFollowed || !this.#arrivals.isEmpty) {
      await this.#bell.heard(STEP);
      await this.takeIn();
      if (this.#broken !== undefined) return;
      if (this.#replica.head > head) [head, until] = [this.#replica.head, Date.now() + this.#stream.patience];
      // Only to say how far it is: where it cannot be found out, the rest goes on all the same.
      if (head > first && Date.now() >= worthIt)
        asked ??= this.#stream.end().then(
          (position) => (end = position),
          () => undefined,
        );
      if (end >= 0 && Date.now() - told >= STEP) {
        told = Date.now();
        progress(head, Math.max(head, end));
      }
      if (this.#stream.refusal !== undefined || Date.now() > until)
        throw new Unreachable(await this.#stream.whySilent());
    }
    // A read that is under way when the thread ends would take the process with it.
    await asked;
    if (end >= 0) progress(head, head);
    if (!this.#arrivals.haveBegun && head >= 0)
      this.#broken = `position ${head}: the replica here goes on to there, and the stream ends before it`;
  }

  /** Somebody wants to have all that has been written by now. */
  inquire(ticket: number): void {
    this.#inquiries.add(ticket);
    void this.#inquiries.look(() => this.#bell.ring());
  }

  /** These, appended from that position on, come back from the stream. */
  expect(first: number, events: readonly EventData[]): void {
    this.#arrivals.expect(first, events);
  }

  /** Takes in what arrives until the replica has a position. @returns whether it has. */
  async reach(position: number): Promise<boolean> {
    const until = Date.now() + this.#stream.patience;
    if (this.#replica.head < position) this.#stream.wake();
    for (;;) {
      await this.takeIn();
      if (this.#broken !== undefined) return false;
      if (this.#replica.head >= position) return true;
      const left = until - Date.now();
      if (left <= 0) return false;
      await this.#bell.heard(left);
    }
  }

  /** What has arrived goes into the replica, but for what came from here. Not while a transaction is open in the replica. */
  async takeIn(): Promise<void> {
    const looked = this.#arrivals.look();
    const { arrived, wrong } = looked;
    if (looked.wasFull) this.#stream.goOn();
    try {
      if (arrived.length > 0) await this.#bring(arrived.map(({ entry }) => entry));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      // They are given once more when the connection is made anew.
      this.#stream.reconnect();
      return;
    }
    // Connected anew meanwhile: all that the replica lacks comes again.
    if (!this.#arrivals.accept(looked)) return;
    const refused = arrived.length > 0 ? this.#replica.take(arrived) : undefined;
    if (arrived.length > 0 && refused === undefined) this.#foreign = this.#replica.head;
    const first = refused ?? wrong;
    if (first !== undefined) this.#broken ??= `position ${first.position}: ${first.why}`;
    if (arrived.length > 0) this.#tell([]);
    this.#inquiries.answer(this.#foreign, this.#broken);
  }

  /** Why nothing comes. */
  async why(): Promise<string> {
    return this.#broken ?? (await this.#stream.whySilent());
  }
}
