/**
 * Writes a book to its stream. Whatever waits is judged on the replica, appended in one piece exactly where that ends, and
 * kept in the replica when the cluster has it. While an append is under way, what comes meanwhile is judged on it, and
 * appended when it has been written. Refused because another server was faster: takes in what that one wrote, and judges
 * again.
 */
import type { Failure, Outcome, Request } from '../sqlite/messages.ts';
import type { Appended, BookStream } from './book-stream.ts';
import { Unreachable } from './cluster.ts';
import type { Intake } from './intake.ts';
import { APPEND_LIMIT, Proposal, sizeOf, type Work } from './proposal.ts';
import type { Replica } from './replica.ts';
import { sizeIn } from './stored-event.ts';
import type { Bell } from './waiting.ts';

/** How often what waits is judged again because others were faster. */
const TRIES = 200;
/** Entries in a row after which this server counts as the only one that writes. */
const ALONE = 1_000;
/** How long nothing is written before others are listened to again, in milliseconds. */
const LULL = 20;
/** How long those who have just been answered are waited for where others write too, in milliseconds. */
const GATHERING = 3;
/** How long the writer sleeps if nobody rings, in milliseconds. */
const SLEEP = 1_000;

/** A proposal on its way to the cluster. */
interface Flight {
  readonly proposal: Proposal;
  readonly appended: Promise<Appended>;
}

export class BookWriter {
  readonly #stream: BookStream;
  readonly #replica: Replica;
  readonly #intake: Intake;
  readonly #bell: Bell;
  readonly #tell: (outcomes: readonly Outcome[]) => void;
  /** What has not been proposed yet, in order. */
  #waiting: Work[] = [];
  /** How often others have been faster since something was written. */
  #lost = 0;
  /** Of how many callers it is known that they write at the same time. */
  #callers = 0;
  #closing = false;

  /**
   * @param intake of the same stream, into the same replica. It has begun.
   * @param bell rung when something has come, by the intake too.
   * @param tell told of every new end of the log, and of what came of requests.
   */
  constructor(
    stream: BookStream,
    replica: Replica,
    intake: Intake,
    bell: Bell,
    tell: (outcomes: readonly Outcome[]) => void,
  ) {
    this.#stream = stream;
    this.#replica = replica;
    this.#intake = intake;
    this.#bell = bell;
    this.#tell = tell;
  }

  hear(message: readonly Request[]): void {
    for (const request of message) {
      if (request.kind === 'close') this.#closing = true;
      else if (request.kind === 'catch-up') this.#intake.inquire(request.ticket);
      else this.#waiting.push(request);
    }
    this.#bell.ring();
  }

  /** Works until it is told to close and all that was asked before is done. */
  async run(): Promise<void> {
    for (;;) {
      if (!this.#isAlone) await this.#gathered();
      await this.#intake.takeIn();
      const proposal = new Proposal(this.#replica.judge());
      this.#propose(proposal);
      if (proposal.requests.length > 0) await this.#write(proposal);
      else if (this.#closing) break;
      else {
        await this.#bell.heard(this.#stream.isResting ? LULL : SLEEP);
        if (this.#waiting.length === 0) this.#stream.wake();
      }
      const { length } = proposal.requests;
      this.#callers = length > 1 ? length + this.#waiting.length : 0;
    }
    this.#replica.close();
  }

  /** Whether nobody else has written lately. */
  get #isAlone(): boolean {
    return this.#replica.head - this.#intake.foreign > ALONE;
  }

  /**
   * Waits until as many requests wait as callers are at work, for a moment at most: whoever has just been answered asks
   * again at once when many do, and of two servers that write at once, each append may come too late.
   */
  async #gathered(): Promise<void> {
    const until = Date.now() + GATHERING;
    while (this.#waiting.length < this.#callers) {
      const left = until - Date.now();
      if (left <= 0) return;
      await this.#bell.heard(left);
    }
  }

  /** Judges what waits, as far as it goes into one append. */
  #propose(proposal: Proposal): void {
    const now = new Date().toISOString();
    let count = 0;
    for (const request of this.#waiting) {
      const bytes = sizeOf(request);
      if (bytes > APPEND_LIMIT) this.#fail([request], { kind: 'too-large', bytes, limit: APPEND_LIMIT });
      else if (proposal.hasRoomFor(request, bytes)) proposal.add(request, bytes, now);
      else break;
      count += 1;
    }
    this.#waiting.splice(0, count);
  }

  async #write(first: Proposal): Promise<void> {
    if (this.#intake.broken !== undefined)
      this.#fail(first.requests, { kind: 'unavailable', why: this.#intake.broken });
    else if (first.events.length === 0) await this.#answerAtHead(first);
    else await this.#appendInTurn(first);
  }

  /** Writes what was judged on the replica as it is, and what comes meanwhile, for as long as something does. */
  async #appendInTurn(first: Proposal): Promise<void> {
    for (let flight: Flight | undefined = this.#send(first); flight !== undefined;) {
      const { proposal } = flight;
      // Another server's entries may have come since it was sent: then it will be refused.
      const isNext = proposal.first === this.#replica.head + 1;
      if (isNext) this.#replica.write(proposal.judgement);
      const next = await this.#proposedDuring(flight);
      const appended = await flight.appended;
      if (appended.end !== 'written' || !isNext) {
        if (isNext) this.#replica.drop();
        this.#waiting = [...next.requests, ...this.#waiting];
        return this.#notWritten(
          proposal,
          appended.end === 'written' ? { end: 'unknown', why: 'it was taken where it does not belong' } : appended,
        );
      }
      this.#lost = 0;
      // The next is on its way while this one is kept and told of.
      flight = next.events.length > 0 ? this.#send(next) : undefined;
      this.#replica.keep(proposal.judgement, next.judgement);
      this.#intake.expect(proposal.first, proposal.events);
      this.#tell(proposal.judgement.outcomes);
      if (flight === undefined) this.#waiting = [...next.requests, ...this.#waiting];
      else await this.#intake.takeIn();
      // Whoever appends at the exact end again and again need not be told that nobody else has written.
      if (flight !== undefined && this.#isAlone) this.#stream.rest();
    }
  }

  #send(proposal: Proposal): Flight {
    return { proposal, appended: this.#append(proposal) };
  }

  /** What comes while something is on its way, judged on it. */
  async #proposedDuring({ proposal, appended }: Flight): Promise<Proposal> {
    const next = new Proposal(this.#replica.judge(proposal.judgement));
    let isThere = false;
    void appended.finally(() => {
      isThere = true;
      this.#bell.ring();
    });
    for (;;) {
      // Where others write too, what is judged on it is seldom appended.
      if (this.#isAlone) this.#propose(next);
      if (isThere) return next;
      await this.#bell.heard(SLEEP);
    }
  }

  async #notWritten(proposal: Proposal, appended: Exclude<Appended, { end: 'written' }>): Promise<void> {
    const { requests, judgement } = proposal;
    if (appended.end !== 'moved') {
      const kind = appended.end === 'unknown' ? 'unknown' : 'unavailable';
      return this.#giveUp(proposal, { kind, why: appended.why });
    }
    this.#lost += 1;
    if (!(await this.#intake.reach(appended.to)) || this.#lost > TRIES) {
      this.#lost = 0;
      const why = this.#intake.broken ?? 'other servers write faster than this one: try again';
      return this.#fail(requests, { kind: 'unavailable', why });
    }
    // An attempt whose answer was lost had its effect after all.
    if (judgement.rows.every(({ position, json }) => this.#replica.at(position) === json))
      return this.#tell(judgement.outcomes);
    this.#waiting = [...requests, ...this.#waiting];
  }

  /** In one piece, but for an adoption, which may be longer than one append. */
  async #append({ judgement: { rows }, events }: Proposal): Promise<Appended> {
    for (let from = 0; ;) {
      let [to, bytes] = [from, 0];
      for (; to < rows.length; to += 1) {
        bytes += sizeIn(Buffer.byteLength(rows[to]!.json));
        if (to > from && bytes > APPEND_LIMIT) break;
      }
      const appended = await this.#stream.append(rows[from]!.position, events.slice(from, to));
      if (appended.end !== 'written' || to === rows.length) return appended;
      from = to;
    }
  }

  /**
   * What appends nothing is answered only where it was judged at the head of the stream, unless it can never be true
   * again: revisions only grow, and ids stay used.
   */
  async #answerAtHead({ requests, judgement: { outcomes } }: Proposal): Promise<void> {
    const judgedAt = this.#replica.head;
    if (!outcomes.every(isForEver)) {
      try {
        const last = await this.#stream.last(judgedAt);
        if (!(await this.#intake.reach(last))) throw new Unreachable(await this.#intake.why());
      } catch (error) {
        return this.#fail(requests, { kind: 'unavailable', why: (error as Error).message });
      }
      if (this.#replica.head > judgedAt) {
        this.#waiting = [...requests, ...this.#waiting];
        return;
      }
    }
    this.#tell(outcomes);
  }

  /** A refusal, too, rested on what may not be there. */
  #giveUp({ requests, judgement: { outcomes } }: Proposal, failure: Failure & { readonly why: string }): void {
    this.#tell(
      requests.map(({ ticket }, i) =>
        failed(ticket, 'failure' in outcomes[i]! ? { kind: 'unavailable', why: failure.why } : failure),
      ),
    );
  }

  #fail(group: readonly Work[], failure: Failure): void {
    this.#tell(group.map(({ ticket }) => failed(ticket, failure)));
  }
}

const failed = (ticket: number, failure: Failure): Outcome => ({ ticket, failure });

function isForEver(outcome: Outcome): boolean {
  if (!('failure' in outcome) || outcome.failure.kind !== 'conflict') return false;
  const { at } = outcome.failure;
  return 'commandId' in at || at.actual > at.expected;
}
