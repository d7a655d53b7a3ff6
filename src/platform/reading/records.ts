import { catalogue } from '../../../events/catalogue.ts';
import type { Entry } from '../../../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../../events/records.ts';
import { kindOf, type Event } from '../../../events/subject.ts';
import { recordOn } from '../../../projections/on-a-day.ts';
import type { Decider } from '../deciding/deciding.ts';
import type { Log, Written } from '../log/log.ts';
import type { Views } from '../projecting/views.ts';
import { cited, idsIn, named, partsOf, related, survivorOf, type Named } from './bodies.ts';
import type { AskedMoment, Moments } from './moments.ts';
import { Snapshot } from './snapshot.ts';

/** Events read of the log at once. */
const PAGE = 1_000;

/** There never was a record of that id, as far as was known then. */
export class NoSuchRecord extends Error {
  override readonly name = 'NoSuchRecord';
  readonly record: string;
  /** Whether it was written later than the moment asked for. */
  readonly later: boolean;
  constructor(record: string, later: boolean) {
    super(`there is no record ${record}${later ? ' yet at that moment' : ''}`);
    this.record = record;
    this.later = later;
  }
}

/** An event with what only the log knows of it. */
export interface LoggedEvent extends Event {
  readonly id: string;
  readonly version: number;
  readonly commandId: string;
  readonly correlationId: string;
}

/** A record as known at a position. */
export interface RecordAnswer {
  readonly position: number;
  readonly asOf: string;
  readonly record: RecordOf<unknown>;
  /** What follows from it on the day asked for: whether an agreement is in force, which posts a person holds. */
  readonly onTheDay?: object;
  /** Where the record was merged into another: the one that stands for both. */
  readonly survivor?: string;
  readonly names: Named;
  /** What the other records are called that it refers to, by id. */
  readonly related: Named;
  /** What it cites, by id. */
  readonly sources: Named;
}

/** The parts of a record, each folded like the record itself. */
export interface PartsAnswer extends Omit<RecordAnswer, 'record' | 'survivor'> {
  readonly parts: readonly RecordOf<unknown>[];
}

export interface HistoryAnswer {
  readonly position: number;
  readonly record: string;
  readonly events: readonly LoggedEvent[];
  readonly names: Named;
  readonly related: Named;
  readonly sources: Named;
}

/** Records and their histories, from the log itself: a record is tens of events long, so no view keeps its folds. */
export class Records {
  readonly #log: Log;
  readonly #views: Views;
  readonly #decider: Decider;
  readonly #moments: Moments;

  constructor(log: Log, views: Views, decider: Decider, moments: Moments) {
    this.#log = log;
    this.#views = views;
    this.#decider = decider;
    this.#moments = moments;
  }

  /** @throws NoSuchRecord, NoSuchMoment, NotThereYet */
  async record(id: string, asked: AskedMoment): Promise<RecordAnswer> {
    const moment = await this.#moments.resolve(asked);
    const record = await this.#recordAt(id, moment.position);
    const onTheDay = recordOn(record, moment.asOf);
    return Snapshot.read(this.#views, moment.position, (snapshot) => {
      const survivor = kindOf(id) === 'organisation' ? survivorOf(snapshot, id) : id;
      return {
        position: moment.position,
        asOf: moment.asOf,
        record,
        ...(onTheDay ? { onTheDay } : {}),
        ...(survivor === id ? {} : { survivor }),
        names: named(snapshot, idsIn([record, survivor], record.relationships)),
        related: related(snapshot, [record], moment.asOf),
        sources: cited(snapshot, [record]),
      };
    });
  }

  /**
   * What was held, said and promised in the course of a record, and of its parts; the first written first.
   * @throws NoSuchRecord, NoSuchMoment, NotThereYet
   */
  async parts(id: string, asked: AskedMoment): Promise<PartsAnswer> {
    const moment = await this.#moments.resolve(asked);
    await this.#recordAt(id, moment.position);
    const ids = this.#partsOf(id, moment.position);
    const parts = await Promise.all(ids.map((part) => this.#recordAt(part, moment.position)));
    return Snapshot.read(this.#views, moment.position, (snapshot) => ({
      position: moment.position,
      asOf: moment.asOf,
      parts: parts.toSorted((a, b) => a.first - b.first),
      names: named(snapshot, idsIn(parts)),
      related: related(snapshot, parts, moment.asOf),
      sources: cited(snapshot, parts),
    }));
  }

  /**
   * The events of a record, as known at the moment, oldest first.
   * @param withParts those of its parts too
   */
  async history(id: string, asked: AskedMoment, withParts = false): Promise<HistoryAnswer> {
    const moment = await this.#moments.resolve(asked);
    subjectOf(id);
    const parts = withParts ? this.#partsOf(id, moment.position) : [];
    const each = await Promise.all([id, ...parts].map((one) => this.#eventsOf(one, moment.position)));
    const events = each.flat().toSorted((a, b) => a.position - b.position);
    return Snapshot.read(this.#views, moment.position, (snapshot) => ({
      position: moment.position,
      record: id,
      events,
      names: named(snapshot, idsIn(events)),
      related: related(snapshot, events, moment.asOf),
      sources: cited(snapshot, events),
    }));
  }

  /** A page of the log: the events after a position, as far as `until` includes them. */
  async log(
    after: number,
    limit: number,
    until: (event: LoggedEvent) => boolean = () => true,
  ): Promise<readonly LoggedEvent[]> {
    return (await this.#log.readAll(after, limit)).map((written) => this.logged(written)).filter(until);
  }

  logged(written: Written): LoggedEvent {
    const { id, version, commandId, correlationId } = JSON.parse(written.json) as Entry;
    return { ...this.#decider.eventOf(written), id, version, commandId, correlationId };
  }

  #partsOf(id: string, position: number): readonly string[] {
    return Snapshot.read(this.#views, position, (snapshot) => partsOf(snapshot, id));
  }

  async #recordAt(id: string, position: number): Promise<RecordOf<unknown>> {
    const subject = subjectOf(id);
    const events = await this.#eventsOf(id, position);
    return events.reduce((folded, event) => evolveRecord(subject, folded, event), emptyRecord<unknown>(subject, id));
  }

  async #eventsOf(id: string, position: number): Promise<readonly LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for (;;) {
      const page = await this.#log.readStream(id, events.length, PAGE);
      const known = page.filter((written) => written.position <= position);
      events.push(...known.map((written) => this.logged(written)));
      if (known.length < PAGE) {
        if (events.length === 0) throw new NoSuchRecord(id, page.length > 0);
        return events;
      }
    }
  }
}

/** @throws NoSuchRecord for an id of no kind. */
function subjectOf(id: string) {
  if (!catalogue.subjects.some(({ kind }) => kind === kindOf(id))) throw new NoSuchRecord(id, false);
  return catalogue.subjectOf(id);
}
