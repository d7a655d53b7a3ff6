import canonicalize from 'canonicalize';
import type { Book } from '../../../events/book.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import { Conflict, type Log, type Written } from '../log/log.ts';
import { keyedHash, type Keys } from '../vault/keys.ts';
import type { Vault } from '../vault/vault.ts';
import { appendsOf } from './appends.ts';
import { again, previewed, written, type DecidedOrder } from './answering.ts';
import { dayIn } from './clock.ts';
import { FoldedRecords } from './folded-records.ts';
import { decideAll } from './orders.ts';
import { targetsOf } from './references.ts';
import { Turns } from './turns.ts';
import { unsayableIn } from './unsayable.ts';
import { Contended, IdUsed, Invalid, SITTING_LIMIT, type Answer, type Sitting } from './sitting.ts';

/** How often a sitting is decided again because somebody else wrote to the same records in between. */
const TRIES = 4;

/** The one door through which anything is written. */
export class Decider {
  readonly #log: Log;
  readonly #vault: Vault;
  readonly #keys: Keys;
  readonly #records: FoldedRecords;
  /** Command ids under way here: the second of two deliveries waits for the first, then finds it in the log. */
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #turns = new Turns();
  readonly #now: () => Date;

  constructor(
    log: Log,
    vault: Vault,
    keys: Keys,
    { keep = 50_000, now = () => new Date() }: { readonly keep?: number; readonly now?: () => Date } = {},
  ) {
    this.#log = log;
    this.#vault = vault;
    this.#keys = keys;
    this.#records = new FoldedRecords(log, vault, keep);
    this.#now = now;
  }

  /** The record as it stands at the head of the log, with revision -1 if it does not exist. */
  async record(id: string): Promise<RecordOf<unknown>> {
    await this.#records.catchUp();
    return this.#records.load(id);
  }

  /** The event of a stored entry, current and opened. */
  eventOf(written: Written): Event {
    return this.#records.eventOf(written);
  }

  /** The book, or undefined while none has been opened. */
  async book(): Promise<Book | undefined> {
    const { state, revision } = (await this.record('book')) as RecordOf<Book>;
    return revision === -1 ? undefined : state;
  }

  /** Today in the book's time zone. */
  async today(): Promise<string> {
    return dayIn((await this.book())?.timeZone ?? 'UTC', this.#now());
  }

  /**
   * Decides a sitting and writes it: all of it, or nothing.
   * Law: at most one effect; once it had one, always that answer; refusals and no-ops are not remembered.
   * @throws Invalid, OrderRefused, NotAllowed, IdUsed, SeenMissing, Stale, Contended; and what the log throws.
   */
  async execute(sitting: Sitting): Promise<Answer> {
    const ids = sitting.orders.map(({ id }) => id);
    for (const id of ids) await this.#underWay.get(id)?.catch(() => undefined);
    // Between the last look and here nothing was awaited, unless somebody took an id meanwhile: then wait again.
    if (ids.some((id) => this.#underWay.has(id))) return this.execute(sitting);
    const work = this.#turns.take(targetsOf(sitting), () => this.#execute(sitting));
    for (const id of ids) this.#underWay.set(id, work);
    try {
      return await work;
    } finally {
      for (const id of ids) this.#underWay.delete(id);
    }
  }

  /** What {@link execute} would write now, with the same event ids; writes nothing. */
  async preview(sitting: Sitting): Promise<Answer> {
    const outcome = await this.#look(sitting, this.#hashOf(sitting), true);
    return 'orders' in outcome ? outcome : previewed(outcome, this.#log.head());
  }

  async #execute(sitting: Sitting): Promise<Answer> {
    const hash = this.#hashOf(sitting);
    for (let attempt = 1; ; attempt += 1) {
      const decided = await this.#look(sitting, hash, false);
      if ('orders' in decided) return decided;
      const events = decided.flatMap(({ events: own }) => own);
      if (events.length === 0) return written(decided, [], this.#log.head());
      try {
        const entries = await this.#log.commit({
          appends: await appendsOf(sitting.id, decided, hash, this.#vault),
          ...(sitting.at ? { at: sitting.at } : {}),
        });
        this.#records.remember(entries);
        return written(
          decided,
          entries.map(({ position }) => position),
          this.#log.head(),
        );
      } catch (error) {
        this.#records.forget(events.map(({ event }) => event.stream));
        this.#records.forget(decided.flatMap(({ restsOn }) => restsOn.map(({ record }) => record)));
        // An unknown outcome too: what was kept may be behind the log, and the retry must look.
        if (!(error instanceof Conflict)) throw error;
        if (attempt === TRIES) throw new Contended(error.message);
      }
    }
  }

  /**
   * The answer of before, or what the orders lead to. What does not append (a refusal, nothing to change, a preview) is
   * said only at the head of the log: it must not rest on what other servers have written and this one has not heard of.
   */
  async #look(sitting: Sitting, hash: string, preview: boolean): Promise<Answer | readonly DecidedOrder[]> {
    for (let attempt = 1; ; attempt += 1) {
      const since = this.#log.head();
      await this.#records.catchUp();
      let refusal: Error | undefined;
      let decided: readonly DecidedOrder[] = [];
      try {
        const before = await this.#answeredBefore(sitting, hash);
        if (before) return before;
        decided = await decideAll(sitting, hash, {
          log: this.#log,
          records: this.#records,
          keys: this.#keys,
          now: this.#now,
          book: () => this.book(),
        });
        if (!preview && decided.some(({ events }) => events.length > 0)) return decided;
      } catch (error) {
        refusal = error as Error;
      }
      const learnt = await this.#log.caughtUp(since);
      if (learnt && attempt < TRIES) continue;
      if (refusal !== undefined) throw refusal;
      return decided;
    }
  }

  #hashOf({ orders, at }: Sitting): string {
    if (orders.length === 0 || orders.length > SITTING_LIMIT) {
      throw new Invalid(null, [{ pointer: '', code: 'sitting.size', params: { limit: SITTING_LIMIT } }]);
    }
    const ids = orders.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice !== -1) throw new Invalid(twice, [{ pointer: '', code: 'sitting.same-id-twice', params: {} }], 'id');
    const bad = ids.findIndex((id) => !/^[\x21-\x7e]{1,128}$/.test(id));
    if (bad !== -1) throw new Invalid(bad, [{ pointer: '', code: 'command.bad-id', params: {} }], 'id');
    for (const [index, { data }] of orders.entries()) {
      const pointer = unsayableIn(data);
      if (pointer !== undefined) throw new Invalid(index, [{ pointer, code: 'field.unsayable', params: {} }]);
    }
    const said = orders.map(({ id, command, data }) => ({ id, command, data }));
    return keyedHash(this.#keys.commands, canonicalize({ said, at: at ?? null }) ?? '');
  }

  /** The first answer again, if any of the commands had an effect; refused if an id was used for something else. */
  async #answeredBefore(sitting: Sitting, hash: string): Promise<Answer | undefined> {
    const found = await Promise.all(sitting.orders.map(({ id }) => this.#log.find(id)));
    for (const one of found) if (one && one.commandHash !== hash) throw new IdUsed(one.commandId);
    return found.some(Boolean) ? again(sitting.orders, found) : undefined;
  }
}
