/** What is to be appended to a book's stream in one piece: requests, what they come to, and the events for them. */
import type { EventData } from '@kurrent/kurrentdb-client';
import type { Judgement } from '../sqlite/judgement.ts';
import type { AdoptRequest, CommitRequest } from '../sqlite/messages.ts';
import { eventFor, sizeIn } from './stored-event.ts';

/** The bytes of one append, at most; the engine takes 1 MiB unless it is told otherwise. */
export const APPEND_LIMIT = 1_000_000;
/** Commits appended together, at most. */
const GROUP = 1_024;

export type Work = CommitRequest | AdoptRequest;

export class Proposal {
  readonly judgement: Judgement;
  readonly requests: Work[] = [];
  readonly events: EventData[] = [];
  #bytes = 0;

  constructor(judgement: Judgement) {
    this.judgement = judgement;
  }

  /** The position of the first of its entries; there must be one. */
  get first(): number {
    return this.judgement.rows[0]!.position;
  }

  /**
   * Commits go together, an adoption alone: it may be longer than one append.
   * @param bytes what the request takes of an append.
   */
  hasRoomFor(request: Work, bytes: number): boolean {
    const [first] = this.requests;
    if (first === undefined) return true;
    if (first.kind === 'adopt' || request.kind === 'adopt') return false;
    return this.requests.length < GROUP && this.#bytes + bytes <= APPEND_LIMIT;
  }

  /**
   * @param bytes what the request takes of an append.
   * @param now the clock's instant, ISO 8601 UTC with milliseconds.
   */
  add(request: Work, bytes: number, now: string): void {
    this.requests.push(request);
    this.#bytes += bytes;
    this.judgement.add(request, now);
    const { rows } = this.judgement;
    while (this.events.length < rows.length) this.events.push(eventFor(rows[this.events.length]!));
  }
}

/**
 * What a commit takes of an append, in bytes; 0 for an adoption, which goes in as many as it needs. An instant adds less
 * than an event's overhead leaves room for.
 */
export function sizeOf(request: Work): number {
  if (request.kind === 'adopt') return 0;
  const entries = request.appends.flatMap((append) => append.entries);
  return entries.reduce(
    (sum, { before, after }) => sum + sizeIn(Buffer.byteLength(before) + Buffer.byteLength(after)),
    0,
  );
}
