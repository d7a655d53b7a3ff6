/**
 * The rules by which entries are taken into a log: revisions, command ids, instants. Requests are judged before anything
 * is written, on what is known to stand in the log, or on another judgement that is still to be written.
 */
import type { Entry } from '../../../../events/entry.ts';
import { stamped } from '../canonical.ts';
import type { AdoptRequest, CommitRequest, Failure, Outcome } from './messages.ts';

/** Where a log ends. */
export interface Tail {
  /** -1 in an empty log. */
  readonly position: number;
  /** Earlier than any instant in an empty log. */
  readonly recordedAt: string;
  readonly commandId: string | undefined;
}

/** What is judged by. */
export interface Known {
  readonly tail: Tail;
  /** Whether the book was opened as an example. */
  readonly isExample: boolean;
  /** The revision of a stream's last entry, -1 if there is no such stream. */
  headOf(stream: string): number;
  /** Whether a command id has been used. */
  hasUsed(command: string): boolean;
}

/** What is written for an entry. */
export interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  /** The command's id, on its first entry only. */
  readonly command: string | null;
  readonly json: string;
}

/** A request is refused, alone: those beside it are not touched. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** What requests come to: an outcome each, and the rows that must be written for the outcomes to hold. */
export class Judgement implements Known {
  readonly rows: Row[] = [];
  readonly outcomes: Outcome[] = [];
  readonly heads = new Map<string, number>();
  readonly #commands = new Set<string>();
  #known: Known;
  #tail: Tail;
  #isExample: boolean;

  constructor(known: Known) {
    this.#known = known;
    this.#tail = known.tail;
    this.#isExample = known.isExample;
  }

  get tail(): Tail {
    return this.#tail;
  }

  get isExample(): boolean {
    return this.#isExample;
  }

  headOf(stream: string): number {
    return this.heads.get(stream) ?? this.#known.headOf(stream);
  }

  hasUsed(command: string): boolean {
    return this.#commands.has(command) || this.#known.hasUsed(command);
  }

  /** What this was judged on has been written, and is known from now on by what knows all that is. */
  restOn(known: Known): void {
    this.#known = known;
  }

  /**
   * Judges a request whole: what it asks for is added, or nothing of it.
   * @param now the clock's instant, ISO 8601 UTC with milliseconds.
   */
  add(request: CommitRequest | AdoptRequest, now: string): void {
    const { ticket } = request;
    const position = this.#tail.position + 1;
    try {
      const added = request.kind === 'commit' ? this.#commit(request, now) : this.#adopt(request);
      this.outcomes.push({ ticket, position, recordedAt: added.recordedAt });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.outcomes.push({ ticket, failure: error.failure });
    }
  }

  #commit(request: CommitRequest, now: string): { readonly recordedAt: string } {
    const recordedAt = this.#instantFor(request, now);
    const heads = new Map<string, number>();
    const rows: Row[] = [];
    let { position, commandId } = this.#tail;
    // A command id that has been used says more than a revision that has moved: the command has had its effect.
    for (const { entries } of request.appends)
      for (const { command } of entries)
        if (command !== null && this.hasUsed(command))
          throw new Refusal({ kind: 'conflict', at: { commandId: command } });
    for (const { stream, expected, entries } of request.appends) {
      const actual = heads.get(stream) ?? this.headOf(stream);
      if (actual !== expected) throw new Refusal({ kind: 'conflict', at: { stream, expected, actual } });
      let revision = expected;
      for (const entry of entries) {
        const { command } = entry;
        rows.push({
          position: (position += 1),
          stream,
          revision: (revision += 1),
          command,
          json: stamped(entry, recordedAt),
        });
        commandId = command ?? commandId;
      }
      heads.set(stream, revision);
    }
    if (rows.length > 0) {
      if (this.#tail.position === -1) this.#isExample = request.opensExample;
      this.#take(rows, heads, { position, recordedAt, commandId });
    }
    return { recordedAt };
  }

  #adopt({ first, entries }: AdoptRequest): { readonly recordedAt: string } {
    if (first !== this.#tail.position + 1)
      throw notAdoptable(first, `the log ends at ${this.#tail.position}, so ${this.#tail.position + 1} is next`);
    const heads = new Map<string, number>();
    const commands = new Set<string>();
    const rows: Row[] = [];
    let { recordedAt, commandId } = this.#tail;
    let position = first;
    for (const entry of entries) {
      const { stream, json } = entry;
      const revision = (heads.get(stream) ?? this.headOf(stream)) + 1;
      if (entry.revision !== revision)
        throw notAdoptable(position, `${stream} has revision ${entry.revision} where ${revision} is next`);
      if (entry.recordedAt < recordedAt)
        throw notAdoptable(position, `recordedAt ${entry.recordedAt} is before the entry before it, ${recordedAt}`);
      const command = entry.commandId === commandId ? null : entry.commandId;
      if (command !== null) {
        if (commands.has(command) || this.hasUsed(command))
          throw notAdoptable(position, `command id ${command} stands at another position already`);
        commands.add(command);
      }
      rows.push({ position, stream, revision, command, json });
      heads.set(stream, revision);
      ({ recordedAt, commandId } = entry);
      position += 1;
    }
    if (first === 0 && rows[0] !== undefined) this.#isExample = saysExample(JSON.parse(rows[0].json) as Entry);
    this.#take(rows, heads, { position: position - 1, recordedAt, commandId });
    return { recordedAt };
  }

  #take(rows: readonly Row[], heads: ReadonlyMap<string, number>, tail: Tail): void {
    for (const row of rows) {
      this.rows.push(row);
      if (row.command !== null) this.#commands.add(row.command);
    }
    for (const [stream, head] of heads) this.heads.set(stream, head);
    this.#tail = tail;
  }

  #instantFor({ at, opensExample }: CommitRequest, now: string): string {
    const { position, recordedAt: last } = this.#tail;
    if (at === undefined) return now > last ? now : last;
    if (!(position === -1 ? opensExample : this.#isExample))
      throw new Refusal({
        kind: 'instant',
        at,
        why: 'only a book opened as an example takes one that is not the clock’s',
      });
    if (at < last) throw new Refusal({ kind: 'instant', at, why: `the last entry was written at ${last}` });
    return at;
  }
}

/** Whether an entry opens a book as an example. */
export function saysExample({ type, data }: Entry): boolean {
  return type === 'BookOpened' && data.example === true;
}

function notAdoptable(position: number, why: string): Refusal {
  return new Refusal({ kind: 'adoption', position, why });
}
