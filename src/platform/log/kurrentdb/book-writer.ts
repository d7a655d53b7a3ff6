/**
 * Writes a book to its stream. Whatever waits is judged on the replica, appended in one piece exactly where the replica
 * ends, and kept in the replica when the cluster has it. Refused because another server was faster: takes in what that
 * one wrote, and judges again.
 */
import type { EventData } from '@kurrent/kurrentdb-client';
import type { Entry } from '../../../../events/entry.ts';
import type { Written } from '../log.ts';
import type { Failure, FromWriter, Outcome, Request } from '../sqlite/messages.ts';
import { Arrivals } from './arrivals.ts';
import type { BookStream } from './book-stream.ts';
import { Unreachable } from './cluster.ts';
import { Inquiries } from './inquiries.ts';
import type { Proposal, Replica } from './replica.ts';
import { eventFor, sizeIn } from './stored-event.ts';
import { Bell } from './waiting.ts';
import { APPEND_LIMIT, sizeOf, WorkQueue, type Work } from './work-queue.ts';

/** How often a group is judged again because others were faster. */
const TRIES = 200;
/** How long the writer sleeps if nobody rings, in milliseconds. */
const SLEEP = 1_000;
/** How often it is looked whether the beginning goes on, in milliseconds. */
const STEP = 200;
/** How long a beginning takes before it is worth saying how far it is, in milliseconds. */
const TELL_AFTER = 1_000;

export class BookWriter {
  readonly #stream: BookStream;
  readonly #replica: Replica;
  readonly #post: (message: FromWriter) => void;
  readonly #bring: (entries: readonly Entry[]) => Promise<void>;
  readonly #bell = new Bell();
  readonly #queue = new WorkQueue();
  readonly #arrivals: Arrivals;
  readonly #inquiries: Inquiries;
  /** The position of the last entry that others wrote. */
  #foreign = -1;
  #closing = false;
  /** Why nothing can be judged any more: the stream and the replica are not of one book, or not for this version. */
  #broken: string | undefined;

  /**
   * @param post told of every new end of the log, and of what came of requests.
   * @param bring sees to what readers of entries need besides them, before they are shown. @throws Unreachable
   */
  constructor(
    stream: BookStream,
    replica: Replica,
    post: (message: FromWriter) => void,
    bring: (entries: readonly Entry[]) => Promise<void>,
  ) {
    this.#stream = stream;
    this.#replica = replica;
    this.#arrivals = new Arrivals(replica);
    this.#inquiries = new Inquiries(stream, replica, (outcomes) => this.#tell(outcomes));
    this.#post = post;
    this.#bring = bring;
  }

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
      await this.#takeIn();
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

  hear(message: readonly Request[]): void {
    for (const request of message) {
      if (request.kind === 'close') this.#closing = true;
      else if (request.kind === 'catch-up') this.#inquiries.add(request.ticket);
      else this.#queue.add(request);
    }
    this.#bell.ring();
    void this.#inquiries.look(() => this.#bell.ring());
  }

  /** Works until it is told to close and all that was asked before is done. */
  async run(): Promise<void> {
    for (;;) {
      await this.#queue.gathered(this.#bell);
      await this.#takeIn();
      const group = this.#queue.next();
      if (group.length > 0) await this.#write(group);
      else if (this.#closing) break;
      else await this.#bell.heard(SLEEP);
      this.#queue.answered(group);
    }
    this.#replica.close();
  }

  async #write(group: readonly Work[]): Promise<void> {
    const [first] = group;
    if (first?.kind === 'commit' && group.length === 1 && sizeOf(first) > APPEND_LIMIT)
      return this.#fail(group, { kind: 'too-large', bytes: sizeOf(first), limit: APPEND_LIMIT });
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      if (this.#broken !== undefined) return this.#fail(group, { kind: 'unavailable', why: this.#broken });
      const before = this.#replica.head;
      const proposal = this.#replica.propose(group, new Date().toISOString());
      if (proposal.entries.length === 0) {
        this.#replica.drop();
        if (await this.#isAtHead(group, proposal, before)) return;
        continue;
      }
      const events = proposal.entries.map(eventFor);
      const appended = await this.#append(before + 1, proposal.entries, events);
      if (appended.end === 'written') {
        this.#replica.keep();
        this.#arrivals.expect(before + 1, events);
        this.#tell(proposal.outcomes);
        return;
      }
      this.#replica.drop();
      if (appended.end !== 'moved') {
        const kind = appended.end === 'unknown' ? 'unknown' : 'unavailable';
        return this.#giveUp(group, proposal, { kind, why: appended.why });
      }
      if (!(await this.#reach(appended.to))) break;
      // An attempt whose answer was lost had its effect after all.
      if (proposal.entries.every(({ position, json }) => this.#replica.at(position) === json))
        return this.#tell(proposal.outcomes);
    }
    this.#fail(group, {
      kind: 'unavailable',
      why: this.#broken ?? 'other servers write faster than this one: try again',
    });
  }

  /** In one piece, but for an adoption, which may be longer than one append. */
  async #append(
    first: number,
    entries: readonly Written[],
    events: readonly EventData[],
  ): ReturnType<BookStream['append']> {
    for (let from = 0; ;) {
      let [to, bytes] = [from, 0];
      while (to < entries.length && (to === from || bytes + sizeOfEntry(entries[to]!) <= APPEND_LIMIT))
        bytes += sizeOfEntry(entries[to++]!);
      const appended = await this.#stream.append(first + from, events.slice(from, to));
      if (appended.end !== 'written' || to === entries.length) return appended;
      from = to;
    }
  }

  /**
   * What appends nothing is answered only where it was judged at the head of the stream, unless it can never be true
   * again: revisions only grow, and ids stay used.
   */
  async #isAtHead(group: readonly Work[], { outcomes }: Proposal, judgedAt: number): Promise<boolean> {
    if (!outcomes.every(isForEver)) {
      try {
        const last = await this.#stream.last(judgedAt);
        if (!(await this.#reach(last))) throw new Unreachable(await this.#why());
        if (this.#replica.head > judgedAt) return false;
      } catch (error) {
        this.#fail(group, { kind: 'unavailable', why: (error as Error).message });
        return true;
      }
    }
    this.#tell(outcomes);
    return true;
  }

  /** Takes in what arrives until the replica has a position. @returns whether it has. */
  async #reach(position: number): Promise<boolean> {
    const until = Date.now() + this.#stream.patience;
    for (;;) {
      await this.#takeIn();
      if (this.#broken !== undefined) return false;
      if (this.#replica.head >= position) return true;
      const left = until - Date.now();
      if (left <= 0) return false;
      await this.#bell.heard(left);
    }
  }

  /** What has arrived goes into the replica, but for what came from here. Not while a proposal is open. */
  async #takeIn(): Promise<void> {
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

  async #why(): Promise<string> {
    return this.#broken ?? (await this.#stream.whySilent());
  }

  /** A refusal, too, rested on what may not be there. */
  #giveUp(group: readonly Work[], { outcomes }: Proposal, failure: Failure & { readonly why: string }): void {
    this.#tell(
      group.map(({ ticket }, i) =>
        failed(ticket, 'failure' in outcomes[i]! ? { kind: 'unavailable', why: failure.why } : failure),
      ),
    );
  }

  #fail(group: readonly Work[], failure: Failure): void {
    this.#tell(group.map(({ ticket }) => failed(ticket, failure)));
  }

  #tell(outcomes: readonly Outcome[]): void {
    this.#post({ head: this.#replica.head, outcomes });
  }
}

const failed = (ticket: number, failure: Failure): Outcome => ({ ticket, failure });

const sizeOfEntry = ({ json }: Written): number => sizeIn(Buffer.byteLength(json));

function isForEver(outcome: Outcome): boolean {
  if (!('failure' in outcome) || outcome.failure.kind !== 'conflict') return false;
  const { at } = outcome.failure;
  return 'commandId' in at || at.actual > at.expected;
}
