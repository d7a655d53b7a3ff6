/** Who wants to have all that was written when they asked: finds out how far that is, and tells them when it is here. */
import type { Outcome } from '../sqlite/messages.ts';
import type { BookStream } from './book-stream.ts';
import type { Replica } from './replica.ts';

/** What those who ask wait for. */
interface Waiting {
  readonly tickets: readonly number[];
  readonly position: number;
  /** When they are told that it took too long, in milliseconds since 1970. */
  readonly until: number;
}

export class Inquiries {
  readonly #stream: BookStream;
  readonly #replica: Replica;
  readonly #tell: (outcomes: readonly Outcome[]) => void;
  /** Who has not been told yet how far it is. */
  readonly #asking: number[] = [];
  #waiting: readonly Waiting[] = [];
  #looking = false;

  constructor(stream: BookStream, replica: Replica, tell: (outcomes: readonly Outcome[]) => void) {
    this.#stream = stream;
    this.#replica = replica;
    this.#tell = tell;
  }

  add(ticket: number): void {
    this.#asking.push(ticket);
  }

  /** Finds out how far the stream goes, for all who ask; one look at a time. @param found called when it is known. */
  async look(found: () => void): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (this.#asking.length > 0) {
      const tickets = this.#asking.splice(0);
      try {
        const position = await this.#stream.last(this.#replica.head);
        this.#waiting = [...this.#waiting, { tickets, position, until: Date.now() + this.#stream.patience }];
        found();
      } catch (error) {
        this.#tell(tickets.map((ticket) => unavailable(ticket, (error as Error).message)));
      }
    }
    this.#looking = false;
  }

  /**
   * Answers those whose wait is over.
   * @param foreign the position of the last entry that others wrote.
   * @param broken why nothing will come any more, if that is so.
   */
  answer(foreign: number, broken: string | undefined): void {
    const now = Date.now();
    const { head } = this.#replica;
    const isOver = ({ position, until }: Waiting) => position <= head || until <= now || broken !== undefined;
    const over = this.#waiting.filter(isOver);
    this.#waiting = this.#waiting.filter((one) => !isOver(one));
    for (const { tickets, position } of over)
      this.#tell(
        tickets.map((ticket) =>
          position <= head && broken === undefined
            ? { ticket, position: foreign, recordedAt: '' }
            : unavailable(ticket, broken ?? 'nothing arrives from KurrentDB'),
        ),
      );
  }
}

const unavailable = (ticket: number, why: string): Outcome => ({ ticket, failure: { kind: 'unavailable', why } });
