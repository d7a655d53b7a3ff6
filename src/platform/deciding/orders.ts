import { checkCommand } from '../../../commands/check.ts';
import { commandNamed, commandNames } from '../../../commands/catalogue.ts';
import type { Context, Definition } from '../../../commands/decision.ts';
import { demand, Refused } from '../../../commands/refused.ts';
import type { Recorded } from '../../../commands/values.ts';
import type { Book } from '../../../events/book.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Log } from '../log/log.ts';
import { keyedHash, type Keys } from '../vault/keys.ts';
import type { DecidedOrder } from './answering.ts';
import { dayIn, isTimeZone } from './clock.ts';
import type { FoldedRecords } from './folded-records.ts';
import { eventIdOf, madeBy } from './ids.ts';
import { provisional } from './provisional.ts';
import { loadNeeded, loadReferences, tokensIn } from './references.ts';
import { Invalid, NotAllowed, OrderRefused, SeenMissing, Stale, type Order, type Sitting } from './sitting.ts';

/** What decisions are made on. */
export interface Ground {
  readonly log: Log;
  readonly records: FoldedRecords;
  readonly keys: Keys;
  readonly now: () => Date;
  /** The book that is open, if one is. */
  readonly book: () => Promise<Book | undefined>;
}

/**
 * Decides every order of a sitting in turn, each seeing what the ones before it would write.
 * @throws Invalid, OrderRefused, NotAllowed, SeenMissing, Stale
 */
export const decideAll = (sitting: Sitting, hash: string, ground: Ground): Promise<readonly DecidedOrder[]> =>
  new Orders(sitting, hash, ground).decide();

/** The orders of one sitting while they are decided. */
class Orders {
  readonly #sitting: Sitting;
  readonly #hash: string;
  readonly #ground: Ground;
  readonly #decided: DecidedOrder[] = [];
  /** Records as the orders that are decided leave them. */
  readonly #changed = new Map<string, RecordOf<unknown>>();

  constructor(sitting: Sitting, hash: string, ground: Ground) {
    this.#sitting = sitting;
    this.#hash = hash;
    this.#ground = ground;
  }

  async decide(): Promise<readonly DecidedOrder[]> {
    for (const [index, order] of this.#sitting.orders.entries()) {
      try {
        this.#decided.push(await this.#decideOne(index, order));
      } catch (error) {
        throw error instanceof Refused ? new OrderRefused(index, error) : error;
      }
    }
    return this.#decided;
  }

  async #load(id: string): Promise<RecordOf<unknown>> {
    return this.#changed.get(id) ?? (await this.#ground.records.load(id));
  }

  async #decideOne(index: number, order: Order): Promise<DecidedOrder> {
    const { by, at } = this.#sitting;
    const { keys, log, now, records: folded } = this.#ground;
    const definition = commandNamed(order.command);
    if (!definition)
      throw new Invalid(
        index,
        [{ pointer: '', code: 'command.unknown', params: { command: order.command, known: commandNames.join(', ') } }],
        'command',
      );
    if (!definition.by.some((role) => by.roles.includes(role)))
      throw new NotAllowed(index, definition.name, definition.by);

    const made = await this.#madeRecords(order.data);
    const checked = checkCommand(definition.command, order.data, (token) => made.get(token) ?? token);
    if ('problems' in checked) throw new Invalid(index, checked.problems);
    const command = checked.command as Recorded & { readonly [field: string]: unknown };

    const named = definition.target === null ? definition.named?.(command) : String(command[definition.target]);
    const target = named ?? madeBy(definition.subject?.kind ?? '', order.id);
    const record = await this.#load(target);
    const pointer = definition.target === null ? undefined : `/${definition.target}`;
    demand(record.revision >= 0 || definition.target === null, 'record.unknown', { record: target }, pointer);
    await this.#checkSeen(index, definition, order, record);
    demand(!record.withdrawn || definition.onWithdrawn === true, 'record.withdrawn', { record: target }, pointer);

    const book = await this.#bookFor(definition, command);
    const load = (id: string) => this.#load(id);
    const records = new Map<string, RecordOf<unknown>>([[target, record]]);
    await loadReferences(checked.references, target, load, records);
    const context: Context = {
      today: dayIn(book.timeZone, at ? new Date(at) : now()),
      actor: by.id,
      id: target,
      records: <S>(id: string) => records.get(id) as RecordOf<S> | undefined,
      reservation: (scheme, value) => `reservation-${keyedHash(keys.reservations, `${scheme}:${value}`)}`,
    };
    const needed = await loadNeeded(definition, command, context, load, records);
    // What this sitting itself has changed is expected at its revision where that is appended.
    const restsOn = needed
      .filter((id) => id !== target && !this.#changed.has(id))
      .map((id) => ({ record: id, revision: records.get(id)?.revision ?? -1 }));

    const events = definition
      .decide(command, context)(record.state, record)
      .map((one, number) => {
        const stream = one.on ?? target;
        const before = this.#changed.get(stream) ?? records.get(stream);
        if (!before)
          throw new RangeError(`${one.type} on ${stream}: the decision did not say that it needs this record`);
        const event = provisional(one, command, by.id, before, log.head() + 1);
        this.#changed.set(stream, folded.evolve(before, event));
        return { id: eventIdOf(order.id, this.#hash, number), event };
      });
    return { order, target, revision: this.#changed.get(target)?.revision ?? record.revision, events, restsOn };
  }

  /** What was seen is the record as it was before the sitting; one that the sitting makes nobody has seen. */
  async #checkSeen(index: number, definition: Definition, order: Order, record: RecordOf<unknown>): Promise<void> {
    const { records } = this.#ground;
    const before = this.#changed.has(record.id) ? await records.load(record.id) : record;
    const madeHere = before !== record && before.revision === -1;
    if (madeHere) return;
    if (order.seen === undefined) {
      const saidBefore = this.#decided.some((one) => one.target === record.id && one.order.seen !== undefined);
      if (this.#sitting.mustHaveSeen && definition.effect === 'revises' && !saidBefore) throw new SeenMissing(index);
      return;
    }
    // A caller may count on, too, what the orders before this one write.
    if (order.seen !== before.revision && order.seen !== record.revision)
      throw new Stale(index, order.seen, before, await records.since(record.id, order.seen));
  }

  /** The book that is open, or the one this command opens; refuses an `at` that the book does not take. */
  async #bookFor(definition: Definition, command: object): Promise<Pick<Book, 'timeZone' | 'example'>> {
    const open = (this.#changed.get('book')?.state as Book | undefined) ?? (await this.#ground.book());
    const book = open ?? (definition.name === 'OpenBook' ? (command as Pick<Book, 'timeZone' | 'example'>) : undefined);
    demand(book !== undefined, 'book.not-open');
    demand(isTimeZone(book.timeZone), 'book.no-such-time-zone', { timeZone: book.timeZone }, '/timeZone');
    demand(this.#sitting.at === undefined || book.example, 'book.takes-no-writing-day');
    return book;
  }

  /** What the `@<command id>` tokens in a command stand for. */
  async #madeRecords(data: unknown): Promise<ReadonlyMap<string, string>> {
    const here = new Map(this.#decided.map(({ order, target }) => [order.id, target]));
    const made = new Map<string, string>();
    for (const token of tokensIn(data)) {
      const id = token.slice(1);
      const [entry] = here.has(id) ? [] : ((await this.#ground.log.find(id))?.entries ?? []);
      const record = here.get(id) ?? (entry && (JSON.parse(entry.json) as { stream: string }).stream);
      if (record) made.set(token, record);
    }
    return made;
  }
}
