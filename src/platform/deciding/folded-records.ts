import { LRUCache } from 'lru-cache';
import { catalogue, type AnySubject } from '../../../events/catalogue.ts';
import type { Entry } from '../../../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../../events/records.ts';
import type { Event } from '../../../events/subject.ts';
import type { Log, Written } from '../log/log.ts';
import type { Vault } from '../vault/vault.ts';

/** The most events read of a stream at once. */
const PAGE = 1000;

/** Events that are kept folded for each record that may be kept: fewer records are kept where they are long. */
const EVENTS_EACH = 5;

/** Records as their events add up, kept in memory, the least used dropped first. */
export class FoldedRecords {
  readonly #log: Log;
  readonly #vault: Vault;
  readonly #kept: LRUCache<string, RecordOf<unknown>>;
  /** What is kept takes account of all events up to this position. */
  #upTo: number;

  constructor(log: Log, vault: Vault, most: number) {
    this.#log = log;
    this.#vault = vault;
    this.#kept = new LRUCache({
      max: most,
      maxSize: most * EVENTS_EACH,
      sizeCalculation: ({ revision }) => revision + 2,
    });
    this.#upTo = log.head();
  }

  /** The event of an entry, with its sealed fields opened. */
  eventOf({ position, json }: Written): Event {
    const event = catalogue.decode(JSON.parse(json) as Entry, position);
    return this.#vault.open(event, catalogue.typeOf(catalogue.subjectOf(event.stream).kind, event.type));
  }

  /** The record as it stands; with revision -1 if it does not exist. */
  async load(id: string): Promise<RecordOf<unknown>> {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    let record = emptyRecord<unknown>(catalogue.subjectOf(id), id);
    for (;;) {
      const page = await this.#log.readStream(id, record.revision + 1, PAGE);
      record = page.reduce((folded, written) => this.evolve(folded, this.eventOf(written)), record);
      if (page.length < PAGE) break;
    }
    // Somebody may have written, and remembered, a later one while the pages were read.
    const meanwhile = this.#kept.get(id);
    if (meanwhile && meanwhile.revision > record.revision) return meanwhile;
    if (record.revision >= 0) this.#kept.set(id, record);
    return record;
  }

  evolve(record: RecordOf<unknown>, event: Event): RecordOf<unknown> {
    const subject: AnySubject = catalogue.subjectOf(record.id);
    return evolveRecord(subject, record, event);
  }

  /** Takes account of what other servers have written meanwhile. */
  async catchUp(): Promise<void> {
    while (this.#upTo < this.#log.head()) {
      const page = await this.#log.readAll(this.#upTo, PAGE);
      this.remember(page);
      this.#upTo = Math.max(this.#upTo, page.at(-1)?.position ?? this.#log.head());
    }
  }

  /** Adds what was just written to the records that are kept; one that does not follow on is dropped. */
  remember(written: readonly Written[]): void {
    for (const one of written) {
      const event = this.eventOf(one);
      const before =
        this.#kept.get(event.stream) ??
        (event.revision === 0 ? emptyRecord(catalogue.subjectOf(event.stream), event.stream) : undefined);
      if (before?.revision === event.revision - 1) this.#kept.set(event.stream, this.evolve(before, event));
      else if (before && before.revision < event.revision) this.#kept.delete(event.stream);
      if (one.position === this.#upTo + 1) this.#upTo = one.position;
    }
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#kept.delete(id);
  }

  /** The events of a record after a revision, at most {@link PAGE}. */
  async since(id: string, revision: number): Promise<readonly Event[]> {
    return (await this.#log.readStream(id, revision + 1, PAGE)).map((written) => this.eventOf(written));
  }
}
