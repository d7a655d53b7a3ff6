/** A book in memory that decides orders by the very decisions, without log, vault or thread. */
import { commandNamed } from '../../commands/catalogue.ts';
import { checkCommand } from '../../commands/check.ts';
import type { Context, Definition } from '../../commands/decision.ts';
import { isSlug, relationshipId } from '../../commands/fields.ts';
import { Refused } from '../../commands/refused.ts';
import type { Recorded } from '../../commands/values.ts';
import { catalogue } from '../../events/catalogue.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../events/records.ts';
import type { Event } from '../../events/subject.ts';
import { madeBy } from '../../src/platform/deciding/ids.ts';
import type { Order } from '../../src/platform/deciding/sitting.ts';

export interface WorldOptions {
  /** Names the stream that reserves an identifier, as the book's key does. */
  readonly reservation?: Context['reservation'];
  /** Whether fields are checked too, as any door would; without it, orders are taken to be of the right form. */
  readonly checked?: boolean;
  readonly today?: string;
}

/** What an order wrote. */
export interface Told {
  readonly order: Order;
  /** The record it is about. */
  readonly record: string;
  readonly events: readonly Event[];
}

export class World {
  readonly #records = new Map<string, RecordOf<unknown>>();
  readonly #options: Required<WorldOptions>;
  #position = 0;
  /** Orders that were refused, and that changed nothing. */
  refused = 0;

  constructor({
    reservation = (scheme, value) => `reservation-${scheme}:${value}`,
    checked = false,
    today = '2019-01-01',
  }: WorldOptions = {}) {
    this.#options = { reservation, checked, today };
  }

  get position(): number {
    return this.#position;
  }

  record<S>(id: string): RecordOf<S> {
    return (this.#records.get(id) ?? emptyRecord(catalogue.subjectOf(id), id)) as RecordOf<S>;
  }

  state<S>(id: string): S {
    return this.record<S>(id).state;
  }

  /** Whether a record is there and has not been withdrawn. */
  stands(id: string): boolean {
    const record = this.#records.get(id);
    return record !== undefined && record.withdrawn === null;
  }

  /** No longer needed: nothing refers to it any more. */
  forget(id: string): void {
    this.#records.delete(id);
  }

  /** What the order writes, folded in; undefined where a rule refuses it or it changes nothing. */
  tell(order: Order): Told | undefined {
    try {
      const told = this.#decide(order);
      if (told.events.length > 0) return told;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    this.refused += 1;
    return undefined;
  }

  #decide(order: Order): Told {
    const definition = commandNamed(order.command);
    if (!definition) throw new RangeError(`there is no command ${order.command}`);
    const command = this.#commandOf(definition, order);
    const fields = command as { readonly [field: string]: unknown };
    const named = definition.target === null ? definition.named?.(command) : String(fields[definition.target]);
    const id = named ?? madeBy(definition.subject?.kind ?? '', order.id);
    const record = this.record(id);
    if (record.withdrawn && definition.onWithdrawn !== true) throw new Refused('record.withdrawn', {});
    this.#checkReferences(command, id);
    const context: Context = {
      today: this.#options.today,
      actor: 'os:ortiz',
      id,
      records: <S>(one: string) => (this.#records.has(one) || isNew(one) ? this.record<S>(one) : undefined),
      reservation: this.#options.reservation,
    };
    const { sources = [], confidence = 'unstated', reason } = command as Partial<Recorded>;
    const events = definition
      .decide(command, context)(record.state, record)
      .map(({ type, data, on = id }) => {
        const before = this.record(on);
        const event: Event = {
          ...{ stream: on, revision: before.revision + 1, position: this.#position, recordedAt: '', actor: 'os:ortiz' },
          ...{ sources: sources ?? [], confidence: confidence ?? 'unstated' },
          ...(reason == null ? {} : { reason }),
          ...{ type, data },
        };
        this.#records.set(on, evolveRecord(catalogue.subjectOf(on), before, event));
        this.#position += 1;
        return event;
      });
    return { order, record: id, events };
  }

  #commandOf({ command }: Definition, { command: name, data }: Order): object {
    if (!this.#options.checked) return Object.assign(new command(), data);
    const checked = checkCommand(command, data);
    if ('command' in checked) return checked.command;
    throw new TypeError(`${name} ${JSON.stringify(data)}: ${JSON.stringify(checked.problems)}`);
  }

  /** As the real door does: nothing refers to what was withdrawn. */
  #checkReferences(value: unknown, target: string): void {
    if (typeof value === 'string') {
      if (value !== target && this.#records.get(value)?.withdrawn) throw new Refused('reference.withdrawn', {});
    } else if (Array.isArray(value)) for (const one of value) this.#checkReferences(one, target);
    else if (typeof value === 'object' && value !== null) {
      const { relationships } = value as { readonly relationships?: unknown };
      if (Array.isArray(relationships))
        for (const slug of relationships) if (isSlug(slug)) this.#checkReferences(relationshipId(slug), target);
      for (const one of Object.values(value)) this.#checkReferences(one, target);
    }
  }
}

/** Reservations are asked for before they are there. */
const isNew = (id: string) => id.startsWith('reservation-');
